/** The picture that other sites show with a link to the library, `social.png`. */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import program from '@resvg/resvg-wasm/index_bg.wasm?url&inline';
import type { APIRoute } from 'astro';
import subsetFont from 'subset-font';
import { siteLanguage } from '../corpus/text/languages/index.ts';
import { loadLibrary } from '../library/library.ts';
import { socialPicture } from '../pictures/social-picture.ts';
import { keptResult } from '../rebuild/kept-results.ts';

const bytesOf = (inline: string): Buffer => Buffer.from(inline.slice(inline.indexOf(',') + 1), 'base64');

export const GET: APIRoute = async () => {
  const { name, description } = (await loadLibrary()).settings;
  const face = (whole: string): Promise<Uint8Array> =>
    subsetFont(bytesOf(whole), name + description, { targetFormat: 'truetype', variationAxes: { wght: 400 } });
  const picture = await keptResult(['social.png', name, description], async () =>
    socialPicture({
      name,
      description,
      language: siteLanguage,
      faces: { serif: await face(serif), sans: await face(sans) },
      program: new Uint8Array(bytesOf(program)),
    }),
  );
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
