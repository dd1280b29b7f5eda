/** What is handed over of every document: by one script, or in parts, of which those are loaded that are needed, each once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loaderOfParts } from '../../src/reader/kit/load-parts.ts';
import { pageWith } from '../../src/reader/place/lead-on.ts';

const root = new URL('https://example.org/');
const loaded: string[] = [];
let files: Record<string, unknown> = {};

/** The document of a browser, as far as a script is loaded by it: each arrives a moment later, and hands over what it has. */
beforeEach(() => {
  loaded.length = 0;
  const append = (script: { src: string; onload(): void; onerror(): void }): void => {
    const path = new URL(script.src).pathname.slice(1);
    loaded.push(path);
    setTimeout(() => {
      if (!(path in files)) return script.onerror();
      (globalThis as never as { pilcrowThings(own: unknown): void }).pilcrowThings(files[path]);
      script.onload();
    });
  };
  vi.stubGlobal('document', {
    createElement: () => ({
      setAttribute(name: string, value: string) {
        Object.assign(this, { [name]: value });
      },
      append() {},
      remove() {},
    }),
    head: { append },
  });
});
afterEach(() => vi.unstubAllGlobals());

const parted = {
  'things.js': { partOf: { a: 1, b: 1, c: 2, d: 3 } },
  'things-1.js': ['a', 'b'],
  'things-2.js': ['c'],
  'things-3.js': ['d'],
};

test('of a small library all of it comes with one script', async () => {
  files = { 'things.js': ['a', 'b'] };
  const load = loaderOfParts<string[]>('pilcrowThings', 'things');
  expect(await load(root, () => ['b'])).toEqual([['a', 'b']]);
  expect(loaded).toEqual(['things.js']);
});

test('of a large one the parts that are needed come, in their order, each once, at the same time too', async () => {
  files = parted;
  const load = loaderOfParts<string[]>('pilcrowThings', 'things');
  const [one, other] = await Promise.all([load(root, () => ['d', 'unknown']), load(root, (all) => all.slice(0, 3))]);
  expect([one, other]).toEqual([[['d']], [['a', 'b'], ['c']]]);
  expect(loaded.toSorted()).toEqual(Object.keys(parted).toSorted());
  expect((await load(root)).flat()).toEqual(['a', 'b', 'c', 'd']);
  expect(loaded).toHaveLength(4);
});

test('one that is on its way gets what is its own, when what was had before is asked for again beside another', async () => {
  files = parted;
  const load = loaderOfParts<string[]>('pilcrowThings', 'things');
  await load(root, () => []);
  const one = load(root, () => ['a']);
  while (!loaded.includes('things-1.js')) await Promise.resolve();
  expect(await Promise.all([one, load(root, () => ['c'])])).toEqual([[['a', 'b']], [['c']]]);
});

test('what could not be had is asked for again', async () => {
  const { 'things-2.js': late, ...others } = parted;
  files = others;
  const load = loaderOfParts<string[]>('pilcrowThings', 'things');
  await expect(load(root)).rejects.toThrow();
  files = { ...others, 'things-2.js': late };
  expect(await load(root, () => ['c'])).toEqual([['c']]);
});

test('an address of before is led to the page that has its id, or the longest beginning of it', () => {
  const pages = { 'figures/plan.html': ['plan'], 'figures/plan-b.html': ['plan-b'], 'names/2.html': ['name-river'] };
  expect(pageWith('name-river', pages)).toBe('names/2.html');
  expect(pageWith('plan-b-s9-p2-1', pages)).toBe('figures/plan-b.html');
  expect(pageWith('plan', pages)).toBe('figures/plan.html');
  expect(pageWith('planned', pages)).toBeUndefined();
});
