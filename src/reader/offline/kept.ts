/** `assets/offline.js`: shows on the page about reading offline what is kept, and lets the reader change it. */
import { button } from '../kit/dom.ts';
import { canRegister, isOff, register, setOff } from './registration.ts';

const script = document.currentScript as HTMLScriptElement | null;
const root = new URL('../', script?.src ?? location.href);
const place = document.querySelector<HTMLElement>('.offline-state');

void showState().catch(() => {
  place?.replaceChildren(
    'This browser keeps nothing for these pages, so they need the network. Everything can be downloaded and read from a disk instead.',
  );
});

async function showState(): Promise<void> {
  if (location.protocol === 'file:') {
    place?.replaceChildren('These pages are read from a disk: they need no network in any case.');
    return;
  }
  if (!canRegister()) throw new Error('no service worker here');
  if (isOff()) {
    place?.replaceChildren(
      'Nothing is kept on this device. ',
      change('Keep it for reading offline', async () => setOff(false)),
    );
    return;
  }
  const { bytes, files } = await describe(await register(root));
  const size = `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB in ${files} files`;
  place?.replaceChildren(
    `Available offline: all of it is kept on this device (${size}). `,
    change('Remove it', remove),
  );
}

/** A button that changes what is kept, and shows the page as it is then. */
function change(label: string, act: () => Promise<void>): HTMLButtonElement {
  return button(label, {}, () => void act().then(() => location.reload()));
}

async function remove(): Promise<void> {
  setOff(true);
  const registration = await navigator.serviceWorker.getRegistration(root.href);
  await registration?.unregister();
  const own = (await caches.keys()).filter((name) => name.startsWith(`pilcrow ${root.href} `));
  await Promise.all(own.map((name) => caches.delete(name)));
}

/** Asks the active worker what it keeps; where there is none yet, when it has fetched everything. */
async function describe({ active }: ServiceWorkerRegistration): Promise<{ bytes: number; files: number }> {
  const worker = active ?? (await navigator.serviceWorker.ready).active;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker?.postMessage('describe', [port2]);
  });
}
