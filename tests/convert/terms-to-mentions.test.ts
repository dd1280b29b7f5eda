/** Every mention of a term: which words count, which are marked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsToMentions } from '../../src/convert/commentary/terms-to-mentions.ts';
import { plainQuotes } from '../../src/corpus/text/characters.ts';
import { passageOf, placeOf, termOf } from '../support/commentary.ts';
import { convert } from '../support/convert.ts';
import { runs } from '../support/runs.ts';
import { sourceOf } from '../support/source.ts';

const mentionsIn = (words: string, ...variants: string[][]) => {
  const terms = variants.map((own, index) => ({ term: termOf(`t${index}`, own), place: placeOf }));
  return termsToMentions({ terms, passages: [passageOf(words)] }).value?.get('doc') ?? [];
};

/** The mentions as the words of the text; one that is not marked in brackets. */
const found = (words: string, ...variants: string[][]): string[] =>
  mentionsIn(words, ...variants).map(({ start, end, marked }) =>
    marked ? words.slice(start, end) : `(${words.slice(start, end)})`,
  );

describe('whole words', () => {
  test.each<[string, string[]]>([
    ['Land of 280,000 mu.', ['mu']],
    ['Much music, museums and must.', []],
    ['mu', ['mu']],
    ['(mu) “mu”, mu; mu-mu 5mu mu5 muś mu\u0301', ['mu', 'mu', 'mu', 'mu', 'mu']],
    ['Mu is a unit, MU is none.', ['Mu']],
  ])('“mu” in %j', (words, expected) => {
    expect(found(words, ['mu'])).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'sub-center',
      'The sub-center, Beijing’s sub-center’s parks, sub-centers, sub center.',
      ['sub-center', 'sub-center'],
    ],
    ['smart city', 'A non-smart city, a smart-city plan, smart cityscapes.', ['smart city']],
    ['Tianjin', 'Beijing-Tianjin-Hebei', ['Tianjin']],
    ['Jingtong', "Jingtong, Jingtong’s and Jingtong's, jingtong", ['Jingtong', 'Jingtong', 'Jingtong']],
    ['北京', '北京 is in 北京市', ['北京', '北京']],
    ['国际交流', '推动国际交流与合作，加强国际交流。', ['国际交流', '国际交流']],
    ['5G网络', '建设5G网络，15G网络不算', ['5G网络']],
    ['GDP', '全市GDP增长，GDPs', ['GDP']],
    ['京通', '“京通”平台', ['京通']],
    ['𠮷野家', '𠮷野家和𠮷野家', ['𠮷野家', '𠮷野家']],
    ['น้ำ', 'แม่น้ำสายนี้', ['น้ำ']],
    ['C++ (a language)?', 'We like C++ (a language)?!', ['C++ (a language)?']],
    [
      '100+1,000 village program',
      'The “100+1,000 Village Program”; the 100+1,000 village program.',
      ['100+1,000 village program'],
    ],
    ['$1.0 [a|b] {c} ^d\\ e/f*', 'So $1.0 [a|b] {c} ^d\\ e/f* it is, not $1x0 a', ['$1.0 [a|b] {c} ^d\\ e/f*']],
  ])('“%s” in “%s”', (variant, words, expected) => {
    expect(found(words, [variant])).toEqual(expected);
  });
});

describe('the first letter', () => {
  test.each<[string, string, string[]]>([
    ['garden city', 'Garden city, garden city, Garden City.', ['Garden city', 'garden city']],
    ['Central Axis', 'central axis, Central Axis', ['Central Axis']],
    ['écoquartier', 'Écoquartier', ['Écoquartier']],
    ['10-gigabit city', '10-gigabit city', ['10-gigabit city']],
  ])('“%s” in “%s”', (variant, words, expected) => {
    expect(found(words, [variant])).toEqual(expected);
  });
});

describe('apostrophes, quotation marks, white space', () => {
  test.each<[string, string, string[]]>([
    [
      "People's Congress",
      "People’s Congress, People's Congress, Peopleʼs Congress",
      ['People’s Congress', "People's Congress", 'Peopleʼs Congress'],
    ],
    ['People’s Congress', "People's Congress", ["People's Congress"]],
    [
      '“chain master” enterprise',
      '"chain master" enterprise and “chain master” enterprise',
      ['"chain master" enterprise', '“chain master” enterprise'],
    ],
    [
      'garden city',
      'garden\ncity, garden  city, garden\u00A0city, garden, city',
      ['garden\ncity', 'garden  city', 'garden\u00A0city'],
    ],
    ['garden\n city', 'garden city', ['garden city']],
  ])('%j in %j', (variant, words, expected) => {
    expect(found(words, [variant])).toEqual(expected);
  });
});

