import { expect, test } from 'vitest';
import { profileOf } from '../../src/corpus/text/languages/index.ts';
import { joinedIn, splitIn } from '../../src/reader/search/spellings.ts';
import { inOtherWords } from '../../src/reader/search/synonyms.ts';

const groups = [
  ['AI', 'artificial intelligence'],
  ['metro', 'subway', 'rail transit'],
  ['NEV', 'new energy vehicles'],
  ['center', 'centers', 'centre'],
  ['program', 'programme'],
  ['e-bike', 'electric bike'],
];
const others = (typed: string): string[] =>
  inOtherWords(typed, groups, profileOf('en')).map(({ query, label }) => `${query} | ${label}`);

test.each([
  ['AI', ['"artificial intelligence" | AI → artificial intelligence']],
  ['ai models', ['"artificial intelligence" models | ai → artificial intelligence']],
  ['new artificial intelligence', ['new "AI" | artificial intelligence → AI']],
  ['metro', ['"subway" | metro → subway', '"rail transit" | metro → rail transit']],
  [
    'NEV subway',
    [
      'NEV "metro" | subway → metro',
      'NEV "rail transit" | subway → rail transit',
      '"new energy vehicles" subway | NEV → new energy vehicles',
      '"new energy vehicles" "metro" | NEV → new energy vehicles, subway → metro',
      '"new energy vehicles" "rail transit" | NEV → new energy vehicles, subway → rail transit',
    ],
  ],
  ['NEVs', ['"new energy vehicles" | NEVs → new energy vehicles']],
  ['new energy vehicle', ['"NEV" | new energy vehicle → NEV']],
  [
    'centre programme',
    [
      '"center" programme | centre → center',
      '"centers" programme | centre → centers',
      'centre "program" | programme → program',
      '"center" "program" | centre → center, programme → program',
      '"centers" "program" | centre → centers, programme → program',
    ],
  ],
  ['center', ['"centre" | center → centre']],
  ['e-bikes', ['"electric bike" | e-bikes → electric bike']],
  ['electric bike', ['"e-bike" | electric bike → e-bike']],
  ['energy NEV', ['energy "new energy vehicles" | NEV → new energy vehicles']],
  ['7 aspects', ['"seven" aspects | 7 → seven']],
  ['seventh plan', ['"7th" plan | seventh → 7th']],
  ['the 14th plan', ['the "fourteenth" plan | 14th → fourteenth']],
  [
    '40 km',
    [
      '"forty" km | 40 → forty',
      '40 "kilometers" | km → kilometers',
      '40 "kilometres" | km → kilometres',
      '"forty" "kilometers" | 40 → forty, km → kilometers',
      '"forty" "kilometres" | 40 → forty, km → kilometres',
    ],
  ],
  ['5G', []],
  ['5%', []],
  ['$5', []],
  ['7.5', []],
  ['21', []],
  ['aim', []],
  ['artificial', []],
  ['“AI”', []],
  ['', []],
])('%s in other words', (typed, expected) => {
  expect(others(typed)).toEqual(expected);
});

test('words that several groups hold, or that run into one another, are put in others one at a time', () => {
  const own = [
    ['a b', 'x'],
    ['b c', 'y'],
    ['b', 'z'],
  ];
  expect(inOtherWords('a b c', own, profileOf('en')).map(({ query }) => query)).toEqual(['"x" c', 'a "y"', 'a "z" c']);
});

test('however many words there are in a query, it is searched as few others', () => {
  const many = Array.from({ length: 30 }, (_, index) => [`word${index}`, `other${index}`, `third${index}`]);
  const all = inOtherWords(many.map(([one]) => one).join(' '), many, profileOf('en'));
  expect(all).toHaveLength(8);
});

test.each([
  ['well-being', ['well-being wellbeing']],
  ['well being', ['well being wellbeing']],
  ['start up', ['start up startup']],
  ['how to start up a firm', ['start up startup']],
  ['is land used?', ['land used landused']],
  [
    'state-of-the-art tools',
    ['state-of-the-art stateoftheart', 'state-of stateof', 'of-the ofthe', 'the-art theart', 'art tools arttools'],
  ],
  ['10-gigabit city', ['gigabit city gigabitcity']],
  ['“well being”', []],
  ['京 通', []],
  ['a-b', []],
])('%s may be written as one word: %j', (typed, groups) => {
  expect(joinedIn(typed, profileOf('en')).map((group) => group.join(' '))).toEqual(groups);
});

test.each([
  ['rundown', [['rundown', 'run down']]],
  ['Startups', [['Startups', 'start ups', 'start up']]],
  [
    'longterm ecommerce',
    [
      ['longterm', 'long term'],
      ['ecommerce', 'e commerce'],
    ],
  ],
  ['policymaking', [['policymaking', 'policy making']]],
  ['wellbeing', []],
  ['zzyzx', []],
  ['“rundown”', []],
])('%s may be written in two words: %j', (typed, groups) => {
  const known = ['run', 'down', 'start', 'long', 'term', 'commerce', 'policy', 'making', 'wellbeing', 'well', 'being'];
  expect(splitIn(typed, known, profileOf('en'))).toEqual(groups);
});

test('a query of very many words and one very long word are taken apart at once', () => {
  const known = Array.from(
    { length: 20_000 },
    (_, at) => `word${String(at).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`,
  );
  const begun = performance.now();
  expect(joinedIn('some-more words '.repeat(5000), profileOf('en'))).toHaveLength(8);
  expect(splitIn('x'.repeat(100_000), known, profileOf('en'))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(5000);
});
