/** What is kept of lines and what is set aside in them: hyphens, marks of items, what parts cells; and how they are joined. */
import { expect, test } from 'vitest';
import { setHyphensAside } from '../../../src/convert/read/plain-text/hyphens.ts';
import {
  hyphenReason,
  joinedLines,
  keptLines,
  keptOver,
  keptSegments,
  keptText,
} from '../../../src/convert/read/plain-text/kept-text.ts';
import { cellsIn, isTableRule, itemMark, itemValue } from '../../../src/convert/read/plain-text/shapes.ts';
import { isTypography, signsOf, typographyOf } from '../../../src/convert/read/plain-text/typography.ts';
import { wordsIn } from '../../../src/convert/read/plain-text/words-in-line.ts';
import { sidecarSchema } from '../../../src/corpus/editors/sidecar.ts';
import type { Aside, Span } from '../../../src/corpus/model/ledger.ts';
import { profileOf } from '../../../src/corpus/text/languages/index.ts';
import { type Line, toLines } from '../../../src/corpus/text/lines.ts';

const lineOf = (text: string): Line => ({ n: 1, text, break: '' });
const spanOf = (from: number, to: number, more: Partial<Span> = {}): Span => ({
  kind: 'paragraph',
  from,
  to,
  by: 'rule',
  reason: 'so',
  ...more,
});
const asideOf = (line: number, column: number, text: string, reason = 'so'): Aside => ({ line, column, text, reason });

test('what is kept of a line stands between what is set aside', () => {
  const segments = (text: string, ...asides: [column: number, text: string][]) =>
    keptSegments(
      lineOf(text),
      asides.map(([column, own]) => asideOf(1, column, own)),
    ).map(({ column, text: own }) => `${column} ${own}`);
  expect(segments('The mole')).toEqual(['1 The mole']);
  expect(segments('')).toEqual([]);
  expect(segments('Print The mole Mail', [1, 'Print '], [15, ' Mail'])).toEqual(['7 The mole']);
  expect(segments('The Mail mole', [5, 'Mail '])).toEqual(['1 The ', '10 mole']);
  expect(segments('Mail', [1, 'Mail'])).toEqual([]);
});

test('lines are joined to a text, and it is known where each began', () => {
  const lines = toLines('The board\nmet in har-\nbours\n\nMail\nand went');
  const asides = [asideOf(2, 11, '-', hyphenReason), asideOf(5, 1, 'Mail')];
  expect(keptText(lines, spanOf(1, 6, { asides }))).toEqual({
    text: 'The board met in harbours and went',
    lines: { from: 1, to: 6 },
    starts: [
      { line: 1, column: 1 },
      { line: 2, column: 1, at: 10 },
      { line: 3, column: 1, at: 20 },
      { line: 6, column: 1, at: 26 },
    ],
    lined: 'The board\nmet in har-\nbours\n\n\nand went',
  });
  expect(keptText(lines, spanOf(1, 1), 4)).toEqual({
    text: 'board',
    lines: { from: 1, to: 1 },
    starts: [{ line: 1, column: 5 }],
  });
  expect(keptText(lines, spanOf(1, 2), 4).text).toBe('board met in har-');
  expect(keptText(lines, spanOf(4, 5, { asides }))).toEqual({
    text: '',
    lines: { from: 4, to: 5 },
    starts: [{ line: 4, column: 1 }],
  });
  const cut = spanOf(1, 1, { asides: [asideOf(1, 3, 'e ')] });
  expect(keptText(lines, cut)).toEqual({
    text: 'Thboard',
    lines: { from: 1, to: 1 },
    starts: [
      { line: 1, column: 1 },
      { line: 1, column: 5, at: 2 },
    ],
  });
  expect(keptText(lines, cut, 3)).toEqual({
    text: 'oard',
    lines: { from: 1, to: 1 },
    starts: [{ line: 1, column: 6 }],
  });
  expect(keptLines(lines, spanOf(2, 3, { asides })).map(({ text, goesOn }) => [text, goesOn])).toEqual([
    ['met in har', '-'],
    ['bours', undefined],
  ]);
  expect(joinedLines(keptLines(lines, spanOf(3, 4))).text).toBe('bours\n');
});

test('a text that goes on over others has the lines of each piece', () => {
  const lines = toLines('The board\n[1] See.\nmet there');
  expect(keptOver(lines, [spanOf(1, 1), spanOf(3, 3)])).toMatchObject({
    text: 'The board met there',
    lines: { from: 1, to: 1 },
    furtherLines: [{ from: 3, to: 3 }],
  });
  expect(keptOver(lines, [spanOf(1, 1)])).toEqual({
    text: 'The board',
    lines: { from: 1, to: 1 },
    starts: [{ line: 1, column: 1 }],
  });
});

