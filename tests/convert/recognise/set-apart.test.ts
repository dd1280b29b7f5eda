/** What is told by how it is set: tables, drawings, quotations, verse, signatures, headings without a number. */
import { expect, test } from 'vitest';
import { isBody } from '../../../src/convert/recognise/body.ts';
import type { Question } from '../../../src/convert/recognise/choice.ts';
import { areCouplet, coupletsIn } from '../../../src/convert/recognise/couplets.ts';
import type { Row } from '../../../src/convert/recognise/row.ts';
import { shapedIn } from '../../../src/convert/recognise/shaped.ts';
import { isSignature, signedIn } from '../../../src/convert/recognise/signed.ts';
import type { Setting } from '../../../src/convert/recognise/units.ts';
import { underlinesIn, unnumberedIn } from '../../../src/convert/recognise/unnumbered.ts';
import { rowsIn, unitsIn } from '../../support/rows.ts';

const said = 'The harbour board met in spring and said that the mole and the lights are to be built anew this year.';
const lined: Setting = { paragraphs: 'line', width: 0, indent: 0, indented: false, reason: '' };
const wrapped: Setting = { ...lined, paragraphs: 'blank-line', width: 60 };

/** Shapes in few words: “table 2–4”. */
const shapesIn = (lines: readonly string[], setting: Setting): string[] =>
  shapedIn(rowsIn(lines), setting).map(({ shape, rows }) => `${shape} ${rows[0]?.n}–${rows.at(-1)?.n}`);

