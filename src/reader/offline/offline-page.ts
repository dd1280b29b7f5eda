/** The page about reading offline: shows what is kept, and lets the reader change it. */
import { button, element } from '../kit/dom.ts';
import type { Wish } from './kept-site.ts';
import { canRegister, isOff, register, setOff } from './registration.ts';
import type { Amount, Description, Keeping } from './talk.ts';
import { keptVersions } from './version.ts';

type Words = (string | HTMLElement)[];

/** Starts the page. */
export function startOfflinePage(root: URL): void {
  const state = document.querySelector<HTMLElement>('.offline-state');
  if (!state) return;
  const show = (words: Words): void => state.replaceChildren(...words);
  stateOf(root, show).then(show, () =>
    show([
      'This browser keeps nothing for these pages, so they need the network. Everything can be downloaded and read from a disk instead.',
    ]),
  );
}

/** What is kept, in words, with what the reader can do about it. */
async function stateOf(root: URL, show: (words: Words) => void): Promise<Words> {
  if (location.protocol === 'file:') return ['These pages are read from a disk: they need no network in any case.'];
  if (!canRegister()) throw new Error('no service worker here');
  if (isOff()) {
    // Chromium makes a cache anew, empty, when a page has compiled a script that came from it after it was removed.
    await removeKept(root);
    return ['Nothing is kept on this device. ', change('Keep it for reading offline', async () => setOff(false))];
  }
  const worker = await workerOf(await register(root));
  if (!worker) return noRoom(root, show);
  const { kept, totals, isRefused } = await describe(worker);
  const removal = change('Remove it', () => remove(root));
  if (kept.wish) return [`Available offline: all of it is kept on this device (${inWords(kept)}). `, removal];
  const keep = (label: string, wish: Wish): HTMLElement =>
    button(label, {}, () => void keepAll(worker, wish, root, show));
  const whole = sumOf(totals.library, totals.downloads);
  return [
    `What reading needs, and what you have read, is kept on this device (${inWords(kept)}). `,
    ...(isRefused ? ['The browser had no room for some of it. '] : []),
    keep(`Keep the whole library offline (${inWords(totals.library)})`, 'all'),
    ' ',
    ...(totals.downloads.files > 0 ? [keep(`The same with its downloads (${inWords(whole)})`, 'downloads'), ' '] : []),
    removal,
  ];
}

const sumOf = (one: Amount, other: Amount): Amount => ({
  files: one.files + other.files,
  bytes: one.bytes + other.bytes,
});

const inWords = ({ files, bytes }: Amount): string =>
  `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB in ${files} files`;

/** Has all of it kept, and says how far that is. */
async function keepAll(worker: ServiceWorker, wish: Wish, root: URL, show: (words: Words) => void): Promise<void> {
  const progress = element('progress', { max: '1', value: '0', 'aria-label': 'How much of it is kept' });
  show(['It is being kept on this device. You can read on; leave this page open. ', progress]);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ ask: 'keep-all', wish }, [port2]);
  const end = await new Promise<'kept' | 'no-room' | 'failed'>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Keeping>) => {
      if ('is' in data) return resolve(data.is);
      progress.max = data.of;
      progress.value = data.done;
    };
  });
  if (end === 'kept') return location.reload();
  const again = change('Try again', async () => undefined);
  show(
    end === 'no-room'
      ? await noRoom(root, show)
      : ['Not all of it could be fetched; what was is kept. Is there a network? ', again],
  );
}

/** What is said where the browser has no room. */
async function noRoom(root: URL, show: (words: Words) => void): Promise<Words> {
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  const left = quota > 0 ? ` It has about ${((quota - usage) / 1e6).toFixed(1)} MB left for this site.` : '';
  return [
    `This browser has no room to keep all of it.${left} The pages need the network, or can be downloaded and read from a disk. `,
    button('Try again', {}, () => void stateOf(root, show).then(show)),
    ' ',
    change('Remove what is kept', () => remove(root)),
  ];
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

/** The active worker, when there is one; nothing where the first could not keep what it needs. */
async function workerOf({ active, installing }: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  if (active) return active;
  const gone = new Promise<undefined>((resolve) => {
    const see = (): void => {
      if (installing?.state === 'redundant') resolve(undefined);
    };
    installing?.addEventListener('statechange', see);
    see();
  });
  return Promise.race([gone, navigator.serviceWorker.ready.then((ready) => ready.active ?? undefined)]);
}

/** Asks the worker what it keeps. */
const describe = (worker: ServiceWorker): Promise<Description> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ ask: 'describe' }, [port2]);
  });
