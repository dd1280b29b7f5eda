/** What the page left in a text: its numbers, its heads, its rules, its table of contents. */
import { expect, test } from 'vitest';
import type { Question } from '../../../src/convert/recognise/choice.ts';
import { furnitureOf } from '../../../src/convert/recognise/furniture.ts';
import { runningHeads } from '../../../src/convert/recognise/running-heads.ts';
import { rowsIn } from '../../support/rows.ts';

const said = 'The harbour board met in spring and said that the mole is to be built anew this year.';
const more = 'All bridges are looked at each year by the engineers of the city, who write it down.';
const last = 'Winter service begins in November, and it ends in March at the latest, as it has ever done.';
const end = 'The pilots want a lamp on the mole, and a house in which there is a stove, as those of Hythe have.';
const page = (lines: readonly string[]): string[] => lines.flatMap((line) => [said, '', line, '', more, '']);

/** Heads in few words: “3 7 (pattern)”. */
const headsIn = (lines: readonly string[]): string[] =>
  runningHeads(rowsIn(lines)).map(
    ({ rows, match, reason }) =>
      `${rows.map(({ n }) => n).join(' ')}${match === undefined ? '' : ' *'}${reason === 'a line that the pages repeat' ? ' repeated' : ''}`,
  );

test.each<[what: string, lines: string[], heads: string[]]>([
  ['none', page(['Quays', 'Lights']), []],
  ['numbers left and right by turns', page(['12  The Harbour', 'The Harbour  13', '14  The Harbour']), ['3 9 15 *']],
  [
    'though they stand in the midst of lines',
    ['12  The Harbour', said, 'The Harbour  13', said, '14  The Harbour', said],
    ['1 3 5 *'],
  ],
  ['two are too few to turn', [said, '12 The Harbour', said, 'The Harbour 13', said], []],
  ['numbers that fall', page(['14 The Harbour', 'The Harbour 13', '12 The Harbour']), []],
  ['one head with rising numbers', page(['The Harbour   12', 'The Harbour   15']), ['3 9 *']],
  ['one head with one number', page(['The Harbour   12', 'The Harbour   12']), []],
  ['in Roman numbers', page(['The Harbour   iv', 'The Harbour   v']), ['3 9 *']],
  ['with the word for a page', page(['The Harbour Page 12', 'The Harbour Page 13']), ['3 9 *']],
  ['behind a bar', page(['The Harbour | 12', 'The Harbour | 13']), ['3 9 *']],
  ['before a bar', page(['12 | The Harbour', '13 | The Harbour']), ['3 9 *']],
  ['in small letters and capitals', page(['THE HARBOUR   12', 'The Harbour   13']), ['3 9 *']],
  ['a number and a capital', page(['12 The Harbour', '13 The Harbour']), ['3 9 *']],
  ['years are no pages', page(['1998 Ferries', '1999 Ferries']), []],
  ['years behind are none', page(['Ferries 1998', 'Ferries 1999']), []],
  ['short words with numbers count on', page(['Ferries 1', 'Ferries 2']), []],
  ['long words with numbers do not', page(['The Ferries of the Bay 1', 'The Ferries of the Bay 2']), ['3 9 *']],
  ['nor the name of a part', page(['Subparagraphs 1', 'Subparagraphs 2']), ['3 9 *']],
  ['at the tops of pages', [said, '', '\fFerries 1', '', said, '', '\fFerries 2', '', said], ['3 7 *']],
  ['chapters', page(['Chapter 1', 'Chapter 2', 'Chapter 3']), []],
  ['subsections', page(['Sub-section 1', 'Sub-section 2', 'Sub-section 3']), []],
  ['far from the words, and no other', page(['The Harbour      12']), []],
  ['far from the words, two', page(['The Harbour     12', 'The Quays     13']), ['3', '9']],
  ['not so far', page(['The Harbour    12', 'The Quays    13']), []],
  ['before the words, far', page(['12        The Harbour', '14        The Quays']), ['3', '9']],
  ['before the words, not so far', page(['12       The Harbour', '14       The Quays']), []],
  ['each with the word for a page', page(['Page 12 Harbour', 'Quays Page 19']), ['3', '9']],
  ['a long line', page([`The ${'Harbour '.repeat(15)}    12`, `The ${'Harbour '.repeat(15)}    13`]), []],
  ['no words', page(['* *     12', '* *     13']), []],
  ['in the midst of a paragraph', [said, 'The Harbour   12', more, said, 'The Harbour   13', more], []],
  [
    'heads that change, between others',
    page(['12 The Harbour', 'Of Quays 13', '14 The Harbour', 'Of Lights 15', '16 The Harbour']),
    ['3 15 27 *', '9', '21'],
  ],
  ['not on the same side', page(['12 The Harbour', '13 Of Quays', '14 The Harbour']), ['3 15 *']],
  ['nor with another number', page(['12 The Harbour', 'Of Quays 15', '18 The Harbour']), ['3 15 *']],
  ['nor parts', page(['12 The Harbour', 'Chapter 13', '14 The Harbour']), ['3 15 *']],
  ['nor sentences', page(['12 The Harbour', '“It is done.” 13', '18 The Harbour']), ['3 15 *']],
  ['after the last', page(['12 The Harbour', '14 The Harbour', 'Of Quays 15']), ['3 9 *', '15']],
  ['before the first', page(['Of Quays 11', '12 The Harbour', '14 The Harbour']), ['9 15 *', '3']],
  ['heads that all change, by turns', page(['12 The Harbour', 'Of Quays 13', '14 Of Lights']), ['3', '9', '15']],
  ['two of them', page(['12 The Harbour', 'Of Quays 13']), []],
  ['four of them', page(['12 The Harbour', 'Of Quays 13', '14 Of Lights', 'Of Roads 15']), ['3', '9', '15', '21']],
  ['with a gap', page(['12 The Harbour', 'Of Quays 13', '15 Of Lights', 'Of Roads 17']), []],
  [
    'a line that comes back',
    page([
      'The Harbour of the Town and its Quays',
      'The Harbour of the Town and its Quays',
      'The Harbour of the Town and its Quays',
    ]),
    ['3 9 15 * repeated'],
  ],
  ['twice', page(['The Harbour of the Town and its Quays', 'The Harbour of the Town and its Quays']), []],
  [
    'once not alone',
    [
      ...page(['The Harbour of the Town and its Quays', 'The Harbour of the Town and its Quays']),
      said,
      'The Harbour of the Town and its Quays',
      more,
    ],
    ['3 9 14 * repeated'],
  ],
  [
    'twice not alone',
    [
      ...page(['The Harbour of the Town and its Quays']),
      said,
      'The Harbour of the Town and its Quays',
      more,
      'The Harbour of the Town and its Quays',
      more,
    ],
    [],
  ],
  [
    'a short line that comes back',
    page(
      ['The Harbour of the Town now on', 'The Harbour of the Town now on', 'The Harbour of the Town now on'].map(
        (line) => line.slice(0, 29),
      ),
    ),
    [],
  ],
  [
    'thirty characters',
    page(['The Harbour of the Town now on', 'The Harbour of the Town now on', 'The Harbour of the Town now on']),
    ['3 9 15 * repeated'],
  ],
  [
    'sentences that come back',
    page([
      'The board of the harbour has said so.',
      'The board of the harbour has said so.',
      'The board of the harbour has said so.',
    ]),
    [],
  ],
  [
    'clauses that come back',
    page([
      'Whereas the board of the harbour has said,',
      'Whereas the board of the harbour has said,',
      'Whereas the board of the harbour has said,',
    ]),
    [],
  ],
])('heads of pages: %s', (_, lines, heads) => {
  expect(headsIn(lines)).toEqual(heads);
});

