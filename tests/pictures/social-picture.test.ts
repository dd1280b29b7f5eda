/** The picture of the library is a PNG of the size that is asked for, the same each time, with words that its faces have. */
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { beforeAll, expect, test } from 'vitest';
import { type Social, socialPicture, socialSize, socialSvg } from '../../src/pictures/social-picture.ts';

const words = { name: 'Lantern Bay', description: 'Four “documents” of one coast & its <harbours>.', language: 'en' };
let social: Social;
beforeAll(async () => {
  const face = async (path: string): Promise<Uint8Array> =>
    subsetFont(
      readFileSync(`node_modules/@fontsource-variable/${path}-latin-wght-normal.woff2`),
      JSON.stringify(words),
      {
        targetFormat: 'truetype',
        variationAxes: { wght: 400 },
      },
    );
  const faces = {
    serif: await face('source-serif-4/files/source-serif-4'),
    sans: await face('source-sans-3/files/source-sans-3'),
  };
  const program = new Uint8Array(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
  social = { ...words, faces, program };
});

test('it is a PNG of its size', async () => {
  const picture = Buffer.from(await socialPicture(social));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([socialSize.width, socialSize.height]);
});

test('the same words give the same bytes, others do not', async () => {
  const picture = await socialPicture(social);
  expect(await socialPicture(social)).toEqual(picture);
  expect(await socialPicture({ ...social, name: 'Bay Lantern' })).not.toEqual(picture);
  // Drawn, and each in its own face.
  expect(await socialPicture({ ...social, name: ' ' })).not.toEqual(picture);
  const { serif } = social.faces;
  expect(await socialPicture({ ...social, faces: { serif, sans: serif } })).not.toEqual(picture);
});

test('what is drawn is text, and what the faces lack is left out', () => {
  expect(socialSvg(words)).toContain('coast &#x26; its &#x3C;harbours>.');
  expect(socialSvg({ ...words, name: '青屿县' })).not.toContain('青');
  expect(socialSvg({ ...words, description: 'Beijing 北京' })).toContain('Lantern Bay');
});
