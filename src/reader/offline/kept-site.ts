/** What is kept of the site on the device: what reading needs, what was visited, or all of it. */
import {
  cacheOf,
  hashOf,
  keptVersions,
  keyOf,
  type Listed,
  listed,
  readList,
  type Version,
  wishKey,
} from './version.ts';

/** How much is kept: what was visited, the whole library, or its downloads too. */
export type Wish = 'all' | 'downloads';

const otherVersions = async (version: Version): Promise<string[]> =>
  (await keptVersions(version.root)).filter((name) => name !== cacheOf(version));

/**
 * Keeps what reading needs of a version, and all that was kept of the versions before it, or nothing.
 *
 * @throws If a file of it cannot be had.
 */
export async function install(version: Version): Promise<void> {
  const cache = await caches.open(cacheOf(version));
  const others = await otherVersions(version);
  try {
    await keepFiles(version, cache, others, Object.entries(version.core));
    const wish = await wishIn(version, others);
    if (wish) await keepAll(version, wish);
    else await keepFiles(version, cache, others, await stillThere(version, others));
  } catch (error) {
    await caches.delete(cacheOf(version));
    throw error;
  }
}

/**
 * Keeps a whole version on the reader's word, and remembers that for the next ones.
 *
 * @param progress Told how many files are kept, and of how many.
 * @throws If a file of it cannot be had, or there is no room.
 */
export async function keepAll(
  version: Version,
  wish: Wish,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const cache = await caches.open(cacheOf(version));
  const files: (readonly [string, string])[] = Object.entries(version.core);
  for (const list of Object.keys(version.lists)) {
    for (const [path, [hash]] of Object.entries(await readList(version, list)))
      if (wish === 'downloads' || !path.startsWith('downloads/')) files.push([path, hash]);
  }
  await keepFiles(version, cache, await otherVersions(version), files, progress);
  await cache.put(wishKey(version), new Response(wish));
}

/** What readers asked for in a version that is kept. */
async function wishIn(version: Version, names: readonly string[]): Promise<Wish | undefined> {
  for (const cacheName of names) {
    const found = await caches.match(wishKey(version), { cacheName });
    if (found) return (await found.text()) === 'downloads' ? 'downloads' : 'all';
  }
  return undefined;
}

/** The files of other versions that are kept and that this version has, too. */
async function stillThere(version: Version, names: readonly string[]): Promise<(readonly [string, string])[]> {
  const files = new Map<string, string>();
  for (const name of names) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const path = decodeURI(url.slice(version.root.length).replace(/\?.*$/s, ''));
      const own = path === '' || path.startsWith('assets/kept/') ? undefined : await listed(version, path);
      if (own && !(path in version.core)) files.set(path, own[0]);
    }
  }
  return [...files];
}

async function keepFiles(
  version: Version,
  cache: Cache,
  others: readonly string[],
  files: readonly (readonly [path: string, hash: string])[],
  progress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const queue = [...files];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [path, hash] = next;
      const key = keyOf(version, path, hash);
      if (!(await cache.match(key)))
        await cache.put(key, (await fromOthers(others, key)) ?? (await fetched(version.root + encodeURI(path))));
      done += 1;
      progress(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

/** Removes all other versions. */
export async function removeOthers(version: Version): Promise<void> {
  await Promise.all((await otherVersions(version)).map((name) => caches.delete(name)));
}

async function fromOthers(names: readonly string[], key: string): Promise<Response | undefined> {
  for (const name of names) {
    // To open one would make it anew, where it was removed meanwhile.
    const found = await caches.match(key, { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // A redirected response cannot answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/**
 * Keeps a file that was visited. What is another version's by now is not kept.
 *
 * @throws If there is no room for it.
 */
export async function keepVisited(version: Version, path: string, [hash]: Listed, response: Response): Promise<void> {
  const content = await response.arrayBuffer();
  if ((await hashOf(content)) !== hash) return;
  const { headers } = response;
  // The cache may have been taken away meanwhile, with the worker's leave: to open it would make it anew.
  if (!(await caches.has(cacheOf(version)))) return;
  await (await caches.open(cacheOf(version))).put(keyOf(version, path, hash), new Response(content, { headers }));
}

/** How much of a version is kept: files, and whether all were asked for. */
export async function describeKept(version: Version): Promise<{ files: number; bytes: number; wish?: Wish }> {
  const cacheName = cacheOf(version);
  if (!(await caches.has(cacheName))) return { files: 0, bytes: 0 };
  const cache = await caches.open(cacheName);
  let [files, bytes] = [0, 0];
  for (const request of await cache.keys()) {
    if (request.url === wishKey(version)) continue;
    files += 1;
    bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  const wish = await wishIn(version, [cacheName]);
  return { files, bytes, ...(wish && { wish }) };
}
