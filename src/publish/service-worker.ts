/** The service worker's script: the reader's worker with the list of the files that this build consists of. */
import { hash } from 'node:crypto';
import { classicScript } from './bundle.ts';

/** What is never precached: twins serve the disk alone, and the worker is not its own cache's business. */
const excluded = /^(?:sw\.js|twins\/.*)$/;

/**
 * Bundles the worker.
 *
 * @param files Every file of the built site, after everything else is done.
 * @returns The script for `sw.js` at the site's root. Its version is a hash of the list, so any change of any file is a new one.
 */
export async function serviceWorkerScript(files: readonly { path: string; content: Uint8Array }[]): Promise<string> {
  const list = Object.fromEntries(
    files
      .filter(({ path }) => !excluded.test(path))
      .map(({ path, content }) => [path, hash('sha256', content, 'base64url').slice(0, 12)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const bytes = files.reduce((sum, { path, content }) => (excluded.test(path) ? sum : sum + content.length), 0);
  const version = hash('sha256', JSON.stringify(list), 'base64url').slice(0, 12);
  return classicScript('src/reader/start/service-worker.ts', {
    BUILD_FILES: JSON.stringify(list),
    BUILD_VERSION: JSON.stringify(version),
    BUILD_BYTES: String(bytes),
  });
}
