/**
 * `sw.js`: after one visit the whole site is on the device. A new version waits until the reader says so: pages and the
 * search index of two builds are never mixed.
 */
/// <reference lib="webworker" />
import { answer, keep, removeOthers, type Version } from '../offline/kept-site.ts';

declare const self: ServiceWorkerGlobalScope;
/** Path → hash of the content; set by the build. */
declare const BUILD_FILES: Record<string, string>;
declare const BUILD_VERSION: string;
declare const BUILD_BYTES: number;

const version: Version = {
  root: new URL('./', self.location.href).href,
  name: BUILD_VERSION,
  files: BUILD_FILES,
};

self.addEventListener('install', (event) => event.waitUntil(keep(version)));
self.addEventListener('activate', (event) => event.waitUntil(removeOthers(version).then(() => self.clients.claim())));
self.addEventListener('message', ({ data, ports }) => {
  if (data === 'skip-waiting') void self.skipWaiting();
  if (data === 'describe')
    ports[0]?.postMessage({ version: version.name, bytes: BUILD_BYTES, files: Object.keys(version.files).length });
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(version.root)) event.respondWith(answer(version, event.request));
});