describe('terms in terms', () => {
  const [axis, south] = [['Central Axis'], ['southern section of the Central Axis', 'southern Central Axis']];

  test('of a term’s variants the longest matches', () => {
    expect(found('The city of gardens is a city.', ['city', 'city of gardens'])).toEqual(['city of gardens', 'city']);
  });

  test('a term in a longer one counts, and the longer one alone is marked', () => {
    expect(found('The southern section of the Central Axis and the Central Axis', axis, south)).toEqual([
      'southern section of the Central Axis',
      '(Central Axis)',
      'Central Axis',
    ]);
  });

  test('of terms that begin together the longer is marked, whatever their order in the glossary', () => {
    const words = 'Zhongguancun Science Park';
    const expected = [words, '(Zhongguancun)'];
    expect(found(words, ['Zhongguancun'], ['Zhongguancun Science Park'])).toEqual(expected);
    expect(found(words, ['Zhongguancun Science Park'], ['Zhongguancun'])).toEqual(expected);
  });

  test('of terms that run into one another the first is marked', () => {
    expect(found('green economy zone', ['economy zone'], ['green economy'])).toEqual([
      'green economy',
      '(economy zone)',
    ]);
  });
});

test('a note reference does not part a term; its number is no part of it', () => {
  const term = {
    id: 't0',
    label: 'x',
    variants: ['seven aspects'],
    kind: 'concept',
    definition: 'x',
    basis: { kind: 'editorial', source: 'none' },
  };
  const notebook = {
    terms: [{ name: 't0', file: 'content/terms/t0.yaml', text: JSON.stringify(term) }],
    annotations: [],
  };
  const { value } = convert(sourceOf('The seven[1] aspects, the seven aspects2.\n[1]A note.\n[2]A note.\n'), notebook);
  expect(value?.document.mentions).toEqual([
    { term: 't0', at: 'p1', start: 4, end: 17, marked: true },
    { term: 't0', at: 'p1', start: 23, end: 36, marked: true },
  ]);
  expect(value?.files.mdx).toContain(
    'The <Term of="t0" link>seven</Term><NoteReference id="ref-n1" note="n1" label="1" /><Term of="t0" rest> aspects</Term>, the <Term of="t0">seven aspects</Term><NoteReference id="ref-n2" note="n2" label="2" />.',
  );
});

test('mentions in paragraphs, notes and headings count; a heading of the editors is not the text', () => {
  const terms = [{ term: termOf('t', ['city']), place: placeOf }];
  const passages = [
    passageOf('A city.', 'p1'),
    passageOf('A city.', 'n1'),
    { ...passageOf('A city', 's1'), kind: 'heading' as const },
    passageOf('No.', 'p2', 'other'),
  ];
  const { value } = termsToMentions({ terms, passages });
  expect([...(value ?? [])].map(([document, own]) => [document, own.map(({ at }) => at)])).toEqual([
    ['doc', ['p1', 'n1', 's1']],
    ['other', []],
  ]);
});

const word = fc.constantFrom(
  'city',
  'garden',
  'Garden',
  'cities',
  'smart',
  'People’s',
  "people's",
  '“a”',
  'a',
  'sub-center',
  '1',
);
const phrase = (max: number) => fc.array(word, { minLength: 1, maxLength: max }).map((words) => words.join(' '));

test('a mention is the words of a variant; marked mentions never overlap; they come in the order of the text', () => {
  fc.assert(
    fc.property(
      phrase(20),
      fc.uniqueArray(phrase(3), { minLength: 1, maxLength: 5, selector: plainQuotes }),
      (words, variants) => {
        const mentions = mentionsIn(words, ...variants.map((variant) => [variant]));
        let [free, last] = [0, 0];
        for (const { term, start, end, marked } of mentions) {
          const variant = plainQuotes(variants[Number(term.slice(1))] ?? '');
          const own = plainQuotes(words.slice(start, end));
          expect([variant, variant.replace(/^\p{Ll}/u, (first) => first.toUpperCase())]).toContain(own);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
          if (marked) expect(start).toBeGreaterThanOrEqual(free);
          else expect(start).toBeLessThan(free);
          if (marked) free = end;
        }
        for (const [index, variant] of variants.entries()) {
          const isThere = ` ${plainQuotes(words)} `.includes(` ${plainQuotes(variant)} `);
          if (isThere) expect(mentions.some(({ term }) => term === `t${index}`)).toBe(true);
        }
      },
    ),
    runs(1000),
  );
});
