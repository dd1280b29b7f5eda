/** What a build takes over from the one before it: pages made of the same that would be answered the same; all else is made anew. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { editionsToMake } from '../../src/rebuild/editions.ts';
import { keepFiles, keptFiles } from '../../src/rebuild/kept-pages.ts';
import { partsOfUnits } from '../../src/rebuild/parts.ts';
import { askedBy, planRebuild, type Rebuild, toMake } from '../../src/rebuild/rebuild.ts';
import { unitOf } from '../../src/rebuild/units.ts';

const parent = mkdtempSync(join(tmpdir(), 'pilcrow-'));
const before = process.env['PILCROW_LIBRARY'];
let project: string;
let out: string;
beforeEach(() => {
  project = mkdtempSync(join(parent, 'project-'));
  out = join(project, 'dist');
  for (const folder of ['src', 'node_modules']) mkdirSync(join(project, folder));
  writeFileSync(join(project, 'node_modules/.package-lock.json'), '{}');
  writeFileSync(join(project, 'src/x.ts'), 'export {}');
});
afterEach(() => {
  (globalThis as { pilcrowRebuild?: Rebuild | undefined }).pilcrowRebuild = undefined;
});
afterAll(() => {
  process.env['PILCROW_LIBRARY'] = before;
  rmSync(parent, { recursive: true });
});

type Data = Record<string, unknown>;
/** Changes a file of a library. */
const edit = (library: string, file: string, change: (data: Data) => void): void => {
  const path = join(library, file);
  const isJson = file.endsWith('.json');
  const text = readFileSync(path, 'utf8');
  const data: Data = isJson ? JSON.parse(text) : parse(text);
  change(data);
  writeFileSync(path, isJson ? JSON.stringify(data) : stringify(data));
};

/** The library of a corpus with other contents, as the next build finds it. */
function libraryWith(change: (library: string) => void = () => {}): string {
  const library = mkdtempSync(join(parent, 'library-'));
  for (const folder of ['seeds', 'content'])
    cpSync(join('tests/corpora/languages', folder), join(library, folder), { recursive: true });
  change(library);
  return library;
}

/** A build without Astro: a page for each document, term and subject, which asks for its name and those of all others. */
async function built(library: string) {
  process.env['PILCROW_LIBRARY'] = library;
  const rebuild = await planRebuild(project, out);
  const editions = editionsToMake();
  const files = new Map<string, string>();
  const made = toMake([...rebuild.units.keys()].map((unit) => ({ props: { unit } }))).map(
    ({ props: { unit } }) => unit,
  );
  for (const unit of made) {
    const path = `${unit.replaceAll(' ', '/')} é.html`;
    const { titleOf, termNames, order } = await askedBy({ url: new URL(`https://x.invalid/${path}`) }, unit);
    const [kind = '', id = ''] = unit.split(' ');
    const asked =
      kind === 'document' || kind === 'file' ? [titleOf(id), termNames('international-exchange')] : [kind, id, order()];
    files.set(path, `${JSON.stringify(asked)}\n${rebuild.units.get(unit)}`);
  }
  await keepFiles(rebuild, async (path) => [{ path, content: Buffer.from(files.get(path) ?? '') }]);
  for (const unit of rebuild.kept.keys())
    for (const { path, content } of keptFiles(rebuild, unit)) files.set(path, Buffer.from(content).toString());
  return { kept: rebuild.kept.size, made, editions, files: Object.fromEntries([...files].sort()) };
}

const documents = readdirSync('tests/corpora/languages/content/documents')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const [first = '', second = ''] = documents;
const [term = ''] = readdirSync('tests/corpora/languages/content/terms').map((name) => name.replace('.yaml', ''));

/** The document itself, and its comparisons. */
const speakingOf = (document: string, units: string[]): string[] =>
  units.filter((unit) => unit.split(' ').includes(document));
const termsIn = (document: string): string[] => {
  const { mentions } = JSON.parse(readFileSync(`tests/corpora/languages/content/documents/${document}.json`, 'utf8'));
  return [...new Set((mentions as { term: string }[]).map((one) => one.term))];
};

test('the first build makes all, the next one of the same nothing, with the same files', async () => {
  const one = await built(libraryWith());
  expect(one.kept).toBe(0);
  expect(one.made).toContain(unitOf.document(first));
  expect(one.made).toContain(unitOf.term(term));
  expect(one.editions).toBeUndefined();
  const next = await built(libraryWith());
  expect([next.made, next.editions]).toEqual([[], []]);
  expect(next.kept).toBe(one.made.length);
  expect(next.files).toEqual(one.files);
  expect((await built(libraryWith())).made).toEqual([]);
});

test.each<[string, (library: string) => void, (units: string[]) => string[]]>([
  [
    'of a document that changed, it is made, and what compares it',
    (library) =>
      edit(library, `content/documents/${first}.json`, (data) => Object.assign(data, { hash: '0'.repeat(64) })),
    (units) => speakingOf(first, units),
  ],
  [
    'of an edition that changed, the document',
    (library) => writeFileSync(join(library, `content/documents/${second}.mdx`), 'Another'),
    (units) => speakingOf(second, units),
  ],
  [
    'of a ledger that changed, the document',
    (library) => writeFileSync(join(library, `content/ledgers/${second}.json`), '{}'),
    (units) => speakingOf(second, units),
  ],
  [
    'of what the library says of itself, all',
    (library) => writeFileSync(join(library, 'content/library.yaml'), 'name: Another name\n'),
    (units) => units,
  ],
  [
    'of a document that has another title, what asked for it',
    (library) =>
      edit(library, `content/documents/${second}.json`, (data) =>
        Object.assign(data['meta'] as Data, { 'short-title': 'Else' }),
      ),
    (units) => [...speakingOf(second, units), ...termsIn(second).map(unitOf.term)],
  ],
])('%s', async (_, change, expected) => {
  const one = await built(libraryWith());
  const next = await built(libraryWith(change));
  expect(next.made.toSorted()).toEqual(expected(one.made).toSorted());
  // As if there had been no build before.
  rmSync(join(project, '.astro'), { recursive: true });
  expect((await built(libraryWith(change))).files).toEqual(next.files);
});