test.each<[what: string, lines: string[], shapes: string[], setting?: Partial<Setting>]>([
  ['nothing', [said, 'Quays'], []],
  ['bars', ['| Stone | 3 |', '| Sand | 4 |'], ['table 1–2']],
  ['one row with bars', [said, '| Stone | 3 |', said], []],
  ['bars and an arrow', ['| Stone --> |', '| Sand | 4 |'], ['verbatim 1–2']],
  ['bars within', ['Stone | 3', 'Sand | 4'], ['table 1–2']],
  ['bars of another number', ['Stone | 3', 'Sand | 4 | 5'], []],
  ['tabs', ['Stone\tdry', 'Sand\twet', said], ['table 1–2']],
  ['tabs of another number', ['Stone\t3', 'Sand\t4\t5'], []],
  ['a tab behind a bullet', ['•\tStone', '•\tSand'], []],
  ['a tab behind a number', ['1.\tStone', '2.\tSand'], []],
  ['columns of numbers', ['Stone     30', 'Sand      40', 'Lime       5'], ['table 1–3']],
  ['two rows of them', ['Stone     30', 'Sand      40'], ['verbatim 1–2']],
  ['half of them numbers', ['Stone     30', 'Sand    40', 'Lime        none', 'Gas   no'], ['table 1–4']],
  ['less than half', ['Stone     30', 'Sand    dry', 'Lime        none'], ['verbatim 1–3']],
  ['words that are aligned', ['Stone     dry', 'Sand      wet', 'Lime      none'], ['table 1–3']],
  ['two spaces before numbers', ['Stone  30', 'Sand  40', 'Lime  5'], ['table 1–3']],
  ['two spaces before words', ['Stone  dry', 'Sand  wet', 'Lime  none'], ['verse 1–3']],
  ['three columns', ['Stone   3   4', 'Sand   4   5', 'Lime   5   6'], ['table 1–3']],
  ['a cell of fifty', ['x'.repeat(50), 'x'.repeat(50), 'x'.repeat(50)].map((cell) => `${cell}   30`), ['table 1–3']],
  ['a cell of more', ['x'.repeat(51), 'x'.repeat(51), 'x'.repeat(51)].map((cell) => `${cell}   30`), []],
  ['drawn lines', ['+----+', '|    |', '+----+'], ['verbatim 1–3']],
  ['signs of boxes', ['┌────┐', '│ sea│', '└────┘'], ['verbatim 1–3']],
  ['arrows', ['sea --> mole', 'mole --> town', 'the town itself'], ['verbatim 1–3']],
  ['one arrow of three', ['sea --> mole', 'the mole itself', 'the town itself'], []],
  ['one arrow and gaps', ['sea --> mole', 'mole      town'], ['verbatim 1–2']],
  ['one drawn line', ['+----+'], []],
  ['a form', ['To:       All', 'From:     The board', 'Stones'], ['verbatim 1–3']],
  ['one gap', ['To:       All', 'Stones'], []],
  ['a long form', Array.from({ length: 21 }, (_, at) => (at % 3 ? 'to:    all of them' : 'stones and sand')), []],
  [
    'a form of eighteen',
    Array.from({ length: 18 }, (_, at) => (at % 3 ? 'to:    all of them' : 'stones and sand')),
    ['verbatim 1–18'],
  ],
  ['lines that answer', [said, '> They rose', '>', '> at dawn.', said], ['quote 2–4']],
  ['a sign without words', ['>', said], ['quote 1–1']],
  ['what is greater', ['a > b', 'b > c'], []],
  [
    'a couplet',
    ['They sang:', 'The lamps upon the harbour wall', 'Are lit for one and lit for all', said],
    ['verse 2–3'],
  ],
  ['a name and an office', ['MARY HIGH', 'Minister of Works'], ['verse 1–2']],
  ['stanzas', ['Row, brothers, row,', 'The tide is low,', 'And home we go'], ['verse 1–3']],
  ['sentences', ['It is built.', 'It is lit.', 'It is paid.'], []],
  ['half of them sentences', ['It is built', 'It is lit.', 'It is paid', 'It is done.'], ['verse 1–4']],
  ['small letters', ['and it is built', 'and it is lit', 'and it is paid'], []],
  [
    'four capitals of five',
    ['Row, brothers, row,', 'the tide is low,', 'The lamps are lit', 'And home we go', 'To Hythe'],
    ['verse 1–5'],
  ],
  ['three of four', ['Row, brothers, row,', 'the tide is low,', 'The lamps are lit', 'And home we go'], []],
  ['capitals', ['ROW, BROTHERS, ROW,', 'THE TIDE IS LOW,', 'THE LAMPS ARE LIT'], []],
  ['long lines', ['Row, brothers, row,', 'T'.repeat(65), 'And home we go'], []],
  [
    'lines of 64',
    ['Row, brothers, row,', 'The tide is low and all of the lamps upon the harbour are lit no', 'And home we go'],
    ['verse 1–3'],
  ],
  ['Chinese lines', ['白日依山尽，', '黄河入海流', '欲穷千里目，'], ['verse 1–3']],
  ['long Chinese lines', ['白日依山尽，', '黄'.repeat(25), '欲穷千里目，'], []],
  ['two lines', ['Row, brothers, row', 'The tide is high'], []],
  ['two lines, where blank lines part', ['Row, brothers, row', 'The tide is high'], ['verse 1–2'], wrapped],
  [
    'two lines as wide as others',
    ['Row, brothers, row to the mole and the town', 'The tide is high'],
    ['verse 1–2'],
    wrapped,
  ],
  [
    'a line that is broken',
    ['Row, brothers, row to the mole and the', 'Harbour of Hythe'],
    [],
    { ...wrapped, width: 46 },
  ],
  ['a heading over a sentence', ['Of the Quays', 'The board has said that they are all to be built.'], [], wrapped],
  ['over a short sentence', ['Of the Quays', 'The board has said so.'], ['verse 1–2'], wrapped],
  ['items', ['1. Row', '2. The tide', 'And home'], []],
  [
    'an item among lines',
    ['Row, brothers', 'The tide is low', '1. And home', 'The lamps are lit', 'To Hythe'],
    ['verse 1–5'],
  ],
  ['bullets', ['- Row', 'The tide is low', 'And home'], []],
  ['a part', ['Chapter I', 'The tide is low', 'And home'], []],
  ['a Chinese part', ['The tide is low', '第一章 工程', 'And home'], []],
  ['one part among lines', ['The tide is low', 'Article 1', 'And home'], ['verse 1–3']],
  ['two parts among them', ['The tide is low', 'Article 1', 'And home', 'Article 7', 'To Hythe'], []],
  [
    'numbers that count on',
    [
      'The tide is low',
      '3. Row',
      'And home',
      'The lamps',
      'And light',
      '4. Row',
      'To Hythe',
      'And on',
      'The boats',
      'And nets',
    ],
    [],
  ],
  [
    'numbers that do not',
    [
      'The tide is low',
      '3. Row',
      'And home',
      'The lamps',
      'And light',
      '5. Row',
      'To Hythe',
      'And on',
      'The boats',
      'And nets',
    ],
    ['verse 1–10'],
  ],
  [
    'what is set in',
    ['  The mole is to be built of stone, and of', '  nothing else than stone.'],
    ['quote 1–2'],
    wrapped,
  ],
  ['one line', ['  The mole is to be built of stone.'], ['quote 1–1'], wrapped],
  ['by one', [' The mole is to be built of stone, and of', ' nothing else than stone.'], [], wrapped],
  [
    'as much as all',
    ['  The mole is to be built of stone, and of', '  nothing else than stone.'],
    [],
    { ...wrapped, indent: 2 },
  ],
  [
    'where paragraphs begin so',
    ['  The mole is to be built of stone, and of', '  nothing else than stone.'],
    [],
    { ...wrapped, indented: true },
  ],
  ['where each line is one', ['  The mole is to be built of stone, and of', '  nothing else than stone.'], []],
  ['no sentence', ['  The mole is to be built of stone, and of', '  nothing else than'], [], wrapped],
  ['one word', ['  Stone.'], [], wrapped],
  [
    'with a first line further in',
    ['    The mole is to be built of stone, and of', '  nothing else than stone.'],
    ['quote 1–2'],
    wrapped,
  ],
  [
    'as wide as others, with a first line further in',
    ['    The mole is to be built of stone, and of', '  nothing else than stone.'],
    [],
    { ...wrapped, width: 50 },
  ],
  ['in the middle of the page', ['            The Mole', '            Of Hythe'], [], wrapped],
  ['less far in', ['           The Mole', '           Of Hythe'], ['verse 1–2'], wrapped],
  [
    'four lines in the middle',
    ['            The Mole', '            Of Hythe', '            In May', '            Of Late'],
    ['verse 1–4'],
    wrapped,
  ],
])('shapes: %s', (_, lines, shapes, setting = lined) => {
  expect(shapesIn(lines, { ...lined, ...setting })).toEqual(shapes);
});

