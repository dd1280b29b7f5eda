/** What pages that a build may take over read of the library, they ask for (src/rebuild/): else the next build would not know of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = ['src/pages', 'src/layouts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:astro|ts)$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);
const taken = files.filter(({ text }) => text.includes('askedBy('));
/** What of the library every page says: it is in the hash of every unit. */
const common = ['settings', 'examples'];

test('there are such pages: of documents, terms, subjects and comparisons', () => {
  for (const name of [
    '[document].astro',
    'terms/[...term].astro',
    'subjects/[...subject].astro',
    'compare/[left]/[right].astro',
  ])
    expect(taken.map((one) => one.name)).toContain(`src/pages/${name}`);
});

test.each(taken)('$name', ({ text }) => {
  const rendering = text.replace(/export const getStaticPaths = [\s\S]*? satisfies GetStaticPaths;/, '');
  const reads = [...rendering.matchAll(/const \{([^}]*)\} = await load(?:Library|Lists)\(\)/g)];
  // Each way to the library is one of these, and what it gives is said there.
  expect(rendering.match(/\bload(?:Library|Lists)\(/g)?.length ?? 0).toBe(reads.length);
  for (const [, names = ''] of reads)
    for (const name of names.split(',').map((one) => one.trim())) expect(common).toContain(name);
});

test('the frame of every page says no more than that of the library, but at home', () => {
  const { text } = files.find(({ name }) => name === 'src/layouts/Page.astro') as { text: string };
  expect(text).toContain('const { settings, examples, documents } = await loadLibrary();');
  const uses = text.split('\n').filter((line) => /\bdocuments\b(?!\()/.test(line) && line.includes('documents.'));
  expect(uses).toHaveLength(1);
  expect(uses[0]).toContain('isHome &&');
});

test('paths of pages that are taken over are left out where they are', () => {
  for (const { name, text } of taken.filter((one) => one.text.includes('getStaticPaths')))
    expect(text, name).toMatch(/\b(?:toMake|documentPaths)\(/);
  expect(readFileSync(join(root, 'src/rebuild/document-paths.ts'), 'utf8')).toContain('  toMake(\n');
});
