/** How long browsers and the hosts between may keep a file without asking: for ever where its name has a hash of its content, else not at all. */

/** The stylesheets that pages begin with: `assets/page.<hash>.css`, and those that Astro names so itself. */
const hashed = /^assets\/[^/]+\.[\w-]{8,}\.css$/;

/** Whether a file never changes under its name. Paths are from the site's root. */
export const isImmutable = (path: string): boolean => hashed.test(path);

/** What `Cache-Control` says of a file. Whoever has one that may change asks whether it has (RFC 9111, 5.2.2.4). */
export const cacheControl = (path: string): string =>
  isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Where hosts that take their headers from a file look for them. */
export const headersFile = '_headers';

/** The same for these hosts, which ask for everything else again of themselves. */
export const headersText = (paths: readonly string[]): string =>
  paths
    .filter(isImmutable)
    .map((path) => `/${path}\n  Cache-Control: ${cacheControl(path)}\n`)
    .join('');
