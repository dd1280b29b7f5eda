/**
 * One version of the site, as its worker knows it. Files are kept under the hash of their content, so that a new version fetches
 * only what changed, and nothing of two versions is ever mixed.
 */

/** One version of the site, as the build lists it. */
export interface Version {
  /** The address of the site's root. */
  root: string;
  name: string;
  /** What reading needs at once: path → hash of the content. */
  core: Readonly<Record<string, string>>;
  /** The lists of all other files, by the folder that they are of: path of the list → hash of its content. */
  lists: Readonly<Record<string, string>>;
}

/** A file of a version: the hash of its content, and its bytes. */
export type Listed = readonly [hash: string, bytes: number];

/** The names of all versions of a site that are kept. */
export const keptVersions = async (root: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(`pilcrow ${root} `));

/** The name of a version's cache. */
export const cacheOf = ({ root, name }: Version): string => `pilcrow ${root} ${name}`;

/** The address under which a file is kept. */
export const keyOf = ({ root }: Version, path: string, hash: string): string =>
  `${root}${encodeURI(path)}?build=${hash}`;

/** What stands in a version's cache when all of it was asked for: `all`, or `downloads` where those were too. */
export const wishKey = ({ root }: Version): string => `${root}?kept`;

/** The path of the list that a file is in: one for each folder of the site, and one for what is in none. */
export const listOf = (path: string): string =>
  `assets/kept/${path.includes('/') ? path.slice(0, path.indexOf('/')) : 'pages'}.json`;

/** The hash of a content, as the build makes it: SHA-256, the first nine bytes in base64url. */
export async function hashOf(content: BufferSource): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).subarray(0, 9);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

const lists = new Map<string, Promise<Readonly<Record<string, Listed>>>>();

/**
 * The files of a list of a version: from its cache, else from the network.
 *
 * @throws If it cannot be had, or is another version's.
 */
export function readList(version: Version, list: string): Promise<Readonly<Record<string, Listed>>> {
  const hash = version.lists[list];
  if (hash === undefined) return Promise.resolve({});
  const known = lists.get(list) ?? loadList(version, list, hash);
  lists.set(list, known);
  known.catch(() => lists.delete(list));
  return known;
}

async function loadList(version: Version, list: string, hash: string): Promise<Readonly<Record<string, Listed>>> {
  const key = keyOf(version, list, hash);
  const kept = await caches.match(key, { cacheName: cacheOf(version) });
  if (kept) return kept.json();
  const response = await fetch(version.root + list, { cache: 'no-cache' });
  const content = await response.arrayBuffer();
  if (!response.ok || (await hashOf(content)) !== hash) throw new Error(`${list} is another version’s`);
  const cache = await caches.open(cacheOf(version));
  // Without it the site is read all the same; it is asked for again.
  await cache.put(key, new Response(content)).catch(() => undefined);
  return JSON.parse(new TextDecoder().decode(content));
}

/** What is known of a file of a version; nothing where it is none of it. */
export async function listed(version: Version, path: string): Promise<Listed | undefined> {
  const core = version.core[path];
  if (core !== undefined) return [core, 0];
  const own = await readList(version, listOf(path));
  return Object.hasOwn(own, path) ? own[path] : undefined;
}
