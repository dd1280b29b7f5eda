/** Which marks count on from one another, and what they are then: headings, items, or numbered paragraphs. */
import { expect, test } from 'vitest';
import { chainsOf } from '../../../src/convert/recognise/chains.ts';
import type { Question } from '../../../src/convert/recognise/choice.ts';
import { formOf, isDay } from '../../../src/convert/recognise/forms.ts';
import { rulesOf } from '../../../src/convert/recognise/roles.ts';
import { unitsIn } from '../../support/rows.ts';

const said = 'The harbour board met in spring and said that the mole and the lights are to be built anew this year.';

/** Chains in few words: “numbered 0 2 4” are those of the units at these places. */
const chainsIn = (lines: readonly string[]): string[] =>
  chainsOf(unitsIn(lines)).map(({ family, members }) => [family, ...members.map(({ at }) => at)].join(' '));

test.each<[what: string, lines: string[], chains: string[]]>([
  ['none', [said, said], []],
  ['numbers', ['1. Quays', said, '2. Lights', '3. Roads'], ['numbered 0 2 3']],
  [
    'a number that is left out ends it',
    ['1. Quays', '2. Lights', '4. Roads', '5. Ways'],
    ['numbered 0 1', 'numbered 2 3'],
  ],
  ['one that begins again', ['1. Quays', '2. Lights', '1. Roads', '2. Ways'], ['numbered 0 1', 'numbered 2 3']],
  [
    'and goes on where it was',
    ['1. Quays', 'a) stone', 'b) sand', '2. Lights', 'a) gas', '3. Roads'],
    ['numbered 0 3 5', 'small-letter 1 2', 'small-letter 4'],
  ],
  [
    'of two that it may go on from, the latest',
    ['1. Quays', said, '1. Lights', said, '2. Roads', said],
    ['numbered 0', 'numbered 2 4'],
  ],
  ['or the one that begins as it does', ['1. Quays', '1. lights', '2. Roads'], ['numbered 0 2', 'numbered 1']],
  ['or ends as it does', ['1. Quays', '1. Lights.', '2. Roads'], ['numbered 0 2', 'numbered 1']],
  ['or is not right above it', ['1. Quays', said, '1. Lights', '2. Roads', said], ['numbered 0 3', 'numbered 2']],
  ['unless that goes on', ['1. Quays', said, '1. Lights', '2. Roads', '3. Ways'], ['numbered 0', 'numbered 2 3 4']],
  [
    'what waits is found again',
    ['1. Quays', '1. lights', '2. gas', '2. Roads', '3. oil', '3. Ways'],
    ['numbered 0 3 5', 'numbered 1 2 4'],
  ],
  ['a letter that goes on is no Roman number', ['A. Quays', 'B. Lights', 'C. Roads', 'D. Ways'], ['lettered 0 1 2 3']],
  [
    'a Roman number is no letter',
    ['I. Quays', 'II. Lights', 'III. Roads', 'IV. Ways', 'V. Moles'],
    ['roman 0 1 2 3 4'],
  ],
  [
    '“i” after “h”, and alone',
    ['g) oil', 'h) gas', 'i) lamps', said, 'i) large', 'ii) small'],
    ['small-letter 0 1 2', 'small-roman 4 5'],
  ],
  ['marks without a number', ['## Quays', said, '## Lights', '### Gas'], ['markdown2 0 2', 'markdown3 3']],
  ['strong marks begin anew', ['一、工程', '二、费用', '一、道路', '二、桥'], ['chinese 0 1', 'chinese 2 3']],
  ['a mark that neither begins nor goes on', ['C. Quays', '7. Lights'], ['lettered 0', 'numbered 1']],
])('chains: %s', (_, lines, chains) => {
  expect(chainsIn(lines)).toEqual(chains);
});

