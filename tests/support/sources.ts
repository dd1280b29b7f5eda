/** The sources of the house, for tests of the house itself. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const isSource = (path: string): boolean => /(?<!\.d)\.(?:ts|mjs|astro)$/.test(path);

/** The TypeScript, JavaScript and Astro files of some folders, or these files themselves, as paths from the project's root. */
export const sources = (...roots: string[]): string[] =>
  roots
    .flatMap((root) =>
      statSync(root).isFile()
        ? [root]
        : readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSource)
    .sort();
