/**
 * The site as it is kept on the device: one version, all or nothing. Files are kept under the hash of their content, so
 * that a new version fetches only what changed.
 */

/** One version of the site, as the build lists it. */
export interface Version {
  /** The address of the site's root. */
  root: string;
  name: string;
  /** Path → hash of the content. */
  files: Readonly<Record<string, string>>;
}

/** The names of all versions of a site that are kept. */
export const keptVersions = async (root: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(`pilcrow ${root} `));

const cacheOf = ({ root, name }: Version): string => `pilcrow ${root} ${name}`;

const keyOf = ({ root, files }: Version, path: string): string => `${root}${encodeURI(path)}?build=${files[path]}`;

const otherVersions = async (version: Version): Promise<string[]> =>
  (await keptVersions(version.root)).filter((name) => name !== cacheOf(version));

/**
 * Keeps a version whole, or nothing of it.
 *
 * @throws If a file of it cannot be had.
 */
export async function keep(version: Version): Promise<void> {
  const cache = await caches.open(cacheOf(version));
  const others = await otherVersions(version);
  const queue = Object.keys(version.files);
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const key = keyOf(version, path);
      if (await cache.match(key)) continue;
      await cache.put(key, (await fromOthers(others, key)) ?? (await fetched(version.root + encodeURI(path))));
    }
  };
  try {
    await Promise.all(Array.from({ length: 6 }, work));
  } catch (error) {
    await caches.delete(cacheOf(version));
    throw error;
  }
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

/** The file of a version that an address means: itself, with `.html`, or a folder's index; whatever its query. */
export function fileOf({ root, files }: Version, url: URL): string | undefined {
  if (!url.href.startsWith(root)) return undefined;
  const path = decodeURI(url.pathname.slice(new URL(root).pathname.length));
  const index = path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
  return [path, `${path}.html`, index].find((one) => Object.hasOwn(files, one));
}

/** Answers a request from a version; what is not in it, from the network. */
export async function answer(version: Version, request: Request): Promise<Response> {
  // To open a cache that was taken away would make it anew.
  const cacheName = cacheOf(version);
  const file = fileOf(version, new URL(request.url));
  const own = file === undefined ? undefined : await caches.match(keyOf(version, file), { cacheName });
  if (own) return own;
  try {
    return await fetch(request);
  } catch (error) {
    const missing =
      request.mode === 'navigate' ? await caches.match(keyOf(version, '404.html'), { cacheName }) : undefined;
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}
