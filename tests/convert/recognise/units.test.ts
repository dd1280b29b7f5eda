/** How the paragraphs of a text are set, and which of its lines belong together. */
import { expect, test } from 'vitest';
import { runsOf, type Setting, settingOf, unitsOf } from '../../../src/convert/recognise/units.ts';
import { rowsIn, wordsOf } from '../../support/rows.ts';

/** Three lines of a paragraph that is broken at 42 characters. */
const broken = [
  'The board met in the spring of that year,',
  'and it was said that the mole and all the',
  'lights on it are to be built anew.',
];
const sentence = 'The mole is to be built anew in this year.';

test.each<[what: string, lines: string[], setting: Partial<Setting>]>([
  [
    'no lines',
    [],
    { paragraphs: 'line', width: 0, indent: 0, indented: false, reason: 'no lines break off within a sentence' },
  ],
  ['lines that are sentences', [sentence, sentence, sentence], { paragraphs: 'line' }],
  [
    'lines that are broken',
    ['Title', '', ...broken],
    {
      paragraphs: 'blank-line',
      width: 41,
      indent: 0,
      indented: false,
      reason: '2 of 2 lines break off within a sentence',
    },
  ],
  [
    'one line that is broken, in a short text',
    ['Title', '', ...broken.slice(1)],
    { paragraphs: 'blank-line', width: 41 },
  ],
  [
    'one line that is broken, of five',
    ['Title', ...broken.slice(1), sentence, sentence, sentence],
    { paragraphs: 'line' },
  ],
  [
    'two lines that are broken, of five',
    ['Title', ...broken, sentence, sentence],
    { paragraphs: 'blank-line', reason: '2 of 5 lines break off within a sentence' },
  ],
  ['too few of many', [...broken, ...Array.from({ length: 15 }, () => sentence)], { paragraphs: 'line' }],
  ['just enough of many', [...broken, ...Array.from({ length: 14 }, () => sentence)], { paragraphs: 'blank-line' }],
  [
    'a blank line after each line',
    broken.flatMap((line) => [line, '']),
    { paragraphs: 'blank-line', reason: '2 of 2 lines break off within a sentence' },
  ],
  ['two blank lines after each line', broken.flatMap((line) => [line, '', '']), { paragraphs: 'line' }],
  ['a short line before a small letter', ['Stones, and', 'sand', '', 'Lime, and', 'water'], { paragraphs: 'line' }],
  [
    'a short line with a comma before a small letter',
    ['Stones,', 'sand', '', 'Lime,', 'water'],
    { paragraphs: 'blank-line', width: 7 },
  ],
  ['a comma before a capital', ['Stones,', 'Sand', '', 'Lime,', 'Water'], { paragraphs: 'line' }],
  [
    'a line of 35 characters before a small letter',
    ['The board met in the spring of that', 'year.'],
    { paragraphs: 'blank-line', width: 35 },
  ],
  ['one of 34', ['The board met in the spring of tha', 'year.'], { paragraphs: 'line' }],
  ['a line before a capital', ['The board met in the spring of that', 'Year.'], { paragraphs: 'line' }],
  ['a word that is cut', ['The board met in the spring of Har-', 'Bour.'], { paragraphs: 'blank-line', width: 35 }],
  [
    'a line before an item',
    [`${broken[1]}`, '- and sand', `${broken[1]}`, '1. and sand', `${broken[1]}`, 'a) and sand'],
    { paragraphs: 'line' },
  ],
  ['a line before a number that is not the first', [`${broken[1]}`, 'c. 1910 and later'], { paragraphs: 'blank-line' }],
  [
    'Chinese lines',
    ['今年，港务局将修复防波堤和灯塔，并向全体居', '民报告工程的进展情况。'],
    { paragraphs: 'blank-line', width: 21 },
  ],
  [
    'a Chinese line with a comma at its end',
    ['今年，港务局将修复防波堤和灯塔的工程，', '并向全体居民报告工程的进展情况。'],
    { paragraphs: 'line' },
  ],
  [
    'a Chinese line that is as long with a comma at its end',
    ['今年，港务局将修复防波堤和旧的灯塔的工程，', '并向全体居民报告工程的进展情况。'],
    { paragraphs: 'blank-line', width: 21 },
  ],
  ['short Chinese lines', ['港务局将修复防波堤和灯塔', '并向居民报告'], { paragraphs: 'line' }],
  [
    'Chinese lines as long as paragraphs',
    ['今年港务局将修复防波堤和灯塔'.repeat(5), '并向全体居民报告工程的进展情况。'],
    { paragraphs: 'line' },
  ],
  [
    'a Chinese line before a sign',
    ['今年，港务局将修复防波堤和灯塔，并向全体居', '（民）报告工程的进展情况。'],
    { paragraphs: 'line' },
  ],
  ['long lines among them', ['x '.repeat(120), ...broken], { paragraphs: 'line' }],
  ['long lines among many', ['x '.repeat(120), '', ...broken, '', ...broken], { paragraphs: 'blank-line' }],
  ['all set in', broken.map((line) => `   ${line}`), { indent: 3, width: 44 }],
  [
    'most set in',
    [...broken.map((line) => `   ${line}`), '', ...broken.map((line) => `   ${line}`), '', ...broken],
    { indent: 3 },
  ],
  [
    'paragraphs that begin further in',
    [1, 2, 3].flatMap(() => [`   ${broken[0]}`, ...broken.slice(1)]),
    { indent: 0, indented: true },
  ],
  ['one that begins further in', [1, 2].flatMap(() => [`   ${broken[0]}`, ...broken.slice(1)]), { indented: false }],
  [
    'some that begin so far in that it is no beginning',
    [1, 2, 3].flatMap(() => [`         ${broken[0]}`, ...broken.slice(1)]),
    { indented: false },
  ],
  [
    'some that begin 8 characters in',
    [1, 2, 3].flatMap(() => [`        ${broken[0]}`, ...broken.slice(1)]),
    { indented: true },
  ],
  [
    'more lines that begin where others do',
    [...[1, 2, 3].flatMap(() => [`   ${broken[0]}`, ...broken.slice(1)]), ...[1, 2, 3].flatMap(() => broken)],
    { indented: false },
  ],
])('how they are set: %s', (_, lines, setting) => {
  expect(settingOf(rowsIn(lines))).toMatchObject(setting);
});