const form = (text: string): string => formOf(text, 3);
test.each([
  ['1. ', 'alone'],
  ['1. Works', 'title'],
  ['1. Works of the board', 'title'],
  [`1. ${'w'.repeat(110)}`, 'title'],
  [`1. ${'w'.repeat(111)}`, 'text'],
  ['1. The works, and', 'title'],
  ['1. The works,', 'text'],
  ['1. The works:', 'sentence'],
  ['1. The works are done.', 'sentence'],
  [`1. ${'The board said that the works are all '.repeat(6)}done.`, 'text'],
  [`1. ${'works '.repeat(31)}done.`, 'sentence'],
  [`1. ${'works '.repeat(32)}done.`, 'text'],
  ['1. They are done. The board said so.', 'text'],
  ['1. They are done. The board.', 'sentence'],
  ['1. They are done of old by St. Mary of the Harbour.', 'sentence'],
  ['1. They are done by J. Low of the Harbour board.', 'sentence'],
  ['1. Are they done? Nobody knows of it.', 'text'],
  ['1. Are they “done?” Nobody knows of it.', 'text'],
  ['1. 工程已经完成。灯塔也已经修复了，全体居民都知道了。', 'text'],
  ['1. 工程已经完成。', 'sentence'],
])('the form of “%s” is %s', (text, expected) => {
  expect(form(text)).toBe(expected);
});

test('days', () => {
  expect(['May 3, 2021', 'May 2021', 'On May 3, 2021', 'Chapter 3'].map(isDay)).toEqual([true, true, false, false]);
});

/** What chains are: “heading 0 2: 2 headings that count on”; and what is asked. */
function rolesIn(lines: readonly string[]): string[] {
  const units = unitsIn(lines);
  const questions: Question[] = [];
  const ruled = rulesOf(chainsOf(units), units, questions);
  return [
    ...ruled.map(({ role, reason, members }) => `${role} ${members.map(({ at }) => at).join(' ')}: ${reason}`),
    ...questions.map(({ field, lines: own, ask, chosen }) => `${field} ${own?.join('–')}: ${ask} ${chosen}`),
  ];
}

const alone = 'a number before a title’s words';
const counted = (n: number): string => `${n} headings that count on`;
const nothing = 'numbered paragraphs: sentences that count on, with nothing between them';
const items = 'items that count on, with nothing between them';
const sentences = 'numbered paragraphs: sentences, and nothing stands under some';
const odd = (n: number): string =>
  `layout.headings ${n}–${n}: Is this numbered line a heading, as the others that it counts on from, or a paragraph? a heading`;