test('of texts that fill several parts, the one with the document that changed', async () => {
  const large = (change: (library: string) => void) =>
    libraryWith((library) => {
      for (const document of documents)
        edit(library, `content/documents/${document}.json`, (data) =>
          Object.assign((data['meta'] as { seed: Data }).seed, { words: 20_000 }),
        );
      change(library);
    });
  const partsIn = (units: string[]) => units.filter((unit) => unit.startsWith('texts '));
  const one = await built(large(() => {}));
  expect(partsIn(one.made)).toHaveLength(documents.length);
  const next = await built(
    large((library) =>
      edit(library, `content/documents/${second}.json`, (data) => Object.assign(data, { hash: '0'.repeat(64) })),
    ),
  );
  expect(partsIn(next.made)).toHaveLength(1);
});

test('of a term that says something else, itself alone; of one that is called something else, what names it too', async () => {
  const file = `content/terms/${term}.yaml`;
  const changed = (what: Data) => libraryWith((library) => edit(library, file, (data) => Object.assign(data, what)));
  await built(libraryWith());
  expect((await built(changed({ definition: 'Else.' }))).made).toEqual([unitOf.term(term)]);
  const { made } = await built(changed({ definition: 'Else.', label: 'Another name' }));
  for (const id of [first, second]) {
    expect(made).toContain(unitOf.document(id));
    expect(made).toContain(unitOf.file(id));
  }
});

test('other code makes all anew', async () => {
  const one = await built(libraryWith());
  writeFileSync(join(project, 'src/x.ts'), 'export { }');
  expect((await built(libraryWith())).made).toEqual(one.made);
});

test('what was kept and is damaged is said, and thrown away: the next build makes all anew', async () => {
  const one = await built(libraryWith());
  const made = join(project, '.astro/cache/made');
  const [name = ''] = readdirSync(made);
  const [pages = ''] = readdirSync(join(made, name, 'pages'));
  writeFileSync(join(made, name, 'pages', pages), 'Not what was packed');
  await expect(built(libraryWith())).rejects.toThrow('build once more');
  expect((await built(libraryWith())).made).toEqual(one.made);
});

test('a part is what it is told; a build takes over the parts that are there, and leaves one list of all', async () => {
  const library = libraryWith();
  process.env['PILCROW_LIBRARY'] = library;
  const { units, notebook } = await planRebuild(project, out);
  const half = [...units].filter((_, index) => index % 2 === 0);
  await notebook.write('part-1', Object.fromEntries(half));
  process.env['PILCROW_PART'] = 'part-1';
  const part = await built(library).finally(() => delete process.env['PILCROW_PART']);
  expect(part.made.toSorted()).toEqual(half.map(([unit]) => unit).toSorted());
  const whole = await built(library);
  expect(whole.made).toEqual([...units.keys()].filter((unit) => !part.made.includes(unit)));
  expect(whole.kept).toBe(half.length);
  expect(await notebook.names('')).toEqual(['of', 'units']);
  expect((await built(library)).made).toEqual([]);
  rmSync(join(project, '.astro'), { recursive: true });
  expect((await built(library)).files).toEqual(whole.files);
});

test('units are put into parts by their documents; what belongs to none is spread over them', () => {
  const ids = ['a', 'b', 'c'];
  const names = ['document a', 'file a', 'document b', 'file b', 'file c', 'term x', 'term y', 'subject z'];
  const parts = (units: string[], most: number) =>
    partsOfUnits(new Map(units.map((unit) => [unit, `of ${unit}`])), ids, most);
  expect(parts(names, 2).map((own) => [...own.keys()])).toEqual([
    ['document a', 'file a', 'document b', 'file b', 'term x', 'subject z'],
    ['file c', 'term y'],
  ]);
  expect(parts(names, 2)[1]?.get('term y')).toBe('of term y');
  expect(parts(names, 3)).toHaveLength(1);
  // However many terms there are: they are no modules of their own.
  expect(parts(['term x', 'term y', 'subject z'], 2)).toHaveLength(1);
});

test('pages that nothing names any more are not kept; and nothing is, of a folder that is gone', async () => {
  await built(libraryWith());
  const made = join(project, '.astro/cache/made');
  const [name = ''] = readdirSync(made);
  const count = () => readdirSync(join(made, name, 'pages')).length;
  const all = count();
  await built(libraryWith((library) => writeFileSync(join(library, 'content/library.yaml'), 'name: Else\n')));
  expect(count()).toBe(all);
  const elsewhere = mkdtempSync(join(parent, 'elsewhere-'));
  out = join(elsewhere, 'dist');
  await built(libraryWith());
  expect(readdirSync(made)).toHaveLength(2);
  rmSync(elsewhere, { recursive: true });
  out = join(project, 'dist');
  await built(libraryWith());
  expect(readdirSync(made)).toEqual([name]);
  expect(existsSync(join(made, name, 'units.json'))).toBe(true);
});
