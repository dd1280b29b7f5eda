/**
 * The faces, `assets/<face>.woff2`: one file for all weights from 400 to 600, so that a page has both or neither.
 *
 * The text's has all Latin letters, the interface's the characters that this library's pages set in it; `sans-to-read` is
 * the whole of the latter, which is fetched only where a reader chose it.
 */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import type { APIRoute, GetStaticPaths } from 'astro';
import subsetFont from 'subset-font';
import { faceCharacters } from '../../corpus/text/face-characters.ts';
import { loadLibrary } from '../../library/library.ts';
import { keptResult } from '../../rebuild/kept-results.ts';
import { interfaceCharacters } from '../../views/interface-characters.ts';

const faces = { serif, sans, 'sans-to-read': sans };

export const getStaticPaths = (() => Object.keys(faces).map((face) => ({ params: { face } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const name = params['face'] as keyof typeof faces;
  const whole = faces[name];
  const words = await charactersOfLibrary();
  const characters = name === 'sans' ? interfaceCharacters(words) : faceCharacters(words);
  const subset = await keptResult([name, characters], () =>
    subsetFont(Buffer.from(whole.slice(whole.indexOf(',') + 1), 'base64'), characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 600 } },
    }),
  );
  return new Response(new Uint8Array(subset), { headers: { 'content-type': 'font/woff2' } });
};

const known = new WeakMap<object, string>();

/** Every character of the library once: its texts as one would be some hundred megabytes, where there are a thousand. */
async function charactersOfLibrary(): Promise<string> {
  const library = await loadLibrary();
  const before = known.get(library);
  if (before !== undefined) return before;
  const characters = new Set<string>();
  for (const one of [...library.documents, ...library.terms, ...library.sources])
    for (const character of JSON.stringify(one)) characters.add(character);
  const all = [...characters].sort().join('');
  known.set(library, all);
  return all;
}
