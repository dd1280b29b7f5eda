/** What the site publishes as data is what its published JSON Schemas describe, and what its pages show. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { dist, documents, elementsOf, filesOf, hasClass, treeOf } from '../support/site.ts';

const json = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'));
/** Compiles a published schema, each time anew: a schema with an `$id` is known to its instance for ever. */
function compiled(name: string): ReturnType<Ajv2020['compile']> {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (formats as unknown as (instance: Ajv2020) => void)(ajv);
  return ajv.compile(json(`data/schema/${name}.json`));
}

test.each([
  ['data/terms.json', 'terms'],
  ['data/names.json', 'names'],
  ['data/figures.json', 'figures'],
  ['data/subjects.json', 'subjects'],
  ['data/annotations.json', 'annotations'],
  ...documents.map((id): [string, string] => [`data/documents/${id}.json`, 'document']),
])('%s is valid by its schema', (file, name) => {
  const validate = compiled(name);
  expect(validate(json(file)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...json(file), unknown: 1 })).toBe(false);
});

test('every address in the annotations is an element of a page', () => {
  const { first, total } = json('data/annotations.json');
  expect(first.items).toHaveLength(total);
  const ids = new Map(
    filesOf('.html').map((page) => [
      page,
      new Set(
        elementsOf(treeOf(page), ({ properties }) => properties['id'] !== undefined).map(
          ({ properties }) => properties['id'],
        ),
      ),
    ]),
  );
  type Resource = { source?: string; selector?: { value: string } };
  const resources: Resource[] = first.items.flatMap(({ target, body }: { target: Resource; body: Resource[] }) => [
    target,
    ...body.filter(({ source }) => source),
  ]);
  expect(resources.length).toBeGreaterThanOrEqual(total);
  const dangling = resources.filter(
    ({ source = '', selector }) => !ids.get(join('data', source))?.has(selector?.value ?? ''),
  );
  expect(dangling).toEqual([]);
});

test('the mentions point at the very words', () => {
  const { terms } = json('data/terms.json');
  const passages = new Map<string, string>();
  for (const doc of documents) {
    for (const { id, words } of passagesOf(json(`data/documents/${doc}.json`))) passages.set(`${doc}#${id}`, words);
  }
  const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
  for (const { term, mentions } of terms) {
    expect(mentions.length, term.id).toBeGreaterThan(0);
    for (const { document, at, start, end } of mentions) {
      const words = passages.get(`${document}#${at}`)?.slice(start, end) ?? '';
      expect(term.variants.map(plain)).toContain(plain(words));
    }
  }
});

test('the mentions of names and abbreviations point at their forms', () => {
  const { names, abbreviations } = json('data/names.json');
  const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
  const passages = new Map<string, string>();
  for (const doc of documents) {
    for (const { id, words } of passagesOf(json(`data/documents/${doc}.json`))) passages.set(`${doc}#${id}`, words);
  }
  const listed = [
    ...names.map(({ name, mentions }: { name: { name: string }; mentions: [] }) => ({ ...name, mentions })),
    ...abbreviations.map(({ abbreviation, mentions }: { abbreviation: { short: string }; mentions: [] }) => ({
      ...abbreviation,
      name: abbreviation.short,
      mentions,
    })),
  ];
  for (const { name, forms = [name], mentions } of listed)
    for (const { document, at, start, end } of mentions)
      expect(forms.map(plain)).toContain(plain(passages.get(`${document}#${at}`)?.slice(start, end) ?? ''));
});

test('the figures point at the very words and numbers, and the table says the same', () => {
  const { figures } = json('data/figures.json');
  for (const { document, at, quote, kind, stretch, numeral } of figures) {
    const words = passagesOf(json(`data/documents/${document}.json`)).find(({ id }) => id === at)?.words ?? '';
    if (kind === 'reference' && !stretch) continue;
    expect(words.slice(stretch.start, stretch.end)).toBe(quote);
    expect(numeral.start).toBeGreaterThanOrEqual(stretch.start);
    expect(numeral.end).toBeLessThanOrEqual(stretch.end);
  }
  const csv = readFileSync(join(dist, 'data/figures.csv'), 'utf8');
  const { tableSchema } = json('data/figures.csv-metadata.json');
  const names = tableSchema.columns.map(({ name }: { name: string }) => name);
  const rows = parseCsv(csv);
  expect(rows[0]).toEqual(names);
  expect(rows.slice(1)).toEqual(
    figures.map((figure: Record<string, unknown>) =>
      names.map((name: string) => (figure[name] === undefined ? '' : String(figure[name]).replace(/^(?=[=+@-])/, "'"))),
    ),
  );
  expect(csv.endsWith('\r\n')).toBe(true);
});

/** Reads a table as RFC 4180 describes it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    if (end === undefined) break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

test.each(documents)('%s carries the hash of its own JSON without it', (doc) => {
  const { hash: carried, ...rest } = json(`data/documents/${doc}.json`);
  expect(carried).toBe(hash('sha256', JSON.stringify(rest), 'hex'));
});

test('each document’s citation is there as files for programs that keep such', () => {
  for (const id of documents) {
    const read = (ending: string): string => readFileSync(join(dist, `data/citations/${id}.${ending}`), 'utf8');
    expect(read('bib')).toMatch(/^@\w+\{[\s\S]*\n\}\n$/);
    expect(JSON.parse(read('json'))).toMatchObject([{ id, title: expect.any(String), issued: expect.anything() }]);
    expect(read('ris')).toMatch(/^TY {2}- \w+\n[\s\S]*\nER {2}-\n$/);
    expect(read('bib') + read('json') + read('ris')).not.toMatch(/PILCROWPLACE|pilcrow\.invalid/);
    expect(readFileSync(join(dist, `data/study/${id}.js`), 'utf8')).toContain('PILCROWPLACE');
    const [files] = elementsOf(treeOf(`${id}.html`), (one) => hasClass(one, 'cite-files'));
    const links = files ? elementsOf(files, ({ properties }) => properties['download'] !== undefined) : [];
    expect(links.map(({ properties }) => properties['href'])).toEqual(
      ['bib', 'json', 'ris'].map((ending) => `data/citations/${id}.${ending}`),
    );
  }
});
