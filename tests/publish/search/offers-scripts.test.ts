/** What the search offers: of a small library one script, of a large one parts by how names begin, of which one is loaded for what is typed. */
import { afterEach, expect, test, vi } from 'vitest';
import { offersScripts } from '../../../src/publish/search/offers-scripts.ts';
import { beginningSo, loadNames, type Name, type Offers } from '../../../src/reader/search/offers.ts';
import { siteOf } from '../../support/site-of-scripts.ts';

const names: Name[] = [
  { kind: 'term', label: 'Zebra', url: 'z', also: ['Ass, striped'] },
  { kind: 'heading', label: 'Water', url: 'w', document: 'One' },
  { kind: 'name', label: 'the Long River', url: 'l' },
  { kind: 'heading', label: 'L’école', url: 'e', language: 'fr' },
  { kind: 'term', label: '京通', url: 'j' },
  { kind: 'heading', label: 'Air', url: 'a', document: 'Two' },
];
const offers: Offers = {
  names,
  documents: [],
  count: 2,
  examples: { word: '', phrase: '', number: '', places: [] },
};

afterEach(() => vi.unstubAllGlobals());

test('a small library has one script', () => {
  const [only, ...others] = offersScripts(offers);
  expect(others).toEqual([]);
  expect(only).toEqual({ path: 'assets/offers.js', content: `pilcrowOffers(${JSON.stringify(offers)})` });
});

test('a large one has parts; each name is found by every word that it begins with, and one part is loaded', async () => {
  const scripts = offersScripts(offers, 1);
  expect(scripts.length).toBeGreaterThan(4);
  const { root, run } = siteOf(scripts, 'large');
  const found = async (typed: string): Promise<string[]> =>
    beginningSo(typed, await loadNames(root, typed)).map(({ url }) => url);
  expect(await found('zeb')).toEqual(['z']);
  expect(run).toHaveLength(2);
  expect(await found('wat')).toEqual(['w']);
  expect(await found('ass')).toEqual(['z']);
  expect(await found('long riv')).toEqual(['l']);
  expect(await found('the long')).toEqual(['l']);
  expect(await found('école')).toEqual(['e']);
  expect(await found('l’éc')).toEqual(['e']);
  expect(await found('京')).toEqual(['j']);
  expect(await found('ai')).toEqual(['a']);
  expect(await found('xy')).toEqual([]);
  // “Air” is in another part than “Ass”; one letter and a hyphen may be the beginning of either, before a word it is one.
  expect(await loadNames(root, 'ai')).not.toEqual(expect.arrayContaining(await loadNames(root, 'as')));
  expect((await loadNames(root, 'a-')).map(({ url }) => url)).toEqual(expect.arrayContaining(['a', 'z']));
  expect(await loadNames(root, 'a plan')).toEqual([]);
  expect(run).toHaveLength(new Set(run).size);
  const all = (await loadNames(root)).map(({ url }) => url);
  expect([...new Set(all)].sort()).toEqual(names.map(({ url }) => url).sort());
});
