/** Says when a new version of the site is on the device; it takes over when the reader says so. */
import { button, element } from '../kit/dom.ts';
import { canRegister, isOff } from './registration.ts';

/** Watches for new versions, where there can be any. */
export async function startUpdates(): Promise<void> {
  if (canRegister() && !isOff()) watch(await navigator.serviceWorker.ready);
}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null): void => {
    if (worker && navigator.serviceWorker.controller) showUpdate(worker);
  };
  const follow = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

function showUpdate(worker: ServiceWorker): void {
  document.querySelector('.update-bar')?.remove();
  const load = button('Load it', {}, () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('skip-waiting');
  });
  const bar = element('div', { class: 'update-bar', role: 'status' });
  document.body.append(bar);
  // What is put into a status that is there already is read aloud.
  setTimeout(() => bar.append('There is a newer version of these documents. ', load));
}
