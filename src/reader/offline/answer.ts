/** Answers of the worker: from what is kept, else from the network; what comes from there is kept. */
import { keepVisited } from './kept-site.ts';
import { cacheOf, keyOf, type Listed, listed, type Version } from './version.ts';

/**
 * What an address may mean: itself, with `.html`, or a folder's index; whatever its query.
 *
 * @returns Nothing where it is not well encoded.
 */
export function pathsOf({ root }: Pick<Version, 'root'>, url: URL): string[] | undefined {
  if (!url.href.startsWith(root)) return [];
  try {
    const path = decodeURI(url.pathname.slice(new URL(root).pathname.length));
    const index = path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
    return [path, `${path}.html`, index].filter((one) => one !== '');
  } catch {
    return undefined;
  }
}

/** The file of a version that an address means. */
async function fileOf(version: Version, url: URL): Promise<readonly [path: string, file: Listed] | undefined> {
  for (const path of pathsOf(version, url) ?? []) {
    const file = await listed(version, path);
    if (file) return [path, file];
  }
  return undefined;
}

/**
 * Answers a request.
 *
 * @param later Keeps the worker awake until what is to be kept is.
 * @param refused Told where there is no room for it.
 */
export async function answer(
  version: Version,
  request: Request,
  later: (work: Promise<unknown>) => void,
  refused: () => void,
): Promise<Response> {
  const cacheName = cacheOf(version);
  const url = new URL(request.url);
  const notFound = async (status: number): Promise<Response | undefined> => {
    const { '404.html': hash = '' } = version.core;
    const page =
      request.mode === 'navigate' ? await caches.match(keyOf(version, '404.html', hash), { cacheName }) : undefined;
    return page && new Response(page.body, { status, headers: page.headers });
  };
  if (!pathsOf(version, url)) return (await notFound(404)) ?? fetch(request);
  // Which files there are may not be known: a list of them is another version's, or was never fetched.
  const file = await fileOf(version, url).catch(() => 'unknown' as const);
  if (Array.isArray(file)) {
    const [path, [hash]] = file;
    // To open a cache that was taken away would make it anew.
    const own = await caches.match(keyOf(version, path, hash), { cacheName });
    if (own) return own;
  }
  try {
    const response = await fetch(request);
    if (Array.isArray(file) && response.status === 200 && !response.redirected) {
      const [path, listing] = file;
      later(keepVisited(version, path, listing, response.clone()).catch(refused));
    }
    return response;
  } catch (error) {
    // A page that there is, but not here; the page says so.
    const missing = await notFound(file === undefined ? 404 : 503);
    if (!missing) throw error;
    return missing;
  }
}
