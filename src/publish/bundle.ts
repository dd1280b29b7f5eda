/** The files that pages load as they are named: a script of the reader with all that it imports, a stylesheet. */
import { type BuildOptions, type BuildResult, build } from 'esbuild';

/** The browsers that the reader supports. */
export const targets = ['chrome111', 'firefox114', 'safari16.4', 'ios16.4'];

/**
 * Bundles a file of the reader as one classic script, because browsers refuse module scripts on a disk.
 *
 * @param entry A path from the project's root.
 * @param define Names that the build replaces by values, as source text.
 * @throws With esbuild's own words when the script cannot be bundled.
 */
export const classicScript = (entry: string, define: Record<string, string> = {}): Promise<string> =>
  bundle(entry, { format: 'iife', define });

/**
 * Minifies a stylesheet that is loaded when it is needed. Those that a page begins with are Astro's.
 *
 * @param entry A path from the project's root.
 */
export const stylesheet = (entry: string): Promise<string> => bundle(entry, {});

/**
 * The packages of which something is in scripts, by their names, in order.
 *
 * @param entries Paths from the project's root.
 */
export async function packagesIn(entries: string[]): Promise<string[]> {
  const { metafile } = await run(entries, { format: 'iife', metafile: true, outdir: '.' });
  const paths = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const names = paths.flatMap((path) => /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await run([entry], options);
  return outputFiles?.[0]?.text ?? '';
}

const run = (entryPoints: string[], options: BuildOptions): Promise<BuildResult> =>
  build({
    ...options,
    entryPoints,
    bundle: true,
    target: targets,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
