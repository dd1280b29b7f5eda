/** A file of the reader and all that it imports → one classic script, because browsers refuse module scripts on a disk. */
import { build } from 'esbuild';

/**
 * Bundles a script for the browsers that the reader supports.
 *
 * @param entry A path from the project's root.
 * @param define Names that the build replaces by values, as source text.
 * @throws With esbuild's own words when the script cannot be bundled.
 */
export async function classicScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    define,
  });
  return outputFiles[0]?.text ?? '';
}