test('the pattern of a head matches it with its number on either side, and no other line', () => {
  const [head] = runningHeads(
    rowsIn(page(['12  The Harbour (old)', 'The  Harbour (old)  13', '14 | The Harbour (old)'])),
  );
  const pattern = new RegExp(`^(?:${head?.match?.replaceAll(/\\Q(.*?)\\E/g, '$1')})$`, 'u');
  const lines = [
    '15  The Harbour (old)',
    'The Harbour (old) xii',
    'The Harbour (old) · 17',
    'Page 4 The Harbour (old)',
    'The Harbour (old)',
    'The Harbour old',
    '15  The Harbour (old) was',
    'Quays 12',
  ];
  expect(lines.map((line) => pattern.test(line))).toEqual([true, true, true, true, true, false, false, false]);
});

const isPageNumber = (text: string): boolean => /^(?:Page )?[-–]? ?\d{1,4} ?[-–]?(?: of \d+)?$/.test(text);

/** What is set aside, by reason: “number 3 7 (pattern)”, what is asked behind “?”. */
function asideIn(lines: readonly string[]): string[] {
  const questions: Question[] = [];
  const { rows, patterns } = furnitureOf(rowsIn(lines), { isPageNumber }, questions);
  const said = [...Map.groupBy(rows, ([, { reason, parts }]) => `${reason}${parts ? ' /' : ''}`)];
  return [
    ...said.map(
      ([reason, own]) =>
        `${reason}: ${own
          .map(([n]) => n)
          .sort((a, b) => a - b)
          .join(' ')}`,
    ),
    ...patterns.map(
      ({ match, lines: own, within }) =>
        `${within ? 'within' : 'pattern'} ${own.join(' ')}: ${match.length < 60 ? match : '…'}`,
    ),
    ...questions.map(({ field, lines: own, ask, chosen }) => `${field} ${own?.join('–')}: ${ask} ${chosen}`),
  ];
}

