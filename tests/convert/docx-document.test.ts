/** A whole Word document of many kinds of markup: what it is made from, and that no word of that is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentSchema } from '../../src/corpus/model/document.ts';
import { docxParts } from '../support/build-docx.ts';
import { docxFiles } from '../support/docx.ts';
import { outlineOf } from '../support/outline.ts';

const library = join(import.meta.dirname, '../corpora/formats');
const name = 'lantern-harbour';
const text = readFileSync(join(library, 'sources', `${name}.txt`), 'utf8');
const document = documentSchema.parse(
  JSON.parse(readFileSync(join(library, 'content/documents', `${name}.json`), 'utf8')),
);

test('the seed is what its source gives', () => {
  const files = unzipSync(new Uint8Array(readFileSync(join(library, 'seeds', `${name}.docx`))));
  const unpacked = Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, strFromU8(bytes)]));
  expect(unpacked).toEqual(docxFiles(docxParts(text)));
});

test('every word of the source is on the page, in its order, but what is set aside', () => {
  const outline = outlineOf(document, { bare: true }).replace(/\s+/g, ' ');
  const lines = text.split('\n').filter((line) => line !== '' && !/^(?:\||\{del|Presented)/.test(line));
  for (const line of lines) {
    const words = line
      .replace(/^(?:#+ |> |\^| *- | *\d\. | *\([a-z]\) |\[\^\^?\w+\]: | )/, '')
      .replace(/\{del:[^}]*\}|\[\^\^?\w+\]/g, '|')
      .split('|');
    for (const part of words) expect(outline).toContain(part.trim());
  }
});
