/** The service worker's script: the reader's worker with the list of the files that this build consists of. */
import { hash } from 'node:crypto';
import { classicScript } from './bundle.ts';

/** What is never precached: twins serve the disk alone, and the worker is not its own cache's business. */
const excluded = /^(?:sw\.js|twins\/.*)$/;

/** A file of the built site, as the worker knows it: by a hash of its content. */
export interface BuiltFile {
  path: string;
  hash: string;
  bytes: number;
}

/** A file by its content, which need not be kept. */
export const builtFile = (path: string, content: Uint8Array): BuiltFile => ({
  path,
  hash: digest(content),
  bytes: content.length,
});

const digest = (content: string | Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 12);

/** What the worker keeps of a build. */
interface Version {
  /** A hash of the list, so that any change of any file is a new version. */
  name: string;
  /** Path → hash of the content, by path. */
  files: Record<string, string>;
  /** How many bytes they are. */
  bytes: number;
}

/** What of a built site is kept on the device. */
export function versionOf(built: readonly BuiltFile[]): Version {
  const kept = built.filter(({ path }) => !excluded.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = Object.fromEntries(kept.map((file) => [file.path, file.hash]));
  const bytes = kept.reduce((sum, file) => sum + file.bytes, 0);
  return { name: digest(JSON.stringify(files)), files, bytes };
}

/**
 * Bundles the worker.
 *
 * @param built Every file of the built site, after everything else is done.
 * @returns The script for `sw.js` at the site's root.
 */
export async function serviceWorkerScript(built: readonly BuiltFile[]): Promise<string> {
  const { name, files, bytes } = versionOf(built);
  return classicScript('src/reader/start/service-worker.ts', {
    BUILD_FILES: JSON.stringify(files),
    BUILD_VERSION: JSON.stringify(name),
    BUILD_BYTES: String(bytes),
  });
}