/** The hyphens that are set aside, as “line:column”; behind “?” the words that nothing decides. */
function hyphens(
  text: string,
  layout: object = {},
  spans: (last: number) => Span[] = (last) => [spanOf(1, last)],
): string {
  const lines = toLines(text);
  const { layout: own } = sidecarSchema.parse({
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
  });
  const all = spans(lines.length);
  const [told] = setHyphensAside(all, lines, own, profileOf('en'), 'doc.txt');
  const found = all.flatMap(({ asides = [] }) => asides.map(({ line, column }) => `${line}:${column}`));
  return [...found, ...(told ? [`? ${told.what} in line ${'line' in told.where ? told.where.line : ''}`] : [])]
    .join(' ')
    .replace(/\? .*?“(.*)” in line/, '? $1 in line');
}

const parted = 'The har-\nbour is old.';
const wrapped = { paragraphs: 'blank-line' };
test.each<[what: string, text: string, found: string | RegExp, layout?: object, spans?: (last: number) => Span[]]>([
  ['no hyphen', 'The harbour\nis old.', ''],
  ['a word that stands elsewhere', `${parted}\nThe harbour.`, '1:8'],
  ['its forms elsewhere', `${parted}\nThe harbours.`, '1:8'],
  ['nowhere else', parted, /^\? .*har-bour/],
  ['one with a hyphen elsewhere', `${parted}\nThe har-bour.`, ''],
  ['both elsewhere', `${parted}\nThe har-bour and harbour.`, /^\? /],
  ['one of both more often', `${parted}\nThe har-bour, harbour and Harbour.`, '1:8'],
  ['with a hyphen more often', `${parted}\nThe har-bour, har\u2010bour and Harbour.`, ''],
  ['as halves of other lines alone', `${parted}\nThe har-\nbour.`, /^\? /],
  ['a soft hyphen', 'The har\u00AD\nbour is old.', '1:8'],
  ['before a capital', 'The har-\nBour is old.\nThe harbour.', ''],
  ['before a number', 'The har-\n7 is old.', ''],
  ['behind a number', 'The 19-\nyear is old.', ''],
  ['before “and”', 'The pre-\nand postwar.', ''],
  ['in a heading of one line', 'The har-', ''],
  ['that all are joined', parted, '1:8', { hyphens: 'join' }],
  ['that none are', `${parted}\nThe harbour.`, '', { hyphens: 'keep' }],
  ['a word that is decided', parted, '1:8', { words: ['harbour'] }],
  ['a word with a hyphen that is decided', `${parted}\nThe harbour.`, '', { words: ['Har-bour'] }],
  ['in verse', `${parted}\nThe harbour.`, '', {}, (last) => [spanOf(1, last, { kind: 'verse' })]],
  ['in an item', '- har-\nbour\n- harbour', '1:6', {}, (last) => [spanOf(1, last, { kind: 'list' })]],
  ['before an item', '- har-\nb) harbour', '', {}, (last) => [spanOf(1, last, { kind: 'list' })]],
  ['in lines of a quotation', `${parted}\nThe harbour.`, '', {}, (last) => [spanOf(1, last, { kind: 'quote' })]],
  ['in a wrapped quotation', `${parted}\nThe harbour.`, '1:8', wrapped, (last) => [spanOf(1, last, { kind: 'quote' })]],
  [
    'over notes',
    'The har-\nA harbour.\nbour is old.',
    '1:8',
    {},
    () => [spanOf(1, 1), spanOf(2, 2, { kind: 'note' }), spanOf(3, 3, { continues: 1 })],
  ],
  ['over a blank line', 'The har-\n\nbour is old, the harbour.', '1:8'],
  [
    'behind what is set aside',
    'Mail The har-\nbour is old, the harbour.',
    '1:1 1:13',
    {},
    () => [spanOf(1, 2, { asides: [asideOf(1, 1, 'Mail ')] })],
  ],
])('hyphens: %s', (_, text, found, layout, spans) => {
  if (typeof found === 'string') expect(hyphens(text, layout, spans)).toBe(found);
  else expect(hyphens(text, layout, spans)).toMatch(found);
});

