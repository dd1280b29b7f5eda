/** `assets/sans-400.woff2` and `sans-600`: the face of the interface, with the characters that this library's pages set in it. */
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import semibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import type { APIRoute, GetStaticPaths } from 'astro';
import subsetFont from 'subset-font';
import { loadLibrary } from '../../library/library.ts';
import { interfaceCharacters } from '../../views/interface-characters.ts';

const faces = { '400': regular, '600': semibold };

export const getStaticPaths = (() =>
  Object.keys(faces).map((weight) => ({ params: { weight } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { documents, terms, sources } = await loadLibrary();
  const whole = faces[params['weight'] as keyof typeof faces];
  const face = Buffer.from(whole.slice(whole.indexOf(',') + 1), 'base64');
  const characters = interfaceCharacters(JSON.stringify([documents, terms, sources]));
  const subset = await subsetFont(face, characters, { targetFormat: 'woff2' });
  return new Response(new Uint8Array(subset), { headers: { 'content-type': 'font/woff2' } });
};