test.each<[what: string, lines: string[], roles: string[]]>([
  ['headings', ['1. Quays', said, '2. Lights', said], [`heading 0 2: ${counted(2)}`]],
  [
    'headings of which most have a text',
    ['1. Quays', said, '2. Lights', '3. Roads', said, '4. Ways', said],
    [`heading 0 2 3 5: ${counted(4)}`],
  ],
  [
    'half of them',
    ['1. Quays', said, '2. Lights', '3. Roads', said],
    [
      'list 0 2 3: items that count on',
      'layout.lines 1–1: Something stands between the numbered lines that begin here: are they the items of a list, or headings? items of a list',
    ],
  ],
  ['a list', ['1. Quays', '2. Lights', said], [`list 0 1: ${items}`]],
  ['a list of long sentences', [`1. ${said}`, `2. ${said}`, `3. ${said}`], [`text 0 1 2: ${nothing}`]],
  ['short sentences', ['1. It is built.', '2. It is lit.', said], [`list 0 1: ${items}`]],
  [
    'sentences of six words',
    ['1. It is built of old stone.', '2. It is lit by old lamps.', said],
    [`text 0 1: ${nothing}`],
  ],
  [
    'opened by a colon',
    [`${said.slice(0, -1)}:`, '1. It is built of old stone.', '2. It is lit by old lamps.', said],
    [`list 1 2: ${items}`],
  ],
  [
    'opened by a colon, of nine words',
    [
      `${said.slice(0, -1)}:`,
      '1. It is built of old stone and of sand.',
      '2. It is lit by old lamps and by gas.',
      said,
    ],
    [`text 1 2: ${nothing}`],
  ],
  [
    'items that a colon ends',
    ['1. It is built of old stone and sand:', '2. It is lit by old lamps and gas:', said],
    [`list 0 1: ${items}`],
  ],
  [
    'items that begin small',
    ['1. it is built of old stone and sand.', '2. it is lit by old lamps and gas.', said],
    [`list 0 1: ${items}`],
  ],
  [
    'two sentences of three',
    ['1. It is built of old stone.', '2. It is lit by old lamps.', '3. and it is paid for by all', said],
    [`text 0 1 2: ${nothing}`],
  ],
  ['one of two', ['1. It is built of old stone.', '2. it is lit by old lamps', said], [`list 0 1: ${items}`]],
  ['in brackets', ['(1) It is built of old stone.', '(2) It is lit by old lamps.', said], [`list 0 1: ${items}`]],
  ['half-round', ['1) It is built of old stone.', '2) It is lit by old lamps.', said], [`list 0 1: ${items}`]],
  ['letters', ['(a) Quays', said, '(b) Lights', said], ['list 0 2: items that count on']],
  ['small letters', ['a. Quays', said, 'b. Lights', said], ['list 0 2: items that count on']],
  ['small Roman numbers', ['ii. Quays', said, 'iii. Lights', said], ['list 0 2: items that count on']],
  ['circled numbers', ['① Quays', said, '② Lights', said], ['list 0 2: items that count on']],
  [
    'a text of two items',
    [`1. ${said}`, 'a) stone', 'b) sand', `2. ${said}`],
    [`text 0 3: ${nothing}`, 'list 1 2: items that count on'],
  ],
  [
    'numbered paragraphs with text between them',
    [`1. ${said} ${said}`, said, `2. ${said} ${said}`, said],
    ['text 0 2: numbered paragraphs: they are more than a heading’s words'],
  ],
  [
    'one text among four titles',
    ['1. Quays', said, '2. Lights', said, `3. ${said} ${said}`, said, '4. Ways', said, '5. Moles', said],
    [`heading 0 2 4 6 8: ${counted(5)}`, odd(5)],
  ],
  [
    'one text among three titles',
    ['1. Quays', said, '2. Lights', said, `3. ${said} ${said}`, said, '4. Ways', said],
    ['text 0 2 4 6: numbered paragraphs: they are more than a heading’s words'],
  ],
  [
    'a sentence among titles',
    ['1. Quays', said, '2. Lights are lit.', said, '3. Roads', said],
    [`heading 0 2 4: ${counted(3)}`, odd(3)],
  ],
  ['sentences over text', ['1. Quays are built.', said, '2. Lights are lit.', said], [`heading 0 2: ${counted(2)}`]],
  [
    'sentences over text but one',
    [
      '1. Quays are built.',
      said,
      '2. Lights are lit.',
      said,
      '3. Roads are mended.',
      said,
      '4. Ways',
      '5. Moles',
      said,
    ],
    [`text 0 2 4 6 7: ${sentences}`],
  ],
  [
    'under titles of their own',
    ['Water', `1. ${said}`, 'Roads', `2. ${said}`, 'Ways', `3. ${said}`],
    ['text 1 3 5: paragraphs that begin with a number: a heading stands above each'],
  ],
  [
    'two of three under titles',
    ['Water', `1. ${said}`, `2. ${said}`, 'Ways', `3. ${said}`],
    ['text 1 2 4: paragraphs that begin with a number: a heading stands above each'],
  ],
  ['one of two under titles', ['Water', `1. ${said}`, `2. ${said}`], [`text 1 2: ${nothing}`]],
  [
    'under lines that are no titles',
    ['Water.', `1. ${said} ${said}`, 'roads', `2. ${said} ${said}`, 'Ways,', `3. ${said} ${said}`],
    ['text 1 3 5: numbered paragraphs: they are more than a heading’s words'],
  ],
  ['articles right under one another', ['Article 1', 'Article 2', 'Article 3', said], [`heading 0 1 2: ${counted(3)}`]],
  [
    'articles that are sentences',
    ['Article 1. It is built.', 'Article 2. It is lit.', said],
    ['text 0 1: paragraphs that begin with a number: nothing stands under them'],
  ],
  ['articles that are titles', ['Article 1. Quays', 'Article 2. Lights', said], [`heading 0 1: ${counted(2)}`]],
  ['decimal numbers right under one another', ['2.1 Quays', '2.2 Lights', said], [`heading 0 1: ${counted(2)}`]],
  [
    'Chinese sentences over nothing',
    ['第一条 为了保护港口，制定本条例。', '第二条 港务局负责实施本条例。', said],
    ['text 0 1: paragraphs that begin with a number: nothing stands under them'],
  ],
  [
    'chapters with parts',
    ['Chapter 1', '1. Quays', said, '2. Lights', said, 'Chapter 2', '1. Roads', said, '2. Ways', said],
    [`heading 0 5: ${counted(2)}`, `heading 1 3: ${counted(2)}`, `heading 6 8: ${counted(2)}`],
  ],
  ['one number before a title', ['1. Quays', said], [`heading 0: ${alone}`]],
  ['one before a title and another title', ['1. Quays', 'The mole', said], []],
  ['one that begins small', ['1. quays', said], []],
  ['one that is a sentence', ['1. It is built.', said], []],
  ['one at the end', [said, '1. Quays'], []],
  ['one that is large', ['40. Quays', said], []],
  ['one below that', ['39. Quays', said], [`heading 0: ${alone}`]],
  ['one alone in its line', ['Article 1', said], []],
  ['a letter', ['B. Quays', said], []],
  ['an item', ['a) Quays', said], []],
  ['a day', ['May 3, 2021', said], []],
  ['a Roman number', ['I. Quays', said], [`heading 0: ${alone}`]],
  [
    'a Roman number first, over numbers',
    ['I. Quays', '1. The mole', '2. The lamps'],
    [`heading 0: ${alone}`, `list 1 2: ${items}`],
  ],
  ['a Roman number later, over numbers', [said, 'I. Quays', '1. The mole', '2. The lamps'], [`list 2 3: ${items}`]],
  ['a number first, over letters', ['1. Quays', 'A. The mole', 'B. The lamps'], [`list 1 2: ${items}`]],
  ['a decimal number', ['2.3 Quays', said], [`heading 0: ${alone}`]],
  ['a named one', ['Article 7. Quays', said], [`heading 0: ${alone}`]],
  ['a king', ['Felipe VI, Quays', said], []],
  ['an annex', ['Annex A', said], ['heading 0: the number of an annex, alone in its line']],
  ['an annex with words', ['Annex A. Quays', said], [`heading 0: ${alone}`]],
  ['a mark of Markdown', ['## Quays', 'The mole', said], ['heading 0: a mark that headings have']],
  ['a Chinese mark', ['第一章 工程', said], ['heading 0: a mark that headings have']],
  ['a figure', ['Figure 3 The mole', said], []],
  ['a page', ['Page 3 The mole', said], []],
  [
    'a part over its chapters',
    ['Part I', 'Chapter 1', said, 'Chapter 2', said],
    [`heading 1 3: ${counted(2)}`, 'heading 0: a part that holds the heading below it'],
  ],
  [
    'a part with words over them',
    ['Part I. Water', 'Chapter 1', said, 'Chapter 2', said],
    [`heading 1 3: ${counted(2)}`, 'heading 0: a part that holds the heading below it'],
  ],
  [
    'an article with words over chapters',
    ['Article 9, Water', 'Chapter 1', said, 'Chapter 2', said],
    [`heading 1 3: ${counted(2)}`],
  ],
  [
    'an article alone over chapters',
    ['Article 9', 'Chapter 1', said, 'Chapter 2', said],
    [`heading 1 3: ${counted(2)}`, 'heading 0: a part that holds the heading below it'],
  ],
  [
    'a part that is a sentence',
    ['Part I of the law is this.', 'Chapter 1', said, 'Chapter 2', said],
    [`heading 1 3: ${counted(2)}`],
  ],
  [
    'a part that goes on small',
    ['Part I of the law', 'Chapter 1', said, 'Chapter 2', said],
    [`heading 1 3: ${counted(2)}`],
  ],
  [
    'parts one over the other',
    ['Book I', 'Part I', 'Chapter 1', said, 'Chapter 2', said],
    [
      `heading 2 4: ${counted(2)}`,
      'heading 1: a part that holds the heading below it',
      'heading 0: a part that holds the heading below it',
    ],
  ],
  [
    'one of a kind that counts elsewhere',
    ['Chapter 1', said, 'Chapter 2', said, 'Chapter 9, Ways', 'The mole', said],
    [`heading 0 2: ${counted(2)}`, 'heading 4: a part as others are'],
  ],
  ['a word that names no part', ['Harbour I', '1. Quays', said, '2. Lights', said], [`heading 1 3: ${counted(2)}`]],
])('roles: %s', (_, lines, roles) => {
  expect(rolesIn(lines)).toEqual(roles);
});