const number = 'the number of a page';
const running = 'a running head, which the pages repeat';
const ruled = 'a rule between parts of the page /';
const contents = 'the table of contents, which the page makes anew /';
const asked = (n: number, text: string): string =>
  `layout.lines ${n}–${n}: Is “${text}”, alone in its line, the number of a page? a part of the text`;

test.each<[what: string, lines: string[], aside: string[]]>([
  ['nothing', [said, more], []],
  ['numbers of pages', [said, '- 3 -', more, '- 4 -', said], [`${number}: 2 4`, 'pattern 2 4: -\\s+\\d+\\s+-']],
  ['one', [said, '- 3 -', more], [`${number}: 2`]],
  ['numbers that do not rise', [said, '- 3 -', more, '- 3 -', said], []],
  ['bare numbers that count on', [said, '3', more, '4', said], [`${number}: 2 4`, 'pattern 2 4: \\d+']],
  ['bare numbers that do not', [said, '3', more, '5', said], [asked(2, '3'), asked(4, '5')]],
  ['one bare number', [said, '3', more], [asked(2, '3')]],
  ['a bare number that is long', [said, '12345', more], []],
  [
    'a number in two brackets',
    [said, '[[3]]', more, '[[4]]', said],
    [`${number}: 2 4`, 'pattern 2 4: \\[\\[\\d+\\]\\]'],
  ],
  [
    'a number of many digits',
    [said, '- 71234 -', more, '- 71235 -', said],
    [`${number}: 2 4`, 'pattern 2 4: -\\s+\\d+\\s+-'],
  ],
  [
    'a head beside them',
    [said, 'The Mole', '- 3 -', more, 'The Mole', '- 4 -', said],
    [`${number}: 3 6`, `${running}: 2 5`, 'pattern 3 6: -\\s+\\d+\\s+-', 'pattern 2 5: The\\s+Mole'],
  ],
  [
    'two lines from them',
    [said, 'The Mole', said, '- 3 -', more, 'The Mole', said, '- 4 -', said],
    [`${number}: 4 8`, `${running}: 2 6`, 'pattern 4 8: -\\s+\\d+\\s+-', 'pattern 2 6: The\\s+Mole'],
  ],
  [
    'three lines from them',
    [said, 'The Mole', said, more, '- 3 -', more, more, 'The Mole', said, more, '- 4 -', said],
    [`${number}: 5 11`, 'pattern 5 11: -\\s+\\d+\\s+-'],
  ],
  [
    'two of three beside them',
    [said, 'The Mole', '- 3 -', more, 'The Mole', '- 4 -', said, more, 'The Mole', said],
    [`${number}: 3 6`, `${running}: 2 5 9`, 'pattern 3 6: -\\s+\\d+\\s+-', 'pattern 2 5 9: The\\s+Mole'],
  ],
  [
    'one of two beside them',
    [said, 'The Mole', '- 3 -', more, '- 4 -', said, more, 'The Mole', said],
    [`${number}: 3 5`, 'pattern 3 5: -\\s+\\d+\\s+-'],
  ],
  [
    'a sentence beside them',
    [said, 'It is done.', '- 3 -', more, 'It is done.', '- 4 -', said],
    [`${number}: 3 6`, 'pattern 3 6: -\\s+\\d+\\s+-'],
  ],
  [
    'other words beside them',
    [said, 'Mole 1', '- 3 -', more, 'Mole 1', '- 4 -', said, 'Mole 2', '- 5 -', more],
    [`${number}: 3 6 9`, 'pattern 3 6 9: -\\s+\\d+\\s+-'],
  ],
  [
    'at the tops of pages',
    [said, '\fThe Mole', more, '\fThe Mole', said],
    [`${running}: 2 4`, 'pattern 2 4: The\\s+Mole'],
  ],
  ['once', [said, '\fThe Mole', more], []],
  ['signs at the tops of pages', [said, '\f#', more, '\f#', said], []],
  [
    'the number of a page at the end of a line',
    [said, 'The Mole [Page 3]', more, 'The Mole [Page 4]', said],
    [`${running}: 2 4`, 'pattern 2 4: The\\s+Mole\\s+\\[Page\\s+\\d+\\]'],
  ],
  ['once at the end of a line', [said, 'The Mole [Page 3]', more], []],
  [
    'the first line of a page behind a number, in columns',
    [said, '', '- 3 -', '\fThe Mole     Hythe', more],
    ['the number of a page: 3', 'the head of a page: 4'],
  ],
  ['not in columns', [said, '', '- 3 -', '\fThe Mole of Hythe', more], [`${number}: 3`]],
  ['not on a new page', [said, '', '- 3 -', 'The Mole     Hythe', more], [`${number}: 3`]],
  ['rules', [said, '', '* * *', '', more, '', '-----', '', said], [`${ruled}: 3 7`]],
  ['rules of one kind', [said, '', '-----', '', more, '', '-----', '', said], [`${ruled}: 3 7`, 'pattern 3 7: -----']],
  ['two signs are none', [said, '', '--', '', more], []],
  ['letters are none', [said, '', 'ooo', '', more], []],
  ['a short rule under a line', [said, '-----', '', more], []],
  ['a long one under a line', [said, more, '-'.repeat(20), '', more], [`${ruled}: 3`]],
  ['a long one under the first line of a paragraph', [said, '-'.repeat(20), '', more], []],
  ['a line of underscores under the first', [said, '_____', '', more], [`${ruled}: 2`]],
  ['stars under the first', [said, '*****', '', more], []],
  ['stars under a later one', [said, more, '*****', '', more], [`${ruled}: 3`]],
  ['a rule under a rule', [said, '', '-----', '=====', '', more], [`${ruled}: 3 4`]],
  ['a rule above a table', [said, '', '-----', 'Stone     3', '', more], []],
  ['above a table with bars', [said, '', '-----', '| Stone | 3 |', '', more], []],
  ['a long rule under a table', [said, '', 'Lime     4', 'Stone     3', '-'.repeat(20), '', more], []],
  ['a very long rule', [said, '', '-'.repeat(201), '', more], []],
  [
    'a table of contents',
    [said, 'Contents', '1. Quays .... 3', '2. Lights .... 4', '1. Quays', more],
    [`${contents}: 2 3 4`, 'pattern 3 4: .*(\\. ?){4,}\\s*[0-9ivxlc]{1,5}'],
  ],
  [
    'with dots and spaces, and Roman numbers',
    [said, 'Contents', 'Quays . . . . iv', 'Lights…… 4', more],
    [`${contents}: 2 3 4`, 'pattern 3 4: .*(\\. ?){4,}\\s*[0-9ivxlc]{1,5}'],
  ],
  ['one line of it', [said, 'Contents', '1. Quays .... 3', more], []],
  [
    'under a sentence',
    [said, 'It contains:', '1. Quays .... 3', '2. Lights .... 4', more],
    [`${contents}: 3 4`, 'pattern 3 4: .*(\\. ?){4,}\\s*[0-9ivxlc]{1,5}'],
  ],
  [
    'under a long line',
    [said, 'Contents of this long report of old', '1. Quays .... 3', '2. Lights .... 4', more],
    [`${contents}: 3 4`, 'pattern 3 4: .*(\\. ?){4,}\\s*[0-9ivxlc]{1,5}'],
  ],
  [
    'under the title',
    ['The Mole', '1. Quays .... 3', '2. Lights .... 4', more],
    [`${contents}: 2 3`, 'pattern 2 3: .*(\\. ?){4,}\\s*[0-9ivxlc]{1,5}'],
  ],
  [
    'headings that come again',
    ['The Mole', 'Contents', 'Quays', 'Lights', 'Roads', said, 'Quays', last, 'Lights', more, 'Roads', end],
    [`${contents}: 2 3 4 5`],
  ],
  [
    'with numbers, and of pages',
    [
      'The Mole',
      'Contents',
      '1 Quays 3',
      '1.2 Lights 4',
      '2 Roads 5',
      said,
      'Quays',
      last,
      'Lights[edit]',
      more,
      'ROADS',
      end,
    ],
    [`${contents}: 2 3 4 5`],
  ],
  ['two', ['The Mole', 'Contents', 'Quays', 'Lights', said, 'Quays', last, 'Lights', more], []],
  [
    'that come again among themselves',
    ['The Mole', 'Quays', 'Lights', 'Roads', 'Quays', 'Lights', 'Roads'],
    [`${contents}: 2 3 4`],
  ],
  [
    'of which one does not come again',
    ['The Mole', 'Contents', 'Quays', 'Lights', 'Ways', 'Roads', said, 'Quays', last, 'Lights', more, 'Roads', end],
    [],
  ],
  ['with one twice', ['The Mole', 'Contents', 'Quays', 'Lights', 'Quays', said, 'Quays', last, 'Lights', more], []],
  [
    'pages within lines',
    [`${said} [Page 3] ${more}`, said, `${said} [Page 4] ${more}`],
    ['within 1 3: \\[Page\\s+\\d+\\]'],
  ],
  [
    'of other forms',
    [`${said} [Page 3] ${more}`, said, `${said} [[S. 4]] ${more}`, '第一 [第5页]'],
    ['within 1 3 4: \\[Page\\s+\\d+\\]', 'within 1 3 4: \\[\\[S\\.\\s+\\d+\\]\\]', 'within 1 3 4: \\[第\\d+页\\]'],
  ],
  ['pages that do not count on', [`${said} [Page 3] ${more}`, said, `${said} [Page 5] ${more}`], []],
  ['one page within a line', [`${said} [Page 3] ${more}`], []],
])('what is set aside: %s', (_, lines, aside) => {
  expect(asideIn(lines)).toEqual(aside);
});
