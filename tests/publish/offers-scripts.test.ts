/** What the search offers: of a small library one script, of a large one parts by first letters, of which one is loaded for what is typed. */
import { afterEach, expect, test, vi } from 'vitest';
import { offersScripts } from '../../src/publish/offers-scripts.ts';
import { beginningSo, loadNames, type Name, type Offers } from '../../src/reader/search/offers.ts';

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

/** A site of which each script is run when it is asked for. */
function siteOf(scripts: readonly { path: string; content: string }[], at: string): { root: URL; run: string[] } {
  const root = new URL(`https://example.org/${at}/`);
  const run: string[] = [];
  const script = () => ({
    setAttribute(name: string, value: string) {
      Object.assign(this, { [name]: value });
    },
    append: () => undefined,
    remove: () => undefined,
  });
  const append = (own: { src: string; onload(): void; onerror(): void }): void => {
    const path = own.src.slice(root.href.length);
    run.push(path);
    const found = scripts.find((one) => one.path === path);
    if (found) {
      new Function(found.content)();
      own.onload();
    } else own.onerror();
  };
  vi.stubGlobal('document', { createElement: script, head: { append } });
  return { root, run };
}
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
  expect(run).toHaveLength(new Set(run).size);
  const all = (await loadNames(root)).map(({ url }) => url);
  expect([...new Set(all)].sort()).toEqual(names.map(({ url }) => url).sort());
});
