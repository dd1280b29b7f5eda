/** Which lines are surely a table, a drawing, verse, an address or a list, without a decision. */
import { expect, test } from 'vitest';
import { claimsOf, listRuns } from '../../../src/convert/read/plain-text/list-runs.ts';
import { type RawLine, type Shape, shapedBlocks } from '../../../src/convert/read/plain-text/shaped-blocks.ts';
import { type Layout, sidecarSchema } from '../../../src/corpus/editors/sidecar.ts';

const said = 'The harbour board met in spring and said that the mole is to be built anew.';

/** Lines; one that begins with “!” is decided. */
const raw = (lines: readonly string[]): RawLine[] =>
  lines.map((text, at) => ({ n: at + 1, text: text.replace(/^!/, ''), open: !text.startsWith('!') }));

/** Blocks in few words: “table 2–4”. */
const blocksIn = (found: ReadonlyMap<number, Shape>): string[] =>
  [...Map.groupBy(found, ([, { kind, from }]) => `${kind} ${from}`)].map(([name, own]) => `${name}–${own.at(-1)?.[0]}`);

const verse = ['Row, brothers, row on,', 'The tide is very low,', 'And home we go.'];

test.each<[what: string, lines: string[], blocks: string[], wrapped?: boolean]>([
  ['tabs', [said, '', 'Stone\t30', 'Sand\t40'], ['table 3–4']],
  ['three columns by tabs', ['Stone\t30\tdry', 'Sand\t40\twet'], ['table 1–2']],
  ['one line with tabs', ['Stone\t30', '', 'Sand\t40'], []],
  ['cells of another number', ['Stone\t30', 'Sand\t40\twet'], []],
  ['a decided line', ['Stone\t30', '!Sand\t40', 'Lime\t50'], []],
  ['items with tabs', ['1.\tStone', '2.\tSand'], []],
  ['each kind of mark with a tab', ['(a)\tStone', '–\tSand', '2.1\tLime', '§\tGas'], []],
  ['half of them items', ['1.\tStone', 'Sand\twet'], []],
  ['less than half', ['1.\tStone', 'Sand\twet', 'Lime\tdry'], ['table 1–3']],
  ['no word over the first column', ['\t1910', 'Stone\t30', 'Sand\t40'], ['table 1–3']],
  ['no word in the first column later', ['Year\t1910', '\t30', 'Sand\t40'], []],
  ['bars', ['| Stone | 30 |', '| Sand | 40 |'], ['table 1–2']],
  ['bars with a rule', ['| Stone | 30 |', '|-------|----|', '| Sand | 40 |'], ['table 1–3']],
  ['one row of bars with a rule', ['| Stone | 30 |', '|-------|----|'], []],
  ['a bar at one end', ['| Stone | 30 |', '| Sand | 40'], []],
  ['a long row', [`${'x'.repeat(400)}\t30`, 'Sand\t40'], []],
  ['columns', ['Stone   30', 'Sand    40', 'Lime    50'], ['table 1–3']],
  ['two rows of columns', ['Stone   30', 'Sand    40'], []],
  ['columns that cross', ['Stone   30', 'Sand and gravel   40', 'Lime    50'], []],
  ['columns that come near', ['Stone  30', 'Gravel  40', 'Lime    50'], ['table 1–3']],
  ['columns that touch', ['Stone  30', 'Gravels  40', 'Lime    50'], ['table 1–3']],
  ['columns that overlap', ['Stone  30', 'Gravels and  40', 'Lime    50'], []],
  ['sentences in columns', ['It is.   Yes', 'It was   No', 'It will  Yes'], []],
  ['a sentence in the last column', ['Stone   It is.', 'Sand    It was.', 'Lime    It will.'], ['table 1–3']],
  ['one cell', ['Stone', 'Sand', 'Lime'], []],
  ['indented text', ['  Stone', '  Sand', '  Lime'], []],
  ['indented columns', ['   Stone   30', '   Sand    40', '   Lime    50'], ['verbatim 1–3']],
  ['some indented', ['   Stone   30', 'Dry  Sand    40', '   Lime    50'], ['table 1–3']],
  ['a table of contents', ['Stone   of ........ 3', 'Sand    of ........ 4', 'Lime    of ........ 5'], []],
  [
    'many columns',
    [Array.from({ length: 41 }, () => 'a').join('\t'), Array.from({ length: 41 }, () => 'b').join('\t')],
    [],
  ],
  [
    'forty columns',
    [Array.from({ length: 40 }, () => 'a').join('\t'), Array.from({ length: 40 }, () => 'b').join('\t')],
    ['table 1–2'],
  ],
  ['a drawing', ['+----+', '|    |', '| sea|', '+----+'], ['verbatim 1–4']],
  ['arrows', ['sea --> mole', 'mole --> town'], ['verbatim 1–2']],
  ['arrows back', ['sea <-- mole', 'mole <-- town'], ['verbatim 1–2']],
  ['one arrow', ['sea --> mole', 'and the town'], []],
  ['half of them arrows', ['sea --> mole', 'and the town', 'mole --> sea', 'and so on'], ['verbatim 1–4']],
  ['less than half', ['sea --> mole', 'and the town', 'mole --> sea', 'and so on', 'to the end'], []],
  ['rules alone', ['Works', '----', '----'], []],
  ['a drawing without words', ['+--+', '|  |', '+--+'], []],
  ['signs of boxes', ['┌───┐', '│sea│', '└───┘'], ['verbatim 1–3']],
  ['an address', ['John Low', '12 High Street', 'Hythe'], ['verse 1–3']],
  ['an address with a code', ['John Low', 'Hythe', 'EC1A 1BB'], ['verse 1–3']],
  [
    'codes of other countries',
    [
      'John Low',
      'Boston, MA 02108',
      '',
      'Jean Bas',
      'Chez lui',
      '75007 Paris',
      '',
      'Hans Tief',
      'Am Hafen',
      'D-1010 Wien',
    ],
    ['verse 4–6', 'verse 8–10'],
  ],
  ['two lines of an address', ['12 High Street', 'Hythe'], []],
  ['an address that begins with a street', ['12 High Street', 'Hythe', 'EC1A 1BB'], ['verse 1–3']],
  ['a street first, and no code', ['12 High Street', 'Hythe', 'England'], []],
  ['a street without a number', ['John Low', 'High Street', 'Hythe'], []],
  ['with small letters', ['John Low', 'of the house at', '12 High Street'], []],
  ['with a sentence', ['John Low is the harbourmaster.', '12 High Street', 'Hythe'], []],
  ['words cut short, and a stop at the end', ['John Low Esq.', '12 High Street', 'Hythe.'], ['verse 1–3']],
  ['with a colon', ['John Low:', '12 High Street', 'Hythe'], []],
  ['with an item', ['John Low', '- 12 High Street', '12 High Street', 'Hythe'], []],
  ['with a long line', ['John Low', 'J'.repeat(61), '12 High Street'], []],
  ['eleven lines', [...Array.from({ length: 10 }, () => 'John Low'), '12 High Street'], []],
  ['a box', ['John Low', 'P.O. Box 12', 'Hythe'], ['verse 1–3']],
  [
    'German, French',
    ['Hans Tief', 'Hafenstraße 7', 'Wien', '', 'Jean Bas', '7, rue de la Paix', 'Paris'],
    ['verse 1–3', 'verse 5–7'],
  ],
  ['verse', verse, ['verse 1–3'], true],
  ['verse where each line is a paragraph', verse, [], false],
  ['small letters', ['row, brothers, row on,', 'the tide is very low,', 'and home we go.'], [], true],
  ['numbers', ['Row, brothers, row on,', 'The tide of 10 is low,', 'And home we go.'], [], true],
  [
    'long lines',
    ['Row, brothers, row on,', `The tide is very low ${'and low '.repeat(6)}`.trim(), 'And home we go.'],
    [],
    true,
  ],
  ['items among them', ['Row, brothers, row on,', '- The tide is very low,', 'And home we go.'], [], true],
  ['sentences', ['Row on to the mole.', 'The tide is very low.', 'And home we go now.'], [], true],
  [
    'one line that is none',
    ['Row on to the mole.', 'The tide is very low', 'And home we go now.'],
    ['verse 1–3'],
    true,
  ],
  ['two lines, the last a sentence', ['Row, brothers, row on,', 'And home we go now.'], [], true],
  ['two lines', ['Row, brothers, row on,', 'And home we go now'], ['verse 1–2'], true],
  ['a short line first', ['Of the Moles', 'The tide is very low and home we go', 'And home we go now'], [], true],
  ['names', ['John Low of Hythe', 'Mary High of Hull', 'Ann Old of Deal'], [], true],
  ['few words', ['Row on', 'Go home', 'Be well'], [], true],
  ['among lines as wide', [said, said, said, '', ...verse], ['verse 5–7'], true],
  [
    'as wide as others',
    [
      'The board met in spring and said it,',
      'and went on with all of it,',
      'it is said.',
      '',
      'Row, brothers, row on to the town,',
      'The tide is very low in the bay,',
      'And home we go to all of them.',
    ],
    [],
    true,
  ],
  ['narrow lines', ['The board met and,', 'it is said, it', 'is so.', '', ...verse], ['verse 5–7'], true],
])('blocks: %s', (_, lines, blocks, wrapped = false) => {
  expect(blocksIn(shapedBlocks(raw(lines), wrapped))).toEqual(blocks);
});

