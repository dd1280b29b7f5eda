/** What the search makes of words that no text holds: parts of a query, near words, most words, what begins so. */
import { describe, expect, test } from 'vitest';
import { profileOf, profiles } from '../../src/corpus/text/languages/index.ts';
import { wordsIn } from '../../src/corpus/text/words.ts';
import { emptySearch } from '../../src/reader/search/address.ts';
import type { Fragment } from '../../src/reader/search/fragment.ts';
import { type Hit, hitsOf, type Read } from '../../src/reader/search/hits.ts';
import { mostWordsOf } from '../../src/reader/search/most-words.ts';
import { narrowed, noSection } from '../../src/reader/search/narrow.ts';
import { beginningSo, type Name } from '../../src/reader/search/offers.ts';
import { parseQuery, partsOf, withSigns } from '../../src/reader/search/query.ts';
import { added, atOnce, begun, goneOn, moreOf } from '../../src/reader/search/shown.ts';
import { changes } from '../../src/reader/search/spelling.ts';

/** A record of paragraphs, as Pagefind gives it. */
const record = (paragraphs: readonly string[], document = 'X', section = ''): Fragment => {
  const lengths = paragraphs.map((text) => text.split(' ').length);
  return {
    raw_content: paragraphs.join(' '),
    meta: { page: `${document.toLowerCase()}.html`, rank: '0' },
    filters: { document: [document], section: [section], kind: ['text'] },
    anchors: paragraphs.map((_, index) => ({
      element: 'p',
      id: `p${index + 1}`,
      title: `¶ ${index + 1}`,
      location: lengths.slice(0, index).reduce((sum, one) => sum + one, 0),
    })),
    weighted_locations: [],
  };
};
const readOf = (language: string, asked: string, fragments: Fragment[]): Read => {
  const profile = profileOf(language);
  return { language, profile, asked, query: parseQuery(asked, profile), fragments };
};
const urls = (hits: readonly Hit[]): string[] => hits.map(({ url }) => url);

describe('the parts of a query', () => {
  test.each([
    ['en', 'how many new homes will be built in 2025?', ['new', 'homes', 'built', '2025']],
    ['en', 'low-income families', ['low', 'income', 'families']],
    ['en', 'is it as wide as 97 percent, if not more?', ['wide', '97', 'not', 'more']],
    ['en', 'what is the “garden city”, please?', ['"garden city"']],
    ['en', 'who are they?', ['who', 'are', 'they']],
    ['en', 'Homes, homes and HOMES', ['HOMES']],
    ['en', 'the 🚇 of Beijing', ['🚇', 'Beijing']],
    ['fr', 'combien de stations d’épuration seront ouvertes ?', ['stations', 'd’épuration', 'ouvertes']],
    ['zh', '为什么河流国际论坛', ['河流', '国际', '论坛']],
    ['zh', '水治', ['水治']],
    ['zh', '京', ['京']],
    ['de', 'wie viele neue Häuser', ['wie', 'viele', 'neue', 'Häuser']],
  ])('%s: %s', (language, typed, parts) => {
    expect(partsOf(typed, profileOf(language))).toEqual(parts);
  });

  test('words of questions are in the form in which they are compared', () => {
    for (const { questionWords, ...profile } of profiles)
      for (const word of questionWords) {
        const folded = wordsIn(word, profile).map((one) => one.folded);
        expect(folded.join('')).toBe(word);
      }
  });
});

