/** The pure parts of the search: words, queries, matching, fragments, hits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileOf } from '../../src/corpus/text/languages/index.ts';
import { indexText, queryText, shownText, wordsIn } from '../../src/corpus/text/words.ts';
import { emptySearch, fromParameters, toParameters } from '../../src/reader/search/address.ts';
import { type Fragment, unitsOf } from '../../src/reader/search/fragment.ts';
import { hitsOf as rankedHits } from '../../src/reader/search/hits.ts';
import { answers, matchText } from '../../src/reader/search/match.ts';
import { loosened, parseQuery, parseReference, type Query } from '../../src/reader/search/query.ts';
import { runs } from '../support/runs.ts';

describe('words', () => {
  test.each([
    ['2019–2021', '2019– 2021'],
    ['word—word', 'word— word'],
    ['a – b', 'a – b'],
    ['ﬁnance', 'finance'],
    ['co‑operate', 'co-operate'],
    ['260\u00A0000', '260,000'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['œuvre Łódź', 'oeuvre Lódź'],
  ])('%j is indexed as %j', (text, indexed) => {
    expect(indexText(text)).toBe(indexed);
  });

  test('what is shown of the index is the text, but for its letters’ one form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '9', '–', '—', '/', ' ', '”', '“', 'ab', '1'), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('').replace(/([–—/]) (?=\S)/g, '$1');
          expect(shownText(indexText(text))).toBe(text);
        },
      ),
      runs(100),
    );
  });

  test.each([
    ['“seven  aspects”', '"seven aspects"'],
    ['2019–2021', '2019 2021'],
    ['2019-2021', '2019 2021'],
    ['260 000', '260,000'],
    ['10-gigabit', '10-gigabit'],
  ])('the query %j is %j', (typed, query) => {
    expect(queryText(typed)).toBe(query);
  });

  test.each([
    ['People’s 260,000 Café US$8.21', ['peoples', '260000', 'cafe', 'us', '8.21']],
    ["Xiong'an Qi’an’an", ['xiongan', 'qianan']],
    ['10-gigabit (2019–2021) 97%', ['10', 'gigabit', '2019', '2021', '97']],
    ['', []],
  ])('the words of %j', (text, words) => {
    expect(wordsIn(text).map(({ folded }) => folded)).toEqual(words);
  });

  test('words lie in the text, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of wordsIn(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      runs(100),
    );
  });
});

describe('queries', () => {
  test('phrases are taken out, whichever quotation marks are typed', () => {
    expect(parseQuery('“seven aspects”')).toEqual({
      text: '"seven aspects"',
      words: ['seven', 'aspects'],
      phrases: [['seven', 'aspects']],
      clauses: [],
    });
    expect(parseQuery('workers "food and parcel"')).toMatchObject({
      text: 'workers food and parcel',
      phrases: [['food', 'and', 'parcel']],
    });
    expect(parseQuery('an "open quote')).toMatchObject({ text: 'an open quote', phrases: [] });
    expect(parseQuery('""')).toMatchObject({ words: [], phrases: [] });
  });

  test.each([
    ['国际交流 river', 'river', ['"国 际 交 流"'], ['国', '际', '交', '流', 'river']],
    ['“京通”', '', ['"京 通"'], ['京', '通']],
    ['河 5G', '河 5G', [], ['河', '5', 'g']],
    ['5G网络', '', ['"5G 网 络"'], ['5', 'g', '网', '络']],
  ])('%j: what a script without spaces writes together is looked for together', (typed, text, clauses, words) => {
    expect(parseQuery(typed, profileOf('zh'))).toMatchObject({ text, clauses, words });
  });

  test('an elided word counts in a phrase alone', () => {
    expect(parseQuery('l’école', profileOf('fr'))).toMatchObject({ text: 'l’ école', words: ['ecole'] });
    expect(parseQuery('"l’école"', profileOf('fr')).phrases).toEqual([['l', 'ecole']]);
    expect(parseQuery('l’école').words).toEqual(['lecole']);
  });

  test.each([
    ['河流国际论坛', '河流 国际 论坛'],
    ['水治', '水治'],
    ['“河流国际论坛”', '“河流国际论坛”'],
    ['garden city', 'garden city'],
  ])('%s is loosened to %s', (typed, loose) => {
    expect(loosened(typed)).toBe(loose);
  });

  test.each([
    ['s9-p3', 's9-p3'],
    ['注释15', 'n15'],
    ['注 15', 'n15'],
    ['note15', undefined],
    ['¶ s9-p3', 's9-p3'],
    ['#S9-P3', 's9-p3'],
    ['s9', 's9'],
    ['p3', 'p3'],
    ['closing-p2', 'closing-p2'],
    ['s9-p3a', 's9-p3a'],
    ['[15]', 'n15'],
    ['note 15', 'n15'],
    ['Note  15', 'n15'],
    ['n15', 'n15'],
    ['15', undefined],
    ['notes', undefined],
    ['[sic]', undefined],
    ['jobs p3', undefined],
  ])('%j as a reference is %j', (typed, id) => {
    expect(parseReference(typed)?.id).toBe(id);
  });
});

describe('matching', () => {
  test.each([
    ['employed', 'employment', true],
    ['employments', 'employment', true],
    ['jobs', 'jobx', false],
    ['universities', 'universty', false],
    ['150000', '15', false],
    ['15', '15', true],
    ['municipal', 'mu', true],
    ['apple', 'a', false],
  ])('%j answers %j: %j', (word, wanted, yes) => {
    expect(answers(word, wanted)).toBe(yes);
  });

  test.each([
    ['fr', 'national', 'nationales', true],
    ['fr', 'rives', 'river', false],
    ['en', 'national', 'nationales', false],
    ['zh', '国', '国', true],
    ['de', 'häuser', 'haus', false],
  ])('in %s, %j answers %j: %j', (language, word, wanted, yes) => {
    expect(answers(word, wanted, profileOf(language))).toBe(yes);
  });

  test('phrases are marked as stretches, other words one by one', () => {
    const text = 'The seven aspects, and seven more.';
    const stretches = (query: string) =>
      matchText(text, parseQuery(query)).stretches.map(({ start, end }) => text.slice(start, end));
    expect(stretches('"seven aspects"')).toEqual(['seven aspects']);
    expect(stretches('seven')).toEqual(['seven', 'seven']);
    expect(stretches('"aspects seven"')).toEqual([]);
    expect(matchText(text, parseQuery('"aspects seven"')).phrases).toBe(false);
  });

  test('what is found is in order and never overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('smart', 'city', 'cities', 'a', '9')),
        fc.array(fc.constantFrom('smart', 'city', '"smart city"', '"city a"')),
        (text, query) => {
          let end = -1;
          for (const found of matchText(text.join(' '), parseQuery(query.join(' '))).stretches) {
            expect(found.start).toBeGreaterThan(end);
            end = found.end;
          }
        },
      ),
      runs(100),
    );
  });
});

/** What is read of an English index, ranked. */
const hitsOf = (fragments: Fragment[], query: Query) =>
  rankedHits([{ language: 'en', profile: profileOf('en'), asked: query.text, query, fragments }]);

