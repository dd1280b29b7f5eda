/** The page about reading offline: shows what is kept, and lets the reader change it. */
import { button } from '../kit/dom.ts';
import { keptVersions } from './kept-site.ts';
import { canRegister, isOff, register, setOff } from './registration.ts';

/** Starts the page. */
export function startOfflinePage(root: URL): void {
  const state = document.querySelector<HTMLElement>('.offline-state');
  stateOf(root).then(
    (words) => state?.replaceChildren(...words),
    () =>
      state?.replaceChildren(
        'This browser keeps nothing for these pages, so they need the network. Everything can be downloaded and read from a disk instead.',
      ),
  );
}

/** What is kept, in words, with what the reader can do about it. */
async function stateOf(root: URL): Promise<(string | HTMLElement)[]> {
  if (location.protocol === 'file:') return ['These pages are read from a disk: they need no network in any case.'];
  if (!canRegister()) throw new Error('no service worker here');
  if (isOff()) {
    // Chromium makes a cache anew, empty, when a page has compiled a script that came from it after it was removed.
    await removeKept(root);
    return ['Nothing is kept on this device. ', change('Keep it for reading offline', async () => setOff(false))];
  }
  const { bytes, files } = await describe(await register(root));
  const size = `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB in ${files} files`;
  return [`Available offline: all of it is kept on this device (${size}). `, change('Remove it', () => remove(root))];
}

/** A button that changes what is kept, and shows the page as it is then. */
function change(label: string, act: () => Promise<void>): HTMLButtonElement {
  return button(label, {}, () => void act().then(() => location.reload()));
}

async function remove(root: URL): Promise<void> {
  setOff(true);
  const registration = await navigator.serviceWorker.getRegistration(root.href);
  await registration?.unregister();
  await removeKept(root);
}

const removeKept = async (root: URL): Promise<unknown> =>
  Promise.all((await keptVersions(root.href)).map((name) => caches.delete(name)));

/** Asks the active worker what it keeps; where there is none yet, when it has fetched everything. */
async function describe({ active }: ServiceWorkerRegistration): Promise<{ bytes: number; files: number }> {
  const worker = active ?? (await navigator.serviceWorker.ready).active;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker?.postMessage('describe', [port2]);
  });
}
