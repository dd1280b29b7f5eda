/** A file of the reader and all that it imports → one classic script, because browsers refuse module scripts on a disk. */
import { build } from 'esbuild';

/** Answers with the bundle of `entry`, a path from the repository's root. */
export async function classicScript(entry: string): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return new Response(outputFiles[0]?.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