test('the width is that of nine lines in ten', () => {
  const lines = Array.from(
    { length: 20 },
    (_, index) => `The board of the harbour met in ${'spring '.repeat(index < 19 ? 2 : 9)}and`,
  );
  const text = lines.flatMap((line) => [line, 'went.', '']);
  expect(settingOf(rowsIn(text)).width).toBe(49);
});

const lined: Setting = { paragraphs: 'line', width: 0, indent: 0, indented: false, reason: '' };
const wrapped: Setting = { ...lined, paragraphs: 'blank-line', width: 60 };

test.each<[what: string, lines: string[], units: string[]]>([
  ['lines', ['One', 'two', '', 'Three'], ['One', 'two', 'Three']],
  ['a number takes the words below it', ['Article 1', 'Works', sentence], ['Article 1 / Works', sentence]],
  ['but no sentence', ['Article 1', 'Works.', sentence], ['Article 1', 'Works.', sentence]],
  ['nor what begins with a small letter', ['Article 1', 'works', sentence], ['Article 1', 'works', sentence]],
  ['nor what is long', ['Article 1', 'W'.repeat(81), sentence], ['Article 1', 'W'.repeat(81), sentence]],
  ['nor what has a number', ['Article 1', '1. Works', sentence], ['Article 1', '1. Works', sentence]],
  ['a number with words takes none', ['Article 1 Quays', 'Works', sentence], ['Article 1 Quays', 'Works', sentence]],
  ['a number takes one line', ['Article 1', 'Works', 'Quays', sentence], ['Article 1 / Works', 'Quays', sentence]],
  ['a bullet takes none', ['(1)', 'Works', sentence], ['(1)', 'Works', sentence]],
  ['a king takes none', ['FELIPE VI', 'King of Spain', sentence], ['FELIPE VI', 'King of Spain', sentence]],
  [
    'each family of numbers',
    ['I', 'Quays', '1.', 'Works', '第一章', '工程', '1.1', 'Lights'],
    ['I / Quays', '1. / Works', '第一章 / 工程', '1.1', 'Lights'],
  ],
  ['letters alone are no numbers', ['B', 'Works', '③', 'Works'], ['B', 'Works', '③', 'Works']],
  ['over a blank line', ['Chapter I', '', 'Works', '', sentence], ['Chapter I / Works', sentence]],
  ['over two blank lines', ['Chapter I', '', '', 'Works', '', sentence], ['Chapter I / Works', sentence]],
  ['over three', ['Chapter I', '', '', '', 'Works', '', sentence], ['Chapter I', 'Works', sentence]],
  ['at the end', ['Chapter I', '', 'Works'], ['Chapter I', 'Works']],
  ['a bullet', ['Chapter I', '', '- Works', '', sentence], ['Chapter I', '- Works', sentence]],
  [
    'numbers without a name',
    ['I', '', 'Works', '', sentence, '', '1.', '', 'Quays', '', sentence],
    ['I / Works', sentence, '1. / Quays', sentence],
  ],
  ['a Chinese part', ['第一章', '', '工程', '', sentence], ['第一章 / 工程', sentence]],
  ['no words', ['Chapter I', '', '* * *', '', sentence], ['Chapter I', '* * *', sentence]],
  ['capitals with a full stop', ['Chapter I', '', 'WORKS.', '', sentence], ['Chapter I / WORKS.', sentence]],
  ['small letters with one', ['Chapter I', '', 'Works.', '', sentence], ['Chapter I', 'Works.', sentence]],
])('where each line is a paragraph: %s', (_, lines, units) => {
  expect(wordsOf(unitsOf(rowsIn(lines), lined))).toEqual(units);
});

