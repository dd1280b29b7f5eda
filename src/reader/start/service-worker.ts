/**
 * `sw.js`: what reading needs is on the device after one visit, and what was visited; all of it when the reader says so. A new
 * version waits for the reader's word: pages and the search index of two builds are never mixed.
 */
/// <reference lib="webworker" />
import { answer } from '../offline/answer.ts';
import { describeKept, install, keepAll, removeOthers } from '../offline/kept-site.ts';
import type { ToWorker } from '../offline/talk.ts';
import type { Version } from '../offline/version.ts';

declare const self: ServiceWorkerGlobalScope;
/** Set by the build: path → hash of what reading needs at once, and of the lists of all other files. */
declare const BUILD_CORE: Record<string, string>;
declare const BUILD_LISTS: Record<string, string>;
declare const BUILD_VERSION: string;
/** Files and bytes of the library without its downloads, and of these. */
declare const BUILD_TOTALS: Record<'library' | 'downloads', { files: number; bytes: number }>;

const version: Version = {
  root: new URL('./', self.location.href).href,
  name: BUILD_VERSION,
  core: BUILD_CORE,
  lists: BUILD_LISTS,
};
/** Whether something that was visited had no room. */
let isRefused = false;
const refused = (): void => {
  isRefused = true;
};

self.addEventListener('install', (event) => event.waitUntil(install(version)));
self.addEventListener('activate', (event) => event.waitUntil(removeOthers(version).then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  const { data, ports } = event as { data: ToWorker; ports: readonly MessagePort[] };
  const [port] = ports;
  if (data === 'skip-waiting') return void self.skipWaiting();
  if (data.ask === 'describe')
    event.waitUntil(
      describeKept(version).then((kept) =>
        port?.postMessage({ version: version.name, kept, totals: BUILD_TOTALS, isRefused }),
      ),
    );
  if (data.ask === 'keep-all') {
    const keeping = keepAll(version, data.wish, (done, of) => port?.postMessage({ done, of }));
    event.waitUntil(
      keeping.then(
        () => port?.postMessage({ is: 'kept' }),
        (error: Error) => port?.postMessage({ is: error.name === 'QuotaExceededError' ? 'no-room' : 'failed' }),
      ),
    );
  }
  // What a page has loaded before there was a worker is asked for once more: the browser has it.
  if (data.ask === 'keep-visited')
    for (const address of data.addresses)
      event.waitUntil(
        answer(version, new Request(address, { cache: 'force-cache' }), (work) => event.waitUntil(work), refused).catch(
          () => undefined,
        ),
      );
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(version.root))
    event.respondWith(answer(version, event.request, (work) => event.waitUntil(work), refused));
});
