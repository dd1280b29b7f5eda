/** Offline: registers the service worker where there can be one, and says when a new version waits. */
import { button, element } from '../kit/dom.ts';
import { canRegister, isOff, register } from './registration.ts';

/** Starts offline use. Where storage is refused nothing happens, and the page works on. */
export async function startOffline(root: URL): Promise<void> {
  if (!canRegister()) return;
  linkManifest(root);
  if (isOff()) return;
  try {
    watch(await register(root));
  } catch {
    // The page about reading offline says so.
  }
}

/** A manifest link in the page itself would be an error on a disk. */
function linkManifest(root: URL): void {
  document.head.append(element('link', { rel: 'manifest', href: new URL('manifest.webmanifest', root).href }));
}

/** Says when a new version is there; it takes over when the reader says so. */
function watch(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null): void => {
    if (worker && navigator.serviceWorker.controller) showUpdate(worker);
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  });
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