test('what stands over a blank line is known to', () => {
  const [near, over] = [
    ['Chapter I', 'Works', sentence],
    ['Chapter I', '', 'Works', '', sentence],
  ].map((lines) => unitsOf(rowsIn(lines), lined)[0]);
  expect([near?.over, over?.over]).toEqual([undefined, true]);
});

const long = 'The board met in the spring of that year with the pilots';

test.each<[what: string, lines: string[], units: string[], setting?: Partial<Setting>]>([
  ['paragraphs', [long, 'and went.', '', long, 'and went.'], [`${long} / and went.`, `${long} / and went.`]],
  [
    'paragraphs that begin further in',
    ['It went.', `  ${long}`, 'and went.', 'It went.'],
    ['It went.', `${long} / and went. / It went.`],
    { indented: true },
  ],
  [
    'further in, where paragraphs do not begin so',
    ['It went, it said, all the way to the harbour.', `  ${long}`],
    [`It went, it said, all the way to the harbour. / ${long}`],
  ],
  ['further in within a sentence', ['It went', `  ${long}`], [`It went / ${long}`], { indented: true }],
  ['an address right under a title', ['The Mole', 'Dear friends,', long], ['The Mole', `Dear friends, / ${long}`]],
  ['with a colon', ['The Mole', 'Dear friends:', long], ['The Mole', `Dear friends: / ${long}`]],
  ['none under a sentence', ['The Mole went.', 'Dear friends,'], ['The Mole went. / Dear friends,']],
  ['none that begins small', ['The Mole', 'dear friends,'], ['The Mole / dear friends,']],
  ['none that is long', ['The Mole', `Dear ${'friends '.repeat(8)},`], [`The Mole / Dear ${'friends '.repeat(8)},`]],
  [
    'none under a long line',
    [`The ${'Mole '.repeat(14)}`.trim(), 'Dear friends,'],
    [`${`The ${'Mole '.repeat(14)}`.trim()} / Dear friends,`],
  ],
  ['none under a second line', ['The', 'Mole', 'Dear friends,'], ['The / Mole / Dear friends,']],
  ['bullets', ['We need', '- stone', 'and more', '- sand'], ['We need', '- stone / and more', '- sand']],
  [
    'a dash within a sentence',
    [long, '- and of the year before - and went'],
    [`${long} / - and of the year before - and went`],
  ],
  ['a bullet under a bullet', [`- ${long}`, '- sand'], [`- ${long}`, '- sand']],
  ['a bullet under what a colon opens', [`${long}:`, '- sand'], [`${long}:`, '- sand']],
  ['an article', ['It went.', 'Article 2', 'The board'], ['It went.', 'Article 2 / The board']],
  ['an article within a sentence', [`${long} under`, 'Article 2 of the law'], [`${long} under / Article 2 of the law`]],
  ['an article that is a sentence', [`${long}.`, 'Article 2 is of use.'], [`${long}. / Article 2 is of use.`]],
  ['a Roman number alone', ['It went.', 'IV', 'The board'], ['It went.', 'IV / The board']],
  ['a Roman number before words', [`${long}.`, 'IV. The board'], [`${long}. / IV. The board`]],
  [
    'a Chinese article',
    ['It went.', '第二条 为了保护港口，制定本条例。'],
    ['It went.', '第二条 为了保护港口，制定本条例。'],
  ],
  ['what stands under an article', ['Article 2 Works', 'The board met.'], ['Article 2 Works', 'The board met.']],
  ['what goes on under it', ['Article 2 Works', 'and the board.'], ['Article 2 Works / and the board.']],
  ['under one that is a sentence', ['Article 2 works.', 'The board met.'], ['Article 2 works. / The board met.']],
  [
    'under a long one',
    [`Article 2 ${long} all of that year`, 'The board met.'],
    [`Article 2 ${long} all of that year / The board met.`],
    { width: 90 },
  ],
  ['under a number alone', ['1.', 'The board met.', 'It went.'], ['1.', 'The board met. / It went.'], { width: 10 }],
  ['a number alone takes its title', ['1.', 'The board', 'It went.'], ['1. / The board', 'It went.']],
  [
    'a title that is broken',
    ['1.', 'The board of the harbour and of the lights on it', 'Harbour went.'],
    ['1.', 'The board of the harbour and of the lights on it / Harbour went.'],
    { width: 50 },
  ],
  ['a title before a small letter', ['1.', 'The board', 'it went.'], ['1.', 'The board / it went.']],
  [
    'a title of sixty characters',
    ['1.', 'T'.repeat(60), 'It went.'],
    ['1.', `${'T'.repeat(60)} / It went.`],
    { width: 90 },
  ],
  ['a title of fewer', ['1.', 'T'.repeat(59), 'It went.'], [`1. / ${'T'.repeat(59)}`, 'It went.'], { width: 90 }],
  [
    'two sentences in a line',
    ['1.', 'The board. It went again', 'It went.'],
    ['1.', 'The board. It went again / It went.'],
  ],
  ['a number alone within a paragraph', ['The board', '1.', 'It went.'], ['The board / 1. / It went.']],
  [
    'numbers that count on',
    ['We need', '1. stone', '2. sand', 'and more'],
    ['We need', '1. stone', '2. sand / and more'],
  ],
  ['from above', ['We need.', '4. stone', 'and more.', '3. sand'], ['We need.', '4. stone / and more.', '3. sand']],
  ['numbers that do not', ['It went.', '4. stone', '6. sand'], ['It went. / 4. stone / 6. sand']],
  ['numbers within a sentence', [`${long}`, '1. stone', '2. sand'], [`${long} / 1. stone`, '2. sand']],
  [
    'letters and numbers count each for themselves',
    ['It went.', '1. stone', 'b. sand'],
    ['It went. / 1. stone / b. sand'],
  ],
])('where blank lines part them: %s', (_, lines, units, setting = {}) => {
  expect(wordsOf(unitsOf(rowsIn(lines), { ...wrapped, ...setting }))).toEqual(units);
});

test('rows of one run stand right under one another', () => {
  const rows = rowsIn(['One', 'two', '', 'three', 'four', 'five']);
  expect(wordsOf(runsOf(rows).map((own) => ({ rows: own })))).toEqual(['One / two', 'three / four / five']);
  expect(runsOf(rows.filter(({ text }) => text !== 'four')).length).toBe(3);
  expect(runsOf([])).toEqual([]);
});
