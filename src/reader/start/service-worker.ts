/**
 * The service worker: after one visit the whole site is on the device, as one version, all or nothing.
 *
 * Files are kept under the hash of their content, so that a new version fetches only what changed. A new version waits
 * until the reader says so: pages and the search index of two builds are never mixed.
 */
/// <reference lib="webworker" />
export {};

declare const self: ServiceWorkerGlobalScope;
/** Path → hash of the content; set by the build. */
declare const BUILD_FILES: Record<string, string>;
declare const BUILD_VERSION: string;
declare const BUILD_BYTES: number;

const root = new URL('./', self.location.href).href;
const prefix = `pilcrow ${root} `;
const cacheName = prefix + BUILD_VERSION;

const keyOf = (path: string): string => `${root}${encodeURI(path)}?build=${BUILD_FILES[path]}`;

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  const queue = Object.keys(BUILD_FILES);
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const key = keyOf(path);
      if (await cache.match(key)) continue;
      await cache.put(key, (await fromOthers(others, key)) ?? (await fetched(path)));
    }
  };
  try {
    await Promise.all(Array.from({ length: 6 }, work));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function fromOthers(names: readonly string[], key: string): Promise<Response | undefined> {
  for (const name of names) {
    const found = await (await caches.open(name)).match(key);
    if (found) return found;
  }
  return undefined;
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(root + encodeURI(path), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  // A redirected response cannot answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** The file that an address means: itself, with `.html`, or a folder's index; whatever its query. */
function fileOf(url: URL): string | undefined {
  if (!url.href.startsWith(root)) return undefined;
  const path = decodeURI(url.pathname.slice(new URL(root).pathname.length));
  return [path, `${path}.html`, path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`].find(
    (one) => one in BUILD_FILES,
  );
}

async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  const file = fileOf(url);
  const own = file === undefined ? undefined : await cache.match(keyOf(file));
  if (own) return own;
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === 'navigate' ? await cache.match(keyOf('404.html')) : undefined;
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clear());
});
self.addEventListener('message', ({ data, ports }) => {
  if (data === 'skip-waiting') void self.skipWaiting();
  if (data === 'describe')
    ports[0]?.postMessage({ version: BUILD_VERSION, bytes: BUILD_BYTES, files: Object.keys(BUILD_FILES).length });
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.href.startsWith(root)) event.respondWith(answer(event.request, url));
});
