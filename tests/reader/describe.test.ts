/** Quotes in a page: what describes one means one place, and is found there again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeInPage, findInPage, type PageText } from '../../src/reader/quote/describe.ts';
import { fold, foldedPlace } from '../../src/reader/quote/fold.ts';
import { runs } from '../support/runs.ts';

/** A page whose text marks what is apart with braces: "seven aspects{17} and". */
function pageOf(marked: string): PageText {
  const apart: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const own = piece.replace(/[{}]/g, '');
    if (piece.startsWith('{')) apart.push({ start: text.length, end: text.length + own.length });
    text += own;
  }
  return { text, apart };
}
/** The stretch where some words stand for the n-th time. */
function stretchOf({ text }: PageText, words: string, time = 1) {
  let start = -1;
  for (let n = 0; n < time; n += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}
const described = (page: PageText, words: string, time = 1) => describeInPage(page, stretchOf(page, words, time), 'en');

const report = pageOf(
  'We will implement the plan.\nThe committee with Comrade Xi leads. We will continue to build homes.\nWe will continue to build roads in seven aspects{17} and meeting. We will implement it.{¶ 2}\n',
);

test.each([
  ['words that stand once', 'the plan', 1, { start: 'the plan' }],
  [
    'words that stand in another block first',
    'We will implement',
    2,
    { prefix: 'meeting.', start: 'We will implement' },
  ],
  ['half words are made whole', 'ommitte', 1, { start: 'committee' }],
  ['a full stop at the end stays', 'homes.', 1, { start: 'homes.' }],
  [
    'at the beginning of a block the words after tell',
    'We will continue',
    2,
    { start: 'We will continue', suffix: 'to build roads' },
  ],
  ['the number of a note in it is part of what a browser reads', 'aspects17 and', 1, { start: 'aspects17 and' }],
  ['the number at its end too', 'seven aspects', 1, { start: 'seven aspects17' }],
  ['over blocks its ends describe it', 'homes.\nWe will', 1, { start: 'homes', end: 'We will' }],
])('%s', (_, words, time, expected) => {
  expect(described(report, words, time)).toEqual({ prefix: undefined, suffix: undefined, ...expected });
});

test('a word more by turns before and after, as few as tell', () => {
  const page = pageOf('a x b\nc x d\na x d\nc x b');
  expect(described(page, 'x', 3)).toEqual({ prefix: 'a', start: 'x', suffix: 'd' });
});

test('context ends at numbers and remarks, and where nothing is left there is no description', () => {
  const page = pageOf('one{1} two\nthree{1} two');
  expect(described(page, 'two', 2)).toBeUndefined();
  expect(described(pageOf('Fellow deputies,\nFellow Deputies,'), 'Fellow', 2)).toBeUndefined();
  expect(described(pageOf('{¶ 1}'), '¶ 1')).toBeUndefined();
});

test('a long quote is described by its ends, which are lengthened until they mean one place', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const again = ['word0', 'word1', 'word2', 'word3', 'other'];
  const page = pageOf(`${again.join(' ')}\n${words.join(' ')} word57 word58 word59`);
  const { start } = stretchOf(page, 'word0 word1', 2);
  expect(describeInPage(page, { start, end: page.text.length }, 'en')).toEqual({
    start: 'word0 word1 word2 word3 word4',
    end: 'word59 word57 word58 word59',
    prefix: undefined,
    suffix: undefined,
  });
});

test('what a browser takes for the same word is the same', () => {
  expect(fold('People’s Café\u00a0– ﬁn').text).toBe("people's cafe - fin");
  expect(described(pageOf('Café one\ncafe\u00a0two'), 'Café')).toMatchObject({ start: 'Café', suffix: 'one' });
  expect(described(pageOf("People’s Café\u00a0– Nº 1\npeople's cafe  - no 1"), 'Café')).toBeUndefined();
  expect(described(pageOf('The people’s café\nthe peoples cafe'), 'café')).toMatchObject({ prefix: 'people’s' });
});

test('a folded text knows where its units come from', () => {
  const folded = fold('a  ﬃ\u00ad \nb');
  expect(folded.text).toBe('a ffi\nb');
  expect(folded.places).toEqual([0, 1, 3, 3, 3, 6, 7, 8]);
  expect([0, 1, 2, 3, 4, 7, 8].map((place) => foldedPlace(folded, place))).toEqual([0, 1, 2, 2, 5, 6, 7]);
});

const word = fc.constantFrom('well-being', 'a', 'b', '50%', 'R&D,', 'people’s', '(x)', '2019–2021', 'c', '京通', 'É');
const blocks = fc.array(fc.array(word, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });

