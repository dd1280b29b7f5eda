/** What a build takes over from the last one: what was made of the same, and is as it was left; all else is made anew. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formats } from '../../../src/downloads/formats.ts';
import { type Holds, takenFrom } from '../../../src/downloads/taken.ts';
import { type Writing, writeDownloads } from '../../../src/downloads/write/write-downloads.ts';
import { codeHash } from '../../../src/rebuild/hashes.ts';
import { libraryBelow } from '../../support/taken.ts';

const parent = mkdtempSync(join(tmpdir(), 'pilcrow-'));
afterAll(() => rmSync(parent, { recursive: true }));

const library = libraryBelow('tests/corpora/languages');
const all = library.documents.length * formats.length;

/** Writes to a new folder, after another build if there was one. */
async function written(own: Holds, { code = 'code', ...more }: Partial<Writing> = {}) {
  const folder = mkdtempSync(join(parent, 'site-'));
  const result = await writeDownloads(own, { folder, code, ...more });
  const files = readdirSync(`${folder}/downloads`).sort();
  const bytes = Object.fromEntries(files.map((name) => [name, readFileSync(`${folder}/downloads/${name}`, 'latin1')]));
  return { folder, ...result, bytes };
}

/** The library with another title for one of its documents. */
const retitled = (index: number): Holds => ({
  ...library,
  documents: library.documents.map((one, at) =>
    at === index ? { ...one, meta: { ...one.meta, 'short-title': 'Another title' } } : one,
  ),
});

test('the first build makes all, and each is what its writer gives for the whole library', async () => {
  const first = await written(library);
  expect(first.kept).toBe(0);
  expect(Object.keys(first.bytes)).toHaveLength(all);
  for (const document of library.documents) {
    for (const format of formats) {
      const content = await format.write(takenFrom(library, document));
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const name = `${document.id}${format.ending}`;
      expect(first.bytes[name] === Buffer.from(bytes).toString('latin1'), name).toBe(true);
    }
  }
});

test('the next one takes all over, with the same bytes and the same record', async () => {
  const first = await written(library);
  const next = await written(library, { last: first });
  expect(next.kept).toBe(all);
  expect([next.bytes, next.made]).toEqual([first.bytes, first.made]);
});

test('of a changed document all is made anew, of the others what speaks of it', async () => {
  const first = await written(library);
  for (const [index, { id }] of library.documents.entries()) {
    const changed = retitled(index);
    const next = await written(changed, { last: first });
    const others = library.documents.filter((one) => one.id !== id);
    const speaking = others.filter((one) =>
      JSON.stringify({ ...takenFrom(library, one), titles: undefined }).includes(`"document":"${id}"`),
    );
    expect(next.kept).toBe((others.length - speaking.length) * formats.length);
    // As if there had been no build before.
    expect(next.bytes).toEqual((await written(changed)).bytes);
  }
});

test('how a document is cited is kept, as long as it is made of the same by the same code', async () => {
  const first = await written(library);
  const [{ id = '' } = {}, other] = library.documents;
  const marked = { ...first, citations: { ...first.citations, [id]: { of: '', text: '', ...first.citations[id] } } };
  const cited = 'Cited as it was.';
  Object.assign(marked.citations[id] ?? {}, { text: cited });
  const changed = { ...library, settings: { ...library.settings, description: 'Another one.' } };
  const markdown = (bytes: Record<string, string>, of = id): string => bytes[`${of}.md`] ?? '';
  const next = await written(changed, { last: marked });
  expect(next.kept).toBe(0);
  expect(markdown(next.bytes)).toContain(cited);
  expect(markdown(next.bytes, other?.id)).toBe(markdown((await written(changed)).bytes, other?.id));
  // What it is made of, or the code, is another.
  for (const anew of [
    await written(retitled(0), { last: marked }),
    await written(library, { last: marked, code: 'x' }),
  ]) {
    expect(markdown(anew.bytes)).not.toContain(cited);
    expect(Object.keys(anew.citations).sort()).toEqual(library.documents.map((one) => one.id).sort());
  }
});

test('what is gone, or was changed since, or was made by other code, is made anew', async () => {
  const first = await written(library);
  const [one = '', two = ''] = Object.keys(first.bytes);
  writeFileSync(join(first.folder, 'downloads', one), 'Not what was made');
  rmSync(join(first.folder, 'downloads', two));
  const next = await written(library, { last: first });
  expect(next.kept).toBe(all - 2);
  expect(next.bytes).toEqual(first.bytes);
  expect((await written(library, { last: next, code: 'other' })).kept).toBe(0);
});

test('the hash of the code is that of every file of it', async () => {
  const project = mkdtempSync(join(parent, 'project-'));
  mkdirSync(`${project}/src/a`, { recursive: true });
  mkdirSync(`${project}/node_modules`);
  writeFileSync(`${project}/node_modules/.package-lock.json`, '{}');
  writeFileSync(`${project}/src/a/x.ts`, 'export {}');
  const before = codeHash(project);
  expect(codeHash(project)).toBe(before);
  writeFileSync(`${project}/src/a/x.ts`, 'export { }');
  const after = codeHash(project);
  writeFileSync(`${project}/node_modules/.package-lock.json`, '{ }');
  const later = codeHash(project);
  rmSync(`${project}/node_modules`, { recursive: true });
  expect(new Set([before, after, later, codeHash(project), codeHash(project)]).size).toBe(5);
});