const mark = (text: string, before?: string): string | undefined => {
  const own = itemMark(text, before);
  return own && `«${own.label}» ${own.length} ${own.style} ${itemValue(own) ?? '–'}`;
};
test.each<[text: string, mark: string | undefined, before?: string]>([
  ['- stone', '«-» 2 - –'],
  ['•stone', '«•» 1 • –'],
  ['-stone', undefined],
  ['-', '«-» 1 - –'],
  ['7. stone', '«7.» 3 1. 7'],
  ['7) stone', '«7)» 3 1) 7'],
  ['(7) stone', '«(7)» 4 (1) 7'],
  ['（7）stone', '«（7）» 3 （1） 7'],
  ['(7 stone', undefined],
  ['7、stone', '«7、» 2 1、 7'],
  ['7．5', undefined],
  ['7. ', '«7.» 3 1. 7'],
  ['c) stone', '«c)» 3 a) 3'],
  ['C. stone', '«C.» 3 A. 3'],
  ['iv. stone', '«iv.» 4 i. 4'],
  ['i) stone', '«i)» 3 i) 1'],
  ['i) stone', '«i)» 3 a) 9', 'h)'],
  ['I. stone', '«I.» 3 I. 1'],
  ['三、stone', '«三、» 2 一、 3'],
  ['③ stone', '«③» 2 ① 3'],
  ['⑶ stone', '«⑶» 2 ⑴ 3'],
  ['다. stone', '«다.» 3 가. 3'],
  ['б) stone', '«б)» 3 а) 2'],
  ['ロ　stone', '«ロ» 2 イ\u3000 2', 'イ'],
  ['1234. stone', undefined],
  ['stone', undefined],
])('the mark of “%s” is %s', (text, expected, before) => {
  expect(mark(text, before)).toBe(expected);
});

test('cells of a row, and rules', () => {
  const cells = (text: string) => cellsIn(text).map(({ start, end }) => text.slice(start, end));
  expect(cells('Stone\t30\t')).toEqual(['Stone', '30', '']);
  expect(cells('| Stone | 30 |')).toEqual(['Stone', '30']);
  expect(cells('Stone | 30')).toEqual(['Stone', '30']);
  expect(cells('| Stone | 30')).toEqual(['Stone', '30']);
  expect(cells('|')).toEqual(['']);
  expect(cells('Stone   30  dry and wet')).toEqual(['Stone', '30', 'dry and wet']);
  expect(cells('  Stone  30')).toEqual(['', 'Stone', '30']);
  expect(cellsIn('a  b')[1]).toEqual({ start: 3, end: 4 });
  expect(['|---|', '+----+', '====', '-', '| a |', '----a'].map(isTableRule)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

const typography = (kind: 'list' | 'table', text: string, others: Aside[] = []): string[] =>
  typographyOf(kind, lineOf(text), others).map(
    (one) => `${one.column} «${one.text}» ${isTypography(one) ? one.reason.split(' ')[0] : ''}`,
  );

test('typography of lists and tables', () => {
  expect(typography('list', '1.  stone')).toEqual(['3 «  » white']);
  expect(typography('list', 'stone')).toEqual([]);
  expect(typography('list', '   ')).toEqual([]);
  expect(typography('list', 'Mail - stone', [asideOf(1, 1, 'Mail ')])).toEqual(['7 « » white']);
  expect(typography('table', '| Stone | 30 |')).toEqual(['1 «| » what', '8 « | » what', '13 « |» what']);
  expect(typography('table', 'Stone   30')).toEqual(['6 «   » what']);
  expect(typography('table', '|----|')).toEqual(['1 «|----|» a']);
  expect(typography('table', 'Stone Mail  30', [asideOf(1, 7, 'Mail')])).toEqual(['6 « » what', '11 «  » what']);
  expect(isTypography({ reason: 'so' })).toBe(false);
});

test('signs of a heading in Markdown', () => {
  const signs = (text: string) => signsOf(lineOf(text)).map(({ column, text: own }) => `${column} «${own}»`);
  expect(signs('## Works')).toEqual(['1 «## »']);
  expect(signs('  # Works ##  ')).toEqual(['3 «# »', '10 « ##»']);
  expect(signs('# Works #7')).toEqual(['1 «# »']);
});

test('words in a line', () => {
  const text = 'The mole and the quay and the mole.';
  expect(wordsIn(text, 0, text.length)('the')).toEqual([13, 26]);
  expect(wordsIn(text, 14, text.length)('the')).toEqual([26]);
  expect(wordsIn(text, 0, 14)('the')).toEqual([13]);
  expect(wordsIn(text, 0, 13)('the')).toEqual([]);
  const long = `${'The old mole and the quay. '.repeat(100)}The lamp on the mole is lit. ${'And so it goes on. '.repeat(40)}`;
  const find = wordsIn(long, 0, long.length);
  const all = (words: string): number[] => [...long.matchAll(new RegExp(words, 'g'))].map(({ index }) => index);
  for (const words of [
    'lamp on the mole',
    'The old mole',
    'the quay. The lamp',
    'so it goes',
    'nowhere at all',
    'lamp',
    'the mole is lit. And',
  ])
    for (const _ of [1, 2]) expect(find(words)).toEqual(all(words));
  const late = wordsIn(long, 100, 2700);
  for (const _ of [1, 2]) {
    expect(late('the quay. The old').every((place) => place >= 100 && place < 2700)).toBe(true);
    expect(late('the quay. The lamp')).toEqual(all('the quay. The lamp'));
  }
});