test.each([
  ['The lamps upon the harbour wall', 'Are lit for one and lit for all', true],
  ['The lamps upon the harbour wall', 'Are lit for all upon the wall', false],
  ['The lamps upon the harbour wall', 'Are lit for one and lit for two', false],
  ['The lamps upon the harbour wall,', '“Are lit for one and lit for all!”', true],
  ['The lamps upon the harbour', 'are lit for one and lit for harbour', false],
  ['The lamps upon the harbour wall', 'are lit for one and lit for all', false],
  ['The lamps on the wall', 'Are lit for one and lit for all of them at all', false],
  ['On the wall', 'Are for all', false],
  ['1. Lamps upon the harbour wall', 'Are lit for one and lit for all', false],
  ['- Lamps upon the harbour wall', 'Are lit for one and lit for all', false],
  ['The lamps upon the harbour wal', 'Are lit for one and lit for al', true],
  ['The lamps are lit for tea', 'The lamps are out at sea', true],
  ['The lamps are lit for me', 'The lamps are all for he', false],
  ['The lamps are lit for B', 'The lamps are out at c', false],
])('whether “%s” and “%s” rhyme: %s', (first, second, rhyme) => {
  const [a, b] = rowsIn([first, second]);
  expect(areCouplet(a as Row, b as Row)).toBe(rhyme);
});

const couplets = (lines: readonly string[]): string[] =>
  coupletsIn(rowsIn(lines)).map((rows) => `${rows[0]?.n}–${rows.at(-1)?.n}`);

