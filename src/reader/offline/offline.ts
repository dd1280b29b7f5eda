/** Offline: registers the service worker where there can be one, says when a new version waits, and what is kept. */
import { button, element } from '../dom.ts';

/** Whether this page can have a service worker: on a disk there is none, nor on a host without TLS. */
const possible = (): boolean => location.protocol.startsWith('http') && 'serviceWorker' in navigator;

/** Starts offline use. Where storage is refused nothing happens, and the page works on. */
export async function startOffline(root: URL): Promise<void> {
  if (!possible()) return showState('unavailable');
  linkManifest(root);
  try {
    if (isOff()) return showState('off', root);
    await atRest();
    const registration = await navigator.serviceWorker.register(new URL('sw.js', root), { scope: root.pathname });
    watch(registration);
    await navigator.serviceWorker.ready;
    await showState('on', root);
  } catch {
    await showState('unavailable');
  }
}

/** Resolves when the page is loaded and the browser has nothing better to do: keeping files must not keep a reader waiting. */
const atRest = async (): Promise<void> => {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, 1000);
  });
};

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
  bar.append('There is a newer version of these documents. ', load);
  document.body.append(bar);
}

const offKey = 'pilcrow-offline-off';

function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) === 'yes';
  } catch {
    return false;
  }
}

function setOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(offKey, 'yes');
    else localStorage.removeItem(offKey);
  } catch {
    // Without storage the choice holds for this page alone.
  }
}

/** Shows on the page about offline use what is so, and lets the reader change it. */
async function showState(state: 'on' | 'off' | 'unavailable', root?: URL): Promise<void> {
  const place = document.querySelector<HTMLElement>('.offline-state');
  if (!place) return;
  const change = (label: string, act: () => Promise<void>): HTMLButtonElement =>
    button(label, {}, () => void act().then(() => location.reload()));
  if (state === 'unavailable') {
    place.textContent =
      location.protocol === 'file:'
        ? 'These pages are read from a disk: they need no network in any case.'
        : 'This browser keeps nothing for these pages, so they need the network. Everything can be downloaded and read from a disk instead.';
  } else if (state === 'off') {
    place.replaceChildren(
      'Nothing is kept on this device. ',
      change('Keep it for reading offline', async () => setOff(false)),
    );
  } else if (root) {
    const { bytes, files } = await describe();
    const size = `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB in ${files} files`;
    place.replaceChildren(
      `Available offline: all of it is kept on this device (${size}). `,
      change('Remove it', async () => {
        setOff(true);
        const registration = await navigator.serviceWorker.getRegistration(root.href);
        await registration?.unregister();
        const own = (await caches.keys()).filter((name) => name.startsWith(`pilcrow ${root.href} `));
        await Promise.all(own.map((name) => caches.delete(name)));
      }),
    );
  }
}

/** Asks the active worker what it keeps. */
async function describe(): Promise<{ bytes: number; files: number }> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active?.postMessage('describe', [port2]);
  });
}