describe('near words', () => {
  test.each([
    ['jintong', 'jingtong', 1],
    ['jingtnog', 'jingtong', 1],
    ['zhonguancun', 'zhongguancun', 1],
    ['abcd', 'abcd', 0],
    ['abcd', 'bacd', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('%s and %s differ by %i', (one, other, far) => {
    expect(changes(one, other, 5)).toBe(far);
    expect(changes(other, one, 5)).toBe(far);
  });

  test('what differs by more than is asked is not counted further', () => {
    expect(changes('abcdefgh', 'zzzzzzzz', 2)).toBe(3);
  });
});

describe('most words', () => {
  const partsRead = (asked: string, fragments: Fragment[], language = 'en') => ({
    ...readOf(language, asked, fragments),
    parts: partsOf(asked, profileOf(language)),
    substitutes: [],
  });

  test('what holds the rare words comes first; each says what it lacks; less than half is nothing', () => {
    const own = record(['new water here', 'new homes for rent', 'new water there', 'old water', 'a zebra']);
    const { hits, unknown } = mostWordsOf([partsRead('new homes water quagga', [own])]);
    expect(hits.map(({ url, missing }) => [url, missing])).toEqual([
      ['x.html#p2', ['water', 'quagga']],
      ['x.html#p1', ['homes', 'quagga']],
      ['x.html#p3', ['homes', 'quagga']],
    ]);
    expect(unknown).toEqual(['quagga']);
  });

  test('the headings over a place count, and what has all with them stands alone', () => {
    const fragments = [
      record(['water and trees', 'trees'], 'Report 2025', '3. Rivers'),
      record(['2025 trees'], 'Plan'),
    ];
    const { hits } = mostWordsOf([partsRead('water rivers 2025', fragments)]);
    expect(hits.map(({ url, missing }) => [url, missing])).toEqual([['report 2025.html#p1', []]]);
  });

  test('a phrase in quotation marks is never missing', () => {
    const own = record(['new homes', 'homes new water', 'water']);
    expect(urls(mostWordsOf([partsRead('"new homes" water', [own])]).hits)).toEqual(['x.html#p1']);
    expect(mostWordsOf([partsRead('"homes here" new', [own])]).hits).toEqual([]);
  });

  test('a longer word that only begins so counts for nothing: what lacks some of a query holds the rest of it', () => {
    const own = record(['plan homes', 'plantation homes', 'Yongding']);
    expect(urls(mostWordsOf([partsRead('plan zebra', [own])]).hits)).toEqual(['x.html#p1']);
    expect(mostWordsOf([partsRead('planta zebra', [own])]).hits).toEqual([]);
    expect(mostWordsOf([partsRead('yin yong', [own])]).hits).toEqual([]);
  });

  test('what stands in other words counts, is marked, said, and weighs a little less', () => {
    const own = record(['the lifts of old houses', 'elevators of old houses', 'the old lift']);
    const substitutes = [{ phrase: 'lifts', parts: ['elevators'], label: 'elevators → lifts' }];
    const { hits, unknown } = mostWordsOf([{ ...partsRead('elevators old houses zebra', [own]), substitutes }]);
    expect(hits.map(({ url, instead, missing, asked }) => [url, instead, missing, asked])).toEqual([
      ['x.html#p2', undefined, ['zebra'], 'elevators old houses zebra'],
      ['x.html#p1', 'elevators → lifts', ['zebra'], 'old houses zebra "lifts"'],
    ]);
    expect(hits[1]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['lifts', 'old', 'houses']);
    expect(unknown).toEqual(['zebra']);
  });

  test('nothing is a hit that nothing is marked in', () => {
    const own = record(['of water', 'of trees'], 'Report 2025', '3. Rivers');
    expect(mostWordsOf([partsRead('report 2025 rivers zebra', [own])]).hits).toEqual([]);
  });
});

describe('several languages', () => {
  test('what one of them holds is meant as it is in the others too', () => {
    const english = readOf('en', 'plan', [record(['a plan'], 'E')]);
    const french = readOf('fr', 'plan', [record(['des plantes'], 'F')]);
    expect(urls(hitsOf([english, french]).hits)).toEqual(['e.html#p1']);
    expect(urls(hitsOf([french]).hits)).toEqual(['f.html#p1']);
  });

  test('they stand in one order, each in its own language', () => {
    const english = readOf('en', 'stations Beijing', [record(['stations of Beijing', 'station near Beijing'], 'E')]);
    const french = readOf('fr', 'stations Beijing', [record(['stations Beijing'], 'F')]);
    const { hits, complete } = hitsOf([english, french]);
    expect(complete).toBe(true);
    expect(hits.map(({ url, language }) => [url, language])).toEqual([
      ['f.html#p1', 'fr'],
      ['e.html#p1', 'en'],
      ['e.html#p2', 'en'],
    ]);
  });
});

describe('what begins so', () => {
  const names: Name[] = [
    { kind: 'term', label: 'Jingtong', url: 'terms/jingtong.html', also: ['京通'] },
    { kind: 'term', label: 'the seven aspects', url: 'terms/seven-aspects.html' },
    { kind: 'heading', label: '9. Improving wellbeing', url: 'x.html#s9', also: ['Improving wellbeing'] },
    { kind: 'heading', label: 'L’état de l’eau', url: 'f.html#s1', language: 'fr' },
    { kind: 'heading', label: '1. 河流现状', url: 'c.html#s1', language: 'zh-Hans', also: ['河流现状'] },
  ];
  test.each([
    ['jing', ['Jingtong']],
    ['j', []],
    ['Seven asp', ['the seven aspects']],
    ['the sev', ['the seven aspects']],
    ['aspects', []],
    ['seve aspects', []],
    ['impr', ['9. Improving wellbeing']],
    ['9. impr', ['9. Improving wellbeing']],
    ['eta', ['L’état de l’eau']],
    ['l’éta', ['L’état de l’eau']],
    ['河', ['1. 河流现状']],
    ['京通', ['Jingtong']],
    ['“jing”', []],
    ['', []],
  ])('%s', (typed, labels) => {
    expect(beginningSo(typed, names).map(({ label }) => label)).toEqual(labels);
  });

  test('few are offered', () => {
    const many = Array.from({ length: 40 }, (_, index): Name => ({ kind: 'term', label: `City ${index}`, url: 'x' }));
    expect(beginningSo('city', many)).toHaveLength(5);
  });
});

const hit = (index: number, section: string): Hit => ({
  ...{ url: `x.html#p${index}`, title: '', document: index % 2 ? 'A' : 'B', section, kind: 'text', language: 'en' },
  ...{ excerpt: [], score: -index, rank: -index, asked: 'x', kind: 'text' },
});

describe('words of another kind that say the same', () => {
  const texts = [
    'Strengthening environmental protection',
    'The protection of minors, and far from it all a better environment',
    'An industrial plan',
    'General plans',
    'Protecting minors',
  ];
  const ask = (query: string) =>
    hitsOf([
      readOf(
        'en',
        query,
        texts.map((text, at) => ({ ...record([text]), meta: { page: `${at}.html`, rank: `${at}` } })),
      ),
    ]);

  test('they are meant where no place has all the words, each said', () => {
    const { hits, complete } = ask('protecting the environment');
    expect(complete).toBe(true);
    expect(hits.map(({ url, inForms }) => [url, inForms])).toEqual([['1.html#p1', 'protecting → protection']]);
  });

  test('beside the words themselves only what has them together is meant, and stands after them', () => {
    const { hits } = ask('environment protection');
    expect(hits.map(({ url, inForms }) => [url, inForms])).toEqual([
      ['1.html#p1', undefined],
      ['0.html#p1', 'environment → environmental'],
    ]);
    expect(hits[1]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'environmental',
      'protection',
    ]);
    expect(ask('industry plan').hits.map(({ url }) => url)).toEqual(['2.html#p1']);
    expect(ask('generation plans').hits.some(({ missing }) => !missing && ask('generation plans').complete)).toBe(
      false,
    );
    expect(ask('"environment protection"').hits).toEqual([]);
  });
});

test('words that stand far from one another are all shown, marked, with what is between them left out', () => {
  const text = `We will step up protection of minors. ${'Other words stand here. '.repeat(20)}There is a better environment. ${'And more of them. '.repeat(20)}`;
  const [hit] = hitsOf([readOf('en', 'environment protection', [record([text])])]).hits;
  const said = hit?.excerpt.map(({ text: own, marked }) => (marked ? `[${own}]` : own)).join('') ?? '';
  expect(said).toMatch(/^We will step up \[protection\] of minors\. .* … .*\[environment\]\..* …$/);
  expect(said.length).toBeLessThan(320);
});

test.each([
  ['97 percent', '97%'],
  ['97 per cent of homes', '97% of homes'],
  ['about 5pct', 'about 5%'],
  ['percent', 'percent'],
  ['97 percentages', '97 percentages'],
  ['“97 percent”', '“97 percent”'],
])('%s: what is typed for a sign is %s', (typed, instead) => {
  expect(withSigns(typed, profileOf('en'))).toBe(instead);
  expect(withSigns(typed, profileOf('zh'))).toBe(typed);
});

test('of many parts four are enough', () => {
  const asked = 'alpha beta gamma delta epsilon zeta eta theta iota kappa';
  const parts = asked.split(' ');
  const found = (text: string) =>
    mostWordsOf([{ ...readOf('en', asked, [record([text])]), parts, substitutes: [] }]).hits.length;
  expect([found('alpha beta gamma delta'), found('alpha beta gamma'), found('alpha')]).toEqual([1, 0, 0]);
});

test('what stands outside any section is a value of that filter: the sums of all are one', () => {
  const all = [hit(1, ''), hit(2, '1. One'), hit(3, ''), hit(4, '2. Two')];
  const { counts } = narrowed(all, emptySearch);
  expect(Object.fromEntries(counts.section)).toEqual({ [noSection]: 2, '1. One': 1, '2. Two': 1 });
  expect(urls(narrowed(all, { ...emptySearch, section: noSection }).hits)).toEqual(['x.html#p1', 'x.html#p3']);
  expect(narrowed(all, { ...emptySearch, document: 'A' }).counts.section.get(noSection)).toBe(2);
});

test('documents and sections are in the order of the text, kinds in their own, whatever comes first of the hits', () => {
  const at = (rank: number, document: string, section: string, kind: Hit['kind']): Hit => ({
    ...hit(rank, section),
    ...{ document, kind, rank, url: `${document}#${rank}` },
  });
  const hits = [
    at(12, 'B', '10. Ten', 'annotation'),
    at(3, 'A', '9. Nine', 'term'),
    at(11, 'B', '2. Two', 'text'),
    at(1, 'A', '11. Eleven', 'note'),
    at(0, 'A', '', 'head'),
    at(4, 'A', '11. Eleven', 'text'),
  ];
  const { counts } = narrowed(hits, emptySearch);
  expect([...counts.section.keys()]).toEqual([noSection, '11. Eleven', '9. Nine', '2. Two', '10. Ten']);
  expect([...counts.document.keys()]).toEqual(['A', 'B']);
  expect([...counts.kind.keys()]).toEqual(['head', 'text', 'note', 'term', 'annotation']);
});

test('more is shown of what is found; then more is read', () => {
  const hits = Array.from({ length: atOnce + 3 }, (_, index) => hit(index, ''));
  const { counts } = narrowed(hits, emptySearch);
  const answer = { hits, complete: true, counts, unread: 5, corrections: [] };
  const first = { ...begun({ ...emptySearch, query: 'x' }), answer, hits };
  expect(moreOf(first)).toBe(`Load 3 more of ${atOnce + 3}`);
  const second = goneOn({ ...first, answer: { ...answer, unread: 0 } });
  expect([second.most, second.read, moreOf(second)]).toEqual([2 * atOnce, first.read, undefined]);
  const third = goneOn(first);
  expect([third.read > first.read, moreOf(third)]).toEqual([true, 'Load more']);
});

test('of what is added the first is chosen; what was shown stays, but in the order of the text', () => {
  const hits = [hit(1, ''), hit(2, ''), hit(3, ''), hit(4, '')];
  const [one, two, three, four] = hits as [Hit, Hit, Hit, Hit];
  const shownOf = (own: Hit[], most: number) => ({ ...begun(emptySearch), hits: own, most });
  expect(added(shownOf(hits, 4), shownOf(hits, 2))).toEqual({ kept: 2, choose: 2 });
  expect(added(shownOf([four, one, two, three], 4), shownOf([one, two], 2))).toEqual({ kept: 0, choose: 0 });
  expect(added(shownOf([one, four, two, three], 4), shownOf([one, two, three], 3))).toEqual({ kept: 0, choose: 1 });
  expect(added(shownOf(hits, 4))).toEqual({ kept: 0, choose: 0 });
});