test.each<[what: string, lines: string[], found: string[]]>([
  [
    'that a colon announces',
    [`${said.slice(0, -1)}:`, 'The lamps upon the harbour wall', 'Are lit for one and lit for all', said],
    ['2–3'],
  ],
  [
    'that a short line announces',
    ['They sang in the boats:', 'The lamps upon the harbour wall', 'Are lit for one and lit for all', said],
    ['2–3'],
  ],
  [
    'with a quotation mark',
    ['“They sang in the boats:”', 'The lamps upon the harbour wall', 'Are lit for one and lit for all', said],
    ['2–3'],
  ],
  ['that nothing announces', [said, 'The lamps upon the harbour wall', 'Are lit for one and lit for all', said], []],
  [
    'without a rhyme',
    ['They sang in the boats:', 'The lamps upon the harbour wall', 'Are lit for one and lit for two', said],
    [],
  ],
  [
    'three lines',
    [
      'They sang in the boats:',
      'The lamps upon the harbour wall',
      'Are lit for one and lit for all',
      'And for the boats at sea',
      said,
    ],
    [],
  ],
  ['one line', ['They sang in the boats:', 'The lamps upon the harbour wall', said], []],
  ['that is set in', [said, '  The lamps upon the harbour wall', '  Are lit for one and lit for two', said], ['2–3']],
  ['set in by one', [said, ' The lamps upon the harbour wall', ' Are lit for one and lit for two', said], []],
  ['all set in', ['  The lamps upon the harbour wall', '  Are lit for one and lit for two'], []],
  ['sentences set in', [said, '  The lamps are upon the wall.', '  The boats are at the quay.', said], []],
  ['one sentence of two', [said, '  The lamps are upon the wall', '  And all the boats at the quay.', said], ['2–3']],
  [
    'a sentence before verse',
    [
      said,
      '  The lamps are upon the wall.',
      '  The lamps are lit for all.',
      '  The lamps upon the harbour wall',
      '  Are lit for one and lit for two',
      said,
    ],
    ['2–5'],
  ],
  [
    'sentences before verse',
    [
      said,
      '  The lamps are upon the wall.',
      '  The lamps are lit for all.',
      '  They are lit at night.',
      '  The lamps upon the harbour wall',
      '  Are lit for one and lit for two',
      said,
    ],
    ['3–6'],
  ],
  ['in Chinese', ['他们唱道：', '白日依山尽，', '黄河入海流。', said], ['2–3']],
  ['in Chinese, not announced', [said, '白日依山尽，', '黄河入海流。', said], []],
  ['in Chinese, of other lengths', ['他们唱道：', '白日依山尽，', '黄河流入大海。', said], []],
  ['in Chinese, of three characters', ['他们唱道：', '白日尽，', '黄河流。', said], []],
  ['one line of two set in', [said, '  The lamps upon the harbour wall', 'Are lit for one and lit for two', said], []],
  [
    'bullets and numbers set in',
    [said, '  - Lamps upon the harbour wall', '  1. Are lit for one and lit for two', said],
    [],
  ],
  ['short lines set in', [said, '  The lamps on', '  The boats in', said], ['2–3']],
  ['lines of eleven set in', [said, '  The lamp on', '  Are lit for', said], []],
  [
    'two poems',
    ['他们唱道：', '白日依山尽，', '黄河入海流。', '他们又唱道：', '床前明月光，', '疑是地上霜。', said],
    ['2–3', '5–6'],
  ],
  ['in Chinese, sentences', ['他们唱道：', '白日依山尽。', '黄河入海流。', '欲穷千里目。', said], ['2–4']],
  ['in Chinese, of ten characters', ['他们唱道：', '白日依山尽欲穷千里目', '黄河入海流更上一层楼', said], []],
])('couplets: %s', (_, lines, found) => {
  expect(couplets(lines)).toEqual(found);
});

test.each([
  [['MARY HIGH', 'Minister of Works'], true],
  [['MARY HIGH', 'Minister of Works', 'Hythe', 'In May'], true],
  [['MARY HIGH', 'Minister of Works', 'Hythe', 'In May', 'Of late'], false],
  [['MARY HIGH'], false],
  [['Mary High', 'Minister of Works'], false],
  [['THE MOLE', 'Minister of Works'], false],
  [['MARY HIGH', 'Of Hythe'], false],
  [['MARY HIGH', 'Minister of Works.'], false],
  [['MARY HIGH', 'Minister of Works and of all the Roads of Hythe'], false],
  [['MARY MINISTER', 'Of Hythe'], true],
  [['MARY', 'Minister of Works'], false],
  [['J. R. HIGH, ', 'Minister of Works'], true],
])('whether %j sign: %s', (lines, sign) => {
  expect(isSignature(rowsIn(lines))).toBe(sign);
});