describe('hits', () => {
  const fragment = (content: string, anchors: [string, number][], found: number[], kind = 'text'): Fragment => ({
    raw_content: content,
    meta: { page: 'x.html', rank: '0' },
    filters: { document: ['X'], section: ['1. One'], kind: [kind] },
    anchors: anchors.map(([id, location]) => ({ element: 'p', id, title: `¶ ${id}`, location })),
    weighted_locations: found.map((location) => ({ balanced_score: 100, location })),
  });

  test('a fragment is cut at its anchors, in the order of their places', () => {
    const units = unitsOf(
      fragment(
        'Head one two &lt;b&gt; three– four',
        [
          ['p2', 3],
          ['s1', 0],
          ['p1', 1],
        ],
        [1, 2, 5],
      ),
    );
    expect(units.map(({ id, text, score }) => [id, text, score])).toEqual([
      ['s1', 'Head', 0],
      ['p1', 'one two', 200],
      ['p2', '<b> three–four', 100],
    ]);
  });

  test('units that answer every word come alone; else those that answer most, and it is said', () => {
    const both = fragment(
      'smart city and smart',
      [
        ['p1', 0],
        ['p2', 3],
      ],
      [],
    );
    expect(hitsOf([both], parseQuery('smart city'))).toMatchObject({ complete: true, hits: [{ url: 'x.html#p1' }] });
    const partial = hitsOf([both], parseQuery('smart city zebra'));
    expect(partial.complete).toBe(false);
    expect(partial.hits.map(({ url }) => url)).toEqual(['x.html#p1']);
  });

  test('what Pagefind offers for an unknown word is no hit', () => {
    expect(hitsOf([fragment('many jobs', [['p1', 0]], [1])], parseQuery('jobx')).hits).toEqual([]);
  });

  test('a longer word that begins so answers only where nothing holds the word itself or a form of it', () => {
    const found = (text: string, query: string) => {
      const words = text.split(' ');
      const own = fragment(
        text,
        words.map((_, index): [string, number] => [`p${index + 1}`, index]),
        [0],
      );
      return hitsOf([own], parseQuery(query))
        .hits.map(({ url }) => url.replace('x.html#', ''))
        .sort();
    };
    expect(found('care carefully cares caring', 'care')).toEqual(['p1', 'p3', 'p4']);
    expect(found('carefully careless', 'care')).toEqual(['p1', 'p2']);
    expect(found('employment employs', 'employ')).toEqual(['p1', 'p2']);
  });

  test('the excerpt shows where most of the words stand together, and marks what was found', () => {
    const rest = 'and so it goes on for many words more '.repeat(12);
    const own = fragment(`service ${rest}elderly care services ${rest}carefully`, [['p1', 0]], [0]);
    const [hit] = hitsOf([own], parseQuery('elderly care services')).hits;
    expect(hit?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'elderly',
      'care',
      'services',
    ]);
  });

  test('a phrase is verified in each unit: its words, one after another, in it', () => {
    const words = fragment(
      'a smart city the city is smart it is smart city people smart cities',
      [
        ['p1', 0],
        ['p2', 3],
        ['p3', 7],
        ['p4', 10],
        ['p5', 12],
      ],
      [0, 1, 2, 3],
    );
    const found = (query: string) => hitsOf([words], parseQuery(query)).hits.map(({ url }) => url);
    expect(found('smart city').sort()).toEqual(['x.html#p1', 'x.html#p2', 'x.html#p5']);
    // Not in another order, not over the border of two units, not by a stem.
    expect(found('“smart city”')).toEqual(['x.html#p1']);
    expect(found('the "smart city"')).toEqual(['x.html#p1']);
    expect(found('"a smart" "the city"')).toEqual([]);
    expect(hitsOf([words], parseQuery('"smart the"'))).toMatchObject({ hits: [], complete: false });
  });

  test('the text comes before what the editors say, words together before words apart', () => {
    const apart = fragment('a city that is smart', [['p1', 0]], []);
    const note = fragment('the smart city', [['n1', 0]], [], 'annotation');
    const together = fragment('our smart city', [['p2', 0]], []);
    expect(hitsOf([apart, note, together], parseQuery('smart city')).hits.map(({ url }) => url)).toEqual([
      'x.html#p2',
      'x.html#n1',
      'x.html#p1',
    ]);
  });

  test('an excerpt is a stretch of the text around the first words found', () => {
    const text = `${'before '.repeat(30)}needle ${'after '.repeat(60)}`.trim();
    const [hit] = hitsOf([fragment(text, [['p1', 0]], [])], parseQuery('needle')).hits;
    const shown = hit?.excerpt.map((piece) => piece.text).join('') ?? '';
    expect(shown).toMatch(/^… (before )+needle (after )+ ?…$/);
    expect(shown.length).toBeLessThan(200);
    expect(hit?.excerpt.filter(({ marked }) => marked)).toEqual([{ text: 'needle', marked: true }]);
  });
});

test('a search survives its way through an address', () => {
  const search = { query: '“a” & b', document: 'X', section: '1. One', kind: 'note', order: 'text' } as const;
  expect(fromParameters(new URLSearchParams(toParameters(search).toString()))).toEqual(search);
  expect(toParameters(emptySearch).toString()).toBe('');
  expect(fromParameters(new URLSearchParams('kind=nonsense&order=up'))).toEqual(emptySearch);
});
