/** What finishes a built site: every page is read once and parsed once, no matter how many ways it is used. */
import * as sync from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Tokenizer } from 'htmlparser2';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Kind } from '../../src/corpus/editors/kinds.ts';
import { defaultLibrary } from '../../src/corpus/editors/library.ts';
import { begin } from '../../src/publish/begin.ts';
import { finish } from '../../src/publish/integration.ts';
import { termOf } from '../support/commentary.ts';
import { documentOf, note, paragraph, section } from '../support/document.ts';
import { twinsIn } from '../support/twins.ts';

const { parsed } = vi.hoisted(() => ({ parsed: [] as string[] }));
vi.mock('htmlparser2', async (original) => {
  const own = await original<{ Tokenizer: typeof Tokenizer }>();
  class Counting extends own.Tokenizer {
    override write(html: string): void {
      parsed.push(html);
      super.write(html);
    }
  }
  return { ...own, Tokenizer: Counting };
});
vi.mock('node:fs', async (original) => {
  const own = await original<typeof sync>();
  return { ...own, readFileSync: vi.fn(own.readFileSync) };
});

const document = documentOf('doc', [section('s1', '1. One', [paragraph('s1-p1', 'The city.', '1, ¶ 1')])], {
  notes: [note('n1', 'A note.')],
});
const page = (words: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${words}</title></head><body><main id="main"><a href="/index.html">${words}</a></main></body></html>`;
const site: Record<string, string> = {
  'index.html': page('home'),
  'doc.html': page('document'),
  'terms/mu.html': page('term'),
  'sources.html': page('sources'),
  'assets/x.css': 'a{background:url(/icon.svg)}',
  'assets/search.js': 'search()',
};
const pages = Object.keys(site).filter((path) => path.endsWith('.html'));

const library = {
  documents: [document],
  terms: [{ term: termOf('mu', ['mu']) }],
  settings: { name: 'Texts', shards: [] },
  kindOf: () => Object.values(defaultLibrary.kinds)[0] as Kind,
};
/** Begins and finishes the site, as if Astro had made its pages meanwhile. */
const make = async () => finish(await begin(dist, library), () => undefined);

let dist: string;
/** Everything that was read, in order. */
let reads: string[];
const textOf = (path: string): Promise<string> => fs.readFile(join(dist, path), 'utf8');

beforeAll(async () => {
  dist = await fs.mkdtemp(join(tmpdir(), 'pilcrow-'));
  for (const [path, content] of Object.entries(site)) {
    await fs.mkdir(join(dist, path, '..'), { recursive: true });
    await fs.writeFile(join(dist, path), content);
  }
  await make();
  reads = vi.mocked(sync.readFileSync).mock.calls.map(([path]) => relative(dist, String(path)).replaceAll('\\', '/'));
});
afterAll(() => fs.rm(dist, { recursive: true, force: true }));

test('every page is parsed once, and read once before it is written', () => {
  expect(parsed.sort()).toEqual(pages.map((path) => site[path]).sort());
  // The second time when the site is sealed: for the sizes of files, and for the worker's list of what was written.
  for (const path of pages) expect(reads.filter((one) => one === path)).toHaveLength(2);
});

test('pages have relative addresses and the policy; those that previews lead to have twins', async () => {
  for (const path of pages) {
    const html = await textOf(path);
    expect(html).toContain('<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy"');
    expect(html).toContain(path.includes('/') ? 'href="../index.html"' : 'href="index.html"');
  }
  expect(await textOf('assets/x.css')).toBe('a{background:url(../icon.svg)}');
  const twins = await twinsIn(dist);
  expect(twins.get('terms/mu.html')).toBe('<main id="main"><a href="../index.html">term</a></main>');
  expect(twins.get('doc.html')).toContain('document');
  expect(twins.get('sources.html')).toContain('sources');
  expect(twins.has('index.html')).toBe(false);
});

test('the search has its index and each file of it a twin; the worker keeps the one, not the other', async () => {
  const index = (await fs.readdir(join(dist, 'pagefind'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  expect(index).toContain('pagefind/pagefind.js');
  const [worker, ofIndex, ofAssets] = await Promise.all(
    ['sw.js', 'assets/kept/pagefind.json', 'assets/kept/assets.json'].map(textOf),
  );
  const twins = await twinsIn(dist);
  for (const path of index) {
    expect(twins.get(path)).toBe((await fs.readFile(join(dist, path))).toString('base64'));
    expect(ofIndex).toContain(`"${path}"`);
  }
  expect(await textOf('assets/anchors.js')).toContain('"s1-p1":"1, ¶ 1"');
  expect(ofAssets).toContain('"assets/anchors.js"');
  for (const list of ['pagefind', 'assets', 'pages']) expect(worker).toContain(`"assets/kept/${list}.json"`);
  expect(worker).not.toMatch(/twins\/|sw\.js/);
});

test('the search’s script begins with the list of indexes, once, when the site is finished again too', async () => {
  for (let time = 1; time <= 2; time += 1) {
    const list = await textOf('pagefind/languages.json');
    expect(await textOf('assets/search.js')).toBe(`globalThis.pilcrowIndexes=${list};\nsearch()`);
    await make();
  }
});
