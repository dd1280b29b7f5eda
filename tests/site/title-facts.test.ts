/** What is searched of the head of a document is what its page shows there, word for word: so it is marked where it is found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { libraryFile, yamlToLibrary } from '../../src/corpus/editors/library.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { headWords } from '../../src/views/title-facts.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { dist, elementsOf, hasClass, treeOf } from '../support/site.ts';

const shown = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();

/** The words of the head that a page shows. */
function headOf(page: string, folder: string): string {
  const [block] = elementsOf(treeOf(page, folder), (one) => hasClass(one, 'title-block'));
  if (!block) throw new Error(`${page} has no head`);
  const all = (holds: (element: Element) => boolean): string[] => elementsOf(block, holds).map(shown);
  const names = all(({ tagName }) => tagName === 'dt');
  const values = all(({ tagName }) => tagName === 'dd');
  return [
    ...all(({ tagName }) => tagName === 'h1'),
    ...all((one) => hasClass(one, 'title-block-kind')),
    ...names.map((name, at) => `${name}: ${values[at]}`),
  ].join(' — ');
}

const small = ['languages', 'shapes', 'formats'];
const built = [['.', dist] as const, ...small.map((name) => [`tests/corpora/${name}`, corpusSite(name)] as const)];

describe.each(built)('%s', (root, folder) => {
  const file = join(root, libraryFile);
  const settings = yamlToLibrary({ text: existsSync(file) ? readFileSync(file, 'utf8') : '' }).value;
  const data = join(folder, 'data/documents');
  test.each(readdirSync(data).filter((name) => name.endsWith('.json')))('%s', (name) => {
    const document: Document = JSON.parse(readFileSync(join(data, name), 'utf8'));
    const kind = settings?.kinds[document.meta.kind];
    if (!kind) throw new Error(`${document.meta.kind} is no kind`);
    const words = headWords({ document, kind, licence: document.meta.licence ?? settings.licence });
    expect(words).toBe(headOf(`${document.id}.html`, folder));
    expect(words.split(' — ').length).toBeGreaterThan(4);
  });
});