test('whatever is described is found from the beginning of the page, and nowhere else first', () => {
  fc.assert(
    fc.property(blocks, fc.nat(), fc.nat(), (texts, a, b) => {
      const page = pageOf(texts.map((words) => words.join(' ')).join('\n'));
      const places = [a % (page.text.length + 1), b % (page.text.length + 1)].sort((x, y) => x - y);
      const [start = 0, end = 0] = places;
      const quote = describeInPage(page, { start, end }, 'en');
      if (!quote) return;
      const found = findInPage(page, quote);
      expect(found).toBeDefined();
      if (!found) return;
      // All that was selected of words is in it, and not more than whole words.
      const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(page.text.slice(found.start, found.end))).toContain(letters(page.text.slice(start, end)));
      expect(found.start).toBeLessThanOrEqual(end);
      expect(found.end).toBeGreaterThanOrEqual(start);
    }),
    runs(500),
  );
});

test('words that follow are looked for over the border of a block too', () => {
  expect(described(pageOf('well\nwell well well x'), 'well', 2)).not.toEqual({ start: 'well', suffix: 'well well' });
  const page = pageOf('well\nwell well well x');
  const quote = described(page, 'well', 2);
  expect(quote && findInPage(page, quote)).toEqual(quote && stretchOf(page, 'well', 2));
});

test('what is looked for begins at the passage that the address names', () => {
  const page = pageOf('We will build.\nWe will plan.');
  expect(findInPage(page, { start: 'we will' }, 15)).toEqual({ start: 15, end: 22 });
  expect(findInPage(page, { start: 'We', end: 'plan.' })).toEqual({ start: 0, end: page.text.length });
  expect(findInPage(page, { start: 'will', prefix: 'we', suffix: 'plan' })).toEqual({ start: 18, end: 22 });
  expect(findInPage(page, { start: 'will', suffix: 'go' })).toBeUndefined();
  expect(findInPage(page, { start: '  ' })).toBeUndefined();
});

const fields = { prefix: undefined, end: undefined, suffix: undefined };
const cut = (page: PageText, start: number, end: number) => {
  const quote = describeInPage(page, { start, end }, 'en');
  return quote && { ...fields, ...quote };
};

test('a space at an end of what was selected brings no word with it', () => {
  const page = pageOf('one two three');
  expect(cut(page, 3, 7)).toEqual({ ...fields, start: 'two' });
  expect(cut(page, 4, 8)).toEqual({ ...fields, start: 'two' });
});

test('signs that touch the words at its ends are part of it, and no others', () => {
  const page = pageOf('He said … (“two words”) … and left.');
  expect(cut(page, page.text.indexOf('…'), page.text.lastIndexOf('…') + 1)).toEqual({
    ...fields,
    start: '(“two words”)',
  });
});

test('a quote of a few words is given whole, up to 150 characters', () => {
  expect(described(report, 'We will continue to build homes')).toEqual({
    ...fields,
    start: 'We will continue to build homes',
  });
  const words = Array.from({ length: 50 }, (_, index) => `w${String(index).padStart(3, '0')}`).join(' ');
  const page = pageOf(`first block of some length, so that places are large\n${words}`);
  const start = page.text.indexOf('w000');
  expect(cut(page, start, start + 149)?.end).toBeUndefined();
  const long = pageOf(`${'a'.repeat(49)} ${'b'.repeat(49)} ${'c'.repeat(50)}`);
  expect(cut(long, 0, 150)).toEqual({ ...fields, start: long.text });
  const longer = pageOf(`${'a'.repeat(60)} ${'b'.repeat(60)} ${'c'.repeat(60)}`);
  // Three words are all that there is: its ends would overlap.
  expect(cut(longer, 0, 182)).toEqual({ ...fields, start: longer.text });
});

test('over the border of a block its ends describe it, if they can', () => {
  expect(described(pageOf('one\ntwo'), 'one\ntwo')).toEqual({ ...fields, start: 'one', end: 'two' });
  expect(described(pageOf('a\nb\na\nb'), 'a\nb', 2)).toBeUndefined();
  expect(described(pageOf('one\nb\nb'), 'one\nb\nb')).toBeUndefined();
  expect(described(pageOf('one two three b\nb z'), 'one two three b\nb')).toEqual({
    ...fields,
    start: 'one two three',
    end: 'b',
    suffix: 'z',
  });
});

test('what stands around the ends of a quote is looked at where it belongs', () => {
  const page = pageOf('We will build.\nWe will plan.');
  expect(findInPage(page, { start: 'We', end: 'will', suffix: 'plan' })).toEqual({ start: 0, end: 22 });
  expect(findInPage(page, { prefix: 'build.', start: 'We', end: 'will' })).toEqual({ start: 15, end: 22 });
  expect(findInPage(page, { prefix: 'plan.', start: 'We', end: 'will' })).toBeUndefined();
  expect(findInPage(page, { start: 'We', end: 'gone' })).toBeUndefined();
});

test('of borders of blocks that follow one another one is kept, of those at the beginning none', () => {
  expect(fold('\na\n\nb \n c').text).toBe('a\nb\nc');
});