const layoutOf = (layout: object): Layout =>
  sidecarSchema.parse({
    id: 'doc',
    title: '—',
    'short-title': '—',
    kind: 'report',
    language: 'en',
    date: '2000-01-01',
    source: { name: '—' },
    part: '—',
    'received-as': '—',
    sha256: '0'.repeat(64),
    layout,
  }).layout;

interface Setting {
  wrapped?: boolean;
  headings?: string[];
}
function listsIn(lines: readonly string[], { wrapped = false, headings = [] }: Setting): string[] {
  const layout = layoutOf(headings.length > 0 ? { headings: headings.map((pattern) => ({ pattern, level: 1 })) } : {});
  const found = listRuns(raw(lines), { wrapped, headsNotes: (text) => text === 'Notes', isClaimed: claimsOf(layout) });
  return [...Map.groupBy(found, ([, { from }]) => from)].map(([from, own]) => {
    const reason = own[0]?.[1].reason ?? '';
    return `${from}–${own.at(-1)?.[0]}${reason.includes('bullets') ? '' : reason.includes('clauses') ? ' clauses' : ' announced'}`;
  });
}

test.each<[what: string, lines: string[], lists: string[], setting?: Setting]>([
  ['bullets', [said, '- stone', '- sand', said], ['2–3']],
  ['one bullet', [said, '- stone', said], []],
  ['over a blank line', ['- stone', '', '- sand'], ['1–3']],
  ['other bullets', ['- stone', '• sand'], []],
  ['bullets further in', ['- stone', '  • large', '  • small', '- sand'], ['1–4']],
  ['bullets of one kind further in', ['- stone', '  - large', '- sand'], ['1–3']],
  ['no words', ['- stone', '- —'], []],
  ['dashes with numbers of pages', ['- 3 -', '- 4 -'], []],
  ['speech', ['— It is so.', '— It was so.'], []],
  ['speech that a colon announces', ['They said:', '— It is so.', '— It was so.'], ['2–3']],
  ['dashes with clauses', ['— It is so;', '— It was so.'], ['1–2']],
  ['dashes that begin small', ['— it is so.', '— it was so.'], ['1–2']],
  ['hyphens', ['- It is so.', '- It was so.'], ['1–2']],
  ['behind the heading of the notes', ['Notes', '- stone', '- sand'], []],
  ['clauses that count on', [said, '1. build the mole;', '2. light the lamps.'], ['2–3 clauses']],
  ['with “and”', [said, '(a) build the mole, and', '(b) light the lamps.'], ['2–3 clauses']],
  ['in Chinese', [said, '（1）修复防波堤；', '（2）安装电灯。'], ['2–3 clauses']],
  ['that do not begin with one', [said, '2. build the mole;', '3. light the lamps.'], []],
  ['that leave one out', [said, '1. build the mole;', '3. light the lamps.'], []],
  ['items that count on', [said, '1. Build the mole', '2. Light the lamps'], []],
  ['that a colon announces', ['We shall:', '1. Build the mole', '2. Light the lamps'], ['2–3 announced']],
  ['with a dash', ['We shall:—', '1. Build the mole', '2. Light the lamps'], ['2–3 announced']],
  [
    'long sentences',
    [
      'We shall:',
      '1. Build the mole of stone and of nothing else now.',
      '2. Light the lamps with gas and with nothing else now.',
    ],
    [],
  ],
  [
    'sentences of eight words',
    ['We shall:', '1. Build the mole of stone and sand now.', '2. Light the lamps with gas and oil now.'],
    ['2–3 announced'],
  ],
  [
    'long sentences in brackets',
    [
      'We shall:',
      '(1) Build the mole of stone and of nothing else now.',
      '(2) Light the lamps with gas and with nothing else now.',
    ],
    ['2–3 announced'],
  ],
  [
    'of which one is none',
    [
      'We shall:',
      '1. Build the mole of stone and of nothing else now',
      '2. Light the lamps with gas and with nothing else now.',
    ],
    ['2–3 announced'],
  ],
  [
    'letters, Roman numbers',
    [
      'We shall:',
      'A. Build the mole of stone and of nothing else now.',
      'B. Light the lamps with gas and with nothing else now.',
      'We shall:',
      'i. build',
      'ii. light',
    ],
    ['5–6 announced'],
  ],
  ['Chinese sentences', ['我们要：', '一、修复防波堤。', '二、安装电灯。'], []],
  ['Chinese items', ['我们要：', '一、修复防波堤', '二、安装电灯'], ['2–3 announced']],
  ['whose marks are those of headings', ['We shall:', '(1) build', '(2) light'], [], { headings: ['bracketed'] }],
  [
    'whose marks are those of other headings',
    ['We shall:', '(1) build', '(2) light'],
    ['2–3 announced'],
    { headings: ['roman'] },
  ],
  [
    'numbers as those of headings',
    ['We shall:', '1. build', '2. light'],
    ['2–3 announced'],
    { headings: ['numbered'] },
  ],
  [
    'numbers in half brackets as those of headings',
    ['We shall:', '1) build', '2) light'],
    [],
    { headings: ['numbered'] },
  ],
  ['letters as those of headings', ['We shall:', 'a) build', 'b) light'], [], { headings: ['lettered'] }],
  ['Roman numbers as those of headings', ['We shall:', 'i) build', 'ii) light'], [], { headings: ['roman'] }],
  [
    'Chinese numbers as those of headings',
    ['我们要：', '（一）修复', '（二）安装'],
    [],
    { headings: ['chinese-bracketed'] },
  ],
  [
    'Chinese numbers as those of other headings',
    ['我们要：', '（一）修复', '（二）安装'],
    ['2–3 announced'],
    { headings: ['chinese'] },
  ],
  ['within one another', ['We shall:', '1. build', '(a) large;', '(b) small;', '2. light'], ['2–5 announced']],
  ['six deep', ['We shall:', '1. a', '(1) b', '1) c', 'a. d', '(a) e', 'a) f', '2. g'], ['2–8 announced']],
  ['seven deep', ['We shall:', '1. a', '(1) b', '1) c', 'a. d', '(a) e', 'a) f', 'i. g', '2. h'], []],
  ['bullets within numbers', ['We shall:', '1. build', '- large', '- small', '2. light'], ['2–5 announced']],
  [
    'numbers further in over a blank line',
    ['We shall:', '1. build', '2. light', '', '(a) large', '(b) small'],
    ['2–3 announced'],
  ],
  ['over a blank line', ['We shall:', '1. build', '', '2. light'], ['2–4 announced']],
  ['the same number again', ['We shall:', '1. build', '1. light'], []],
  ['a text between', ['We shall:', '1. build', said, '2. light'], []],
  ['a decided line between', ['We shall:', '1. build', '!2. light', '3. mend'], []],
  ['before the next heading', ['1. Water', said, 'We shall:', '1. build', '2. Roads', said], []],
  [
    'items that begin small before it',
    ['1. Water', 'We shall:', '1. build the mole', '2. light the lamps', '2. Roads', said],
    ['3–4 announced'],
  ],
  [
    'one that could be the next heading',
    ['2. Water', 'We shall:', '1. build', '2. light', '3. Roads', said],
    ['3–4 announced'],
  ],
  ['one that looks as the items', ['2. Water', 'We shall:', '1. build', '2. light', '3. roads', said], []],
  ['one of few', ['1. Water', 'We shall:', '1. build', '2. Roads', said], []],
  [
    'where the heading comes later',
    ['2. Water', 'We shall:', '1. Build', '2. Light', '3. Mend', said, '3. Roads'],
    ['3–5 announced'],
  ],
  [
    'wrapped items',
    ['We shall:', '', '1. build the mole of stone,', '   and of nothing else,', '2. light the lamps.'],
    ['3–5 clauses'],
    { wrapped: true },
  ],
  [
    'wrapped, over blank lines',
    ['We shall:', '', '1. build the mole,', '', '2. light the lamps.'],
    ['3–5 clauses'],
    { wrapped: true },
  ],
  [
    'a number within a wrapped line',
    [said.slice(0, -1), '1. of the law, and', '2. of the other,', 'and so it is.'],
    [],
    { wrapped: true },
  ],
  [
    'after the end of a sentence',
    [said, '1. build the mole,', '2. light the lamps.'],
    ['2–3 clauses'],
    { wrapped: true },
  ],
])('lists: %s', (_, lines, lists, setting = {}) => {
  expect(listsIn(lines, setting)).toEqual(lists);
});