function signs(lines: readonly string[]): string[] {
  const questions: Question[] = [];
  const found = [...signedIn(unitsIn(lines), questions)].sort((a, b) => a - b);
  return [
    found.join(' '),
    ...questions.map(
      ({ field, lines: own, ask, chosen, options }) =>
        `${field} ${own?.join('–')}: ${ask} ${chosen} (${options?.join(', ')})`,
    ),
  ];
}
const asked = (n: number, text: string): string =>
  `layout.lines ${n}–${n}: Does “${text}” belong to the signature above it, or head what comes after it? the signature (paragraph, heading)`;

test.each<[what: string, lines: string[], found: string[]]>([
  ['nobody', [said, 'Quays', said], ['']],
  ['what closes and who signs', [said, 'Done at Hythe, 3 May 2021', 'John Low', 'Clerk'], ['1 2 3']],
  ['a seal', [said, '(L.S.)', 'John Low', 'Clerk'], ['1 2 3']],
  ['in other words', [said, 'Signed', 'John Low', said, '[Seal]', 'John High'], ['1 2 4 5']],
  ['a closing sentence', [said, `Done at Hythe. ${said}`, 'John Low', 'Clerk'], ['2 3']],
  ['before more text', [said, 'Done at Hythe', 'John Low', 'The Annex', said], ['1 2 3', asked(4, 'The Annex')]],
  ['one line before more text', [said, 'Done at Hythe', 'John Low', said], ['1 2']],
  [
    'before a letter',
    [
      said,
      'Done at Hythe',
      'John Low',
      'Clerk',
      'Dear Mr High, who met the board of the harbour in spring and said that the mole is to be built anew,',
      said,
    ],
    ['1 2 3'],
  ],
  ['a bullet under it', [said, 'Done at Hythe', '- John Low'], ['1']],
  ['a part under it', [said, 'Done at Hythe', 'Chapter II Lights'], ['1']],
  ['a sentence under it', [said, 'Done at Hythe', 'It is done.'], ['1']],
  ['an initial', [said, 'Done at Hythe', 'John L.'], ['1 2']],
  ['a colon', [said, 'Done at Hythe', 'The clerk:'], ['1 2']],
  ['eleven words', [said, 'Done at Hythe', 'a b c d e f g h i j k'], ['1']],
  [
    'twelve lines',
    [said, 'Done at Hythe', ...Array.from({ length: 14 }, () => 'John Low')],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13'],
  ],
  ['a name over an office', [said, 'JOHN LOW', 'Minister of Harbours', said], ['1 2']],
  ['a name in small letters', [said, 'John Low', 'Minister of Harbours', said], ['']],
  ['an article', [said, 'THE MOLE', 'Minister of Harbours', said], ['']],
  ['an office over a name, at the end', [said, 'THE MINISTER', 'JOHN LOW'], ['1 2']],
  ['an office over a name, before text', [said, 'THE MINISTER', 'JOHN LOW', said], ['']],
  ['an office in small letters over a name', [said, 'The Minister', 'JOHN LOW'], ['']],
])('who signs: %s', (_, lines, found) => {
  expect(signs(lines)).toEqual(found);
});

const underlines = (lines: readonly string[]): string[] =>
  [...underlinesIn(rowsIn(lines))].map(([n, { rule, family }]) => `${n} ${rule.n} ${family}`);

test.each<[what: string, lines: string[], found: string[]]>([
  [
    'rules of two kinds',
    ['Quays', '=====', said, 'Lights', '------', said, 'Roads', '=====', said],
    ['1 2 underline1', '4 5 underline2', '7 8 underline1'],
  ],
  [
    'every sign',
    ['Quays', '~~~~~', '', 'Quays', '^^^^^', '', 'Quays', '*****', '', 'Quays', '#####'],
    ['1 2 underline1', '4 5 underline2', '7 8 underline3', '10 11 underline4'],
  ],
  ['two signs', ['Quay', '=='], []],
  ['signs of two kinds', ['Quays', '==---'], []],
  ['over a blank line', ['Quays', '', '====='], []],
  ['under signs', ['+++', '==='], []],
  ['longer by three', ['Quays', '========'], ['1 2 underline1']],
  ['longer by four', ['Quays', '========='], []],
  ['shorter by two fifths', ['Quays are good here', '==========='], []],
  ['shorter by less', ['Quays are good here', '============'], ['1 2 underline1']],
  ['long, under the second line of a paragraph', ['The board met', 'and it said that it is so', '-'.repeat(24)], []],
  ['long, under a heading', ['', 'And it said that it is so', '-'.repeat(24)], ['2 3 underline1']],
  ['short, under a second line', ['The board met', 'and it said that', '-'.repeat(16)], ['2 3 underline1']],
])('what is underlined: %s', (_, lines, found) => {
  expect(underlines(lines)).toEqual(found);
});

function headings(
  lines: readonly string[],
  { length = 0, title, others = false }: { length?: number; title?: number; others?: boolean },
): string[] {
  const units = unitsIn(lines);
  const questions: Question[] = [];
  const own = title === undefined ? undefined : units[title];
  const found = unnumberedIn(
    units,
    new Set(title === undefined ? [] : [title]),
    { length, salutations: [], title: own && { unit: own, text: own.text, reason: '', sure: true, bodies: [] } },
    others,
    questions,
  );
  return [
    ...found.map(
      ({ at, family, reason }) => `${family} ${at}${reason === 'a short line above a heading' ? ' above' : ''}`,
    ),
    ...questions.map(
      ({ lines: own, ask, chosen, options }) =>
        `${own?.join('–')}: ${ask} ${chosen}${options ? ` (${options.join(', ')})` : ''}`,
    ),
  ];
}

const isOne = (n: number, text: string): string => `${n}–${n}: Is “${text}” a heading? a heading (heading, paragraph)`;
const over = (n: number, text: string): string =>
  `${n}–${n}: Does “${text}” stand over the heading below it (then that is of level 2)? of one level with it`;

test.each<
  [what: string, lines: string[], found: string[], opening?: { length?: number; title?: number; others?: boolean }]
>([
  ['short lines', ['Quays', said, 'Lights', said], ['short 0', 'short 2']],
  ['one', [said, 'Quays', said], ['short 1', isOne(2, 'Quays')]],
  ['in capitals', ['QUAYS', said, 'LIGHTS', said], ['capitals 0', 'capitals 2']],
  [
    'one in capitals',
    ['QUAYS', said, 'Lights', said],
    ['capitals 0', 'short 2', isOne(3, 'Lights'), isOne(1, 'QUAYS')],
  ],
  ['sentences', ['It is built.', said, 'It is lit.', said], []],
  ['commas', ['Quays,', said, 'Lights:', said], []],
  ['small letters', ['quays', said, 'lights', said], []],
  ['days', ['3 May 2021', said, '4 May 2021', said], []],
  ['numbers of files', ['No. 22–166', said, 'No. 22–167', said], []],
  ['words between names', ['and', said, 'Versus', said], []],
  ['no letters', ['1998', said, '1999', said], []],
  ['long lines', [`Quays ${'of stone '.repeat(9)}`, said, 'Lights', said], ['short 2', isOne(3, 'Lights')]],
  ['at the end', [said, 'Quays'], []],
  [
    'before a small letter',
    [said, 'Quays', 'and all that is said of them in this report, which is much, and is not all that there is'],
    [],
  ],
  ['before a list', ['Quays', '- stone', 'Lights', '- gas'], ['short 0', 'short 2']],
  ['before a short line', ['Quays', 'Stone', 'Lights', said], ['short 2', isOne(3, 'Lights')]],
  ['before a short sentence', ['Quays', 'It is stone.', 'Lights', 'It is gas.'], ['short 0', 'short 2']],
  [
    'before a colon',
    ['Quays', 'We need:', 'Lights', 'We want all of these things, and we want them at once:'],
    ['short 2', isOne(3, 'Lights')],
  ],
  [
    'capitals before a clause',
    ['QUAYS', 'Whereas the mole is old,', 'LIGHTS', 'Whereas they are out;'],
    ['capitals 0', 'capitals 2'],
  ],
  [
    'capitals before a short clause',
    ['QUAYS', 'Whereas it is,', 'LIGHTS', 'Whereas they are out;'],
    ['capitals 2', isOne(3, 'LIGHTS')],
  ],
  ['questions that are answered', ['What is it?', said, 'Who is it?', said], ['short 0', 'short 2']],
  ['one question', ['What is it?', said, said], []],
  ['questions among others', ['What is it?', said, 'Who is it?', said, 'Is it?', 'Was it?', said], []],
  [
    'four of five',
    ['What is it?', said, 'Who is it?', said, 'Is it?', said, 'Was it?', said, 'So?', 'Yes.'],
    ['short 0', 'short 2', 'short 4', 'short 6'],
  ],
  ['questions with short answers', ['What is it?', 'It is the mole.', 'Who is it?', 'It is me.'], []],
  ['in Chinese', ['这是什么？', said, '那是谁？', said], ['short 0', 'short 2']],
  ['two sentences', ['It is. What is it?', said, 'So. Who is it?', said], []],
  ['questions that are quoted', ['“What” is it?', said, '“Who” is it?', said], []],
  [
    'a line over a heading',
    ['Water', 'Quays', said, 'Lights', said],
    ['short 0 above', 'short 1', 'short 3', over(1, 'Water')],
  ],
  ['a line with a number over one', ['Waters of 7', 'Quays', said, 'Lights', said], ['short 1', 'short 3']],
  ['a line over a heading in capitals', ['Water', 'QUAYS', said, 'LIGHTS', said], ['capitals 1', 'capitals 3']],
  ['over the only one', [said, 'Water', 'Quays', said], ['short 2', isOne(3, 'Quays')]],
  [
    'what stands before the text',
    ['The Mole', 'Quays', said, 'Lights', said],
    ['short 1', 'short 3'],
    { length: 2, title: 0 },
  ],
  ['before the text, where no others are', ['The Mole', 'Quays', said, said], [], { length: 2, title: 0 }],
  [
    'before the text, where numbered ones are',
    ['The Mole', 'Quays', said, said],
    ['short 1', isOne(2, 'Quays')],
    { length: 2, title: 0, others: true },
  ],
  [
    'before the text without a title',
    ['The Mole', 'Quays', said, 'Lights', said],
    ['short 3', isOne(4, 'Lights')],
    { length: 2 },
  ],
  [
    'a byline before the text',
    ['The Mole', 'By John Low', said, 'Lights', said],
    ['short 3', isOne(4, 'Lights')],
    { length: 2, title: 0 },
  ],
  [
    'the title alone before the text',
    ['The Mole', said, 'Lights', said, 'Quays', said],
    ['short 2', 'short 4'],
    { length: 1, title: 0 },
  ],
  [
    'capitals before the text',
    ['The Mole', 'QUAYS', said, 'LIGHTS', said],
    ['capitals 1', 'capitals 3'],
    { length: 2, title: 0 },
  ],
  [
    'capitals with a year before the text',
    ['The Mole', 'QUAYS OF 1910', said, 'LIGHTS', said],
    ['capitals 3', isOne(4, 'LIGHTS')],
    { length: 2, title: 0 },
  ],
  [
    'capitals with a year in the text',
    ['The Mole', said, 'QUAYS OF 1910', said, 'LIGHTS', said],
    ['capitals 2', 'capitals 4'],
    { length: 1, title: 0 },
  ],
])('headings without a number: %s', (_, lines, found, opening = {}) => {
  expect(headings(lines, opening)).toEqual(found);
});

test.each([
  [said, true],
  ['The quays of Hythe are built of stone.', true],
  ['The quays of Hythe are of stone.', false],
  ['The quays of Hythe are built of stone', false],
  ['THE QUAYS OF HYTHE ARE BUILT OF STONE.', false],
  ['1. The quays of Hythe are built of stone.', false],
  [`1. ${said}`, true],
  ['- The quays of Hythe are built of stone, and so they say.', false],
  [said.slice(0, -1), false],
  [`${said.slice(0, -1)} ${said.slice(0, -1)}`, true],
  ['“The quays of Hythe are built of stone.”', true],
])('whether “%s” is running text: %s', (text, is) => {
  expect(unitsIn([text]).map(isBody)).toEqual([is]);
});
