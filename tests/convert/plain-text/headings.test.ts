/** Which lines are headings by a pattern, how far each goes, and how deep it stands. */
import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/convert/read/plain-text/headings/candidates.ts';
import { chainsOf } from '../../../src/convert/read/plain-text/headings/chains.ts';
import { findHeadings } from '../../../src/convert/read/plain-text/headings/find-headings.ts';
import {
  beginsAnew,
  breaksOff,
  flowOf,
  lastOfBlock,
  type OpenLine,
} from '../../../src/convert/read/plain-text/headings/flow.ts';
import {
  type CountedPattern,
  depthOf,
  markOf,
  signOf,
} from '../../../src/convert/read/plain-text/headings/patterns.ts';
import { sidecarSchema } from '../../../src/corpus/editors/sidecar.ts';
import { profileOf } from '../../../src/corpus/text/languages/index.ts';

const said = 'The harbour board met in spring and said that the mole is to be built anew.';

test.each<[pattern: CountedPattern, text: string, sign: string | undefined]>([
  ['numbered', '7. Works', '7 «7. » 7 of «» as «.»'],
  ['numbered', '７．工程', '7 «７．» 7 of «» as «.»'],
  ['numbered', '7) Works', '7 «7) » 7 of «» as «)»'],
  ['numbered', '7.5 Works', undefined],
  ['decimal', '8.2 Works', '8.2 «8.2 » 2 of «8» as «»'],
  ['decimal', '8.2.1. Works', '8.2.1 «8.2.1. » 1 of «8.2» as «»'],
  ['decimal', 'A.2 Works', 'A.2 «A.2 » 2 of «A» as «»'],
  ['decimal', '8 Works', '8 «8 » 8 of «» as «»'],
  ['roman', 'IV. Works', 'IV «IV. » 4 of «» as «.»'],
  ['roman', 'iv) works', 'iv «iv) » 4 of «» as «small )»'],
  ['roman', '(IV) Works', 'IV «(IV) » 4 of «» as «(»'],
  ['roman', 'IV Works', 'IV «IV » 4 of «» as «»'],
  ['roman', 'IIV. Works', undefined],
  ['part', 'Part Two – Works', 'Two «Part Two – » 2 of «» as «part»'],
  ['part', 'PART THE FIRST', 'FIRST «PART THE FIRST» 1 of «» as «part»'],
  ['part', 'Book the Second', 'Second «Book the Second» 2 of «» as «book»'],
  ['chapter', 'Chapter C', 'C «Chapter C» 100 3 of «» as «chapter»'],
  ['chapter', 'Chapter 3a Works', '3a «Chapter 3a » 3 of «» as «chapter»'],
  ['article', 'Article 12bis. Works', '12bis «Article 12bis. » 12 of «» as «article»'],
  ['article', 'Article unique', 'unique «Article unique» 1 of «» as «small article»'],
  ['article', 'Article 12 works', undefined],
  ['section', '§ 12 Wasser', '12 «§ 12 » 12 of «» as «§»'],
  ['section', 'Section 12.3 Works', '12.3 «Section 12.3 » 3 of «12» as «section»'],
  ['annex', 'Annex', ' «Annex» 1 of «» as «annex»'],
  ['annex', 'Annex B: Works', 'B «Annex B: » 2 of «» as «annex»'],
  ['bracketed', '(7) works', '7 «(7) » 7 of «» as «(»'],
  ['lettered', 'c) works', 'c «c) » 3 of «» as «small )»'],
  ['lettered', '(C) Works', 'C «(C) » 3 of «» as «(»'],
  ['chinese', '三、工程', '三 «三、» 3 of «» as «、»'],
  ['chinese-bracketed', '（三）工程', '三 «（三）» 3 of «» as «(»'],
  ['chinese-article', '第十二条 工程', '十二 «第十二条 » 12 of «» as «条»'],
  ['chinese-article', '第十二条的工程', undefined],
  ['chinese-chapter', '第３章　工程', '3 «第３章　» 3 of «» as «章»'],
  ['chinese-chapter', 'Works', undefined],
])('the sign of a heading by %s: “%s”', (pattern, text, sign) => {
  const own = signOf(pattern, text);
  expect(own && `${own.number} «${own.printed}» ${own.values.join(' ')} of «${own.above}» as «${own.style}»`).toBe(
    sign,
  );
});

test('what stands before the words of a heading', () => {
  const mark = (text: string, pattern?: string) => {
    const own = markOf(text, pattern);
    return own && `${own.number} «${own.printed}»`;
  };
  expect(mark('8.2 Works', 'decimal')).toBe('8.2 «8.2 »');
  expect(mark('Works', 'decimal')).toBeUndefined();
  expect(mark('Annex', 'annex')).toBeUndefined();
  expect(mark('# Works', 'markdown')).toBeUndefined();
  expect(mark('第三章 工程', undefined)).toBe('三 «第三章 »');
  expect(mark('Chapter III: Works', undefined)).toBe('III «Chapter III: »');
  expect(mark('Works', undefined)).toBeUndefined();
  expect(
    ['8', '8.2', '8.2.1'].map((number) => depthOf({ number, printed: '', values: [], above: '', style: '' })),
  ).toEqual([1, 2, 3]);
});

/** Lines with what is decided of them before a bar: “heading| 9. Works”, “heading2| 9. Works”, “note| …”. */
const opened = (lines: readonly string[]): OpenLine[] =>
  lines.map((line, at) => {
    const [, kind, level, text = line] =
      /^(heading|note|notes-heading|furniture|paragraph)(\d)?\| (.*)$/.exec(line) ?? [];
    return { n: at + 1, text, kind: kind as OpenLine['kind'], ...(level !== undefined && { level: Number(level) }) };
  });

/** Headings in few words: “3 1” is line 3 of level 1, “3–4 1” of two lines; behind “_” the rules. */
function headingsIn(lines: readonly string[], headings: unknown, paragraphs = 'line'): string {
  const { layout } = sidecarSchema.parse({
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
    layout: { headings, paragraphs },
  });
  const { headings: found, rules } = findHeadings(opened(lines), layout, profileOf('en'));
  return [
    ...[...found].sort(([a], [b]) => a - b).map(([n, { to, level }]) => `${n}${to === n ? '' : `–${to}`} ${level}`),
    ...[...rules].map((n) => `_${n}`),
  ].join(', ');
}

const by = (...patterns: string[]) => patterns.map((pattern) => ({ pattern }));
const over = (pattern: string) => [{ pattern, over: 2 }];

test.each<[what: string, lines: string[], headings: unknown, found: string, paragraphs?: string]>([
  ['none', ['1. Works', said], 'none', ''],
  ['numbers', ['1. Works', said, '2. Costs', said], 'numbered', '1 1, 3 1'],
  ['a first number that is not one', ['7. Works', said, '8. Costs', said], 'numbered', '1 1, 3 1'],
  ['a number that is left out', ['1. Works', said, '3. Costs', said], 'numbered', '1 1'],
  ['a list', ['1. Works', '2. Costs', '3. Wages', said], 'numbered', ''],
  [
    'a list between headings',
    ['1. Works', said, '1. stone', '2. sand', '3. lime', said, '2. Costs', said],
    'numbered',
    '1 1, 7 1',
  ],
  ['a list that a colon announces', ['We shall:', '1. build', '2. light', said], 'numbered', ''],
  [
    'two in a row',
    ['1. Works', said, '2. Costs', '3. Lights', said, '4. Wages', said],
    'numbered',
    '1 1, 3 1, 4 1, 6 1',
  ],
  ['sentences', ['1. It is built of stone.', said, '2. It is lit by gas.', said], 'numbered', '1 1, 3 1'],
  ['several sentences', ['1. It is built. It is lit.', said, '2. It is so. It was.', said], 'numbered', ''],
  ['clauses', ['1. It is built;', said, '2. It is lit,', said], 'numbered', ''],
  ['colons', ['1. It is built:', said, '2. It is lit:', said], 'numbered', '1 1, 3 1'],
  ['leaders', ['1. Works .... 3', said, '2. Costs .... 4', said], 'numbered', ''],
  ['long words', [`1. ${'Works '.repeat(51)}`, said, '2. Costs', said], 'numbered', '3 1'],
  ['long sentences', [`1. ${'Works of '.repeat(16)}it.`, said, '2. Costs', said], 'numbered', '3 1'],
  ['at the end', ['1. Works', said, '2. Costs'], 'numbered', '1 1, 3 1'],
  ['before the notes', ['1. Works', said, '2. Costs', 'note| [1] See.'], 'numbered', '1 1, 3 1'],
  [
    'parts over numbers',
    ['Part I', '1. Works', said, '2. Costs', said, 'Part II', '1. Wages', said],
    'numbered',
    '1 1, 2 2, 4 2, 6 1, 7 2',
  ],
  ['one part', ['Part I', '1. Works', said, '2. Costs', said], 'numbered', '2 1, 4 1'],
  ['parts behind the first number', ['1. Works', said, 'Part I', said, 'Part II', said], 'numbered', '1 1'],
  ['Chinese parts', ['一、工程', '1. 码头', said, '二、费用', '1. 工资', said], 'numbered', '1 1, 2 2, 4 1, 5 2'],
  [
    'numbers under numbers',
    ['8. Works', said, '8.1. Quays', said, '8.2. Lights', said, '9. Costs', said],
    'numbered',
    '1 1, 3 2, 5 2, 7 1',
  ],
  ['numbers under another number', ['8. Works', said, '7.1. Quays', said, '9. Costs', said], 'numbered', '1 1, 5 1'],
  ['three deep', ['8. Works', said, '8.1 Quays', said, '8.1.1 Stone', said], 'numbered', '1 1, 3 2, 5 3'],
  ['a decided heading sets the number', ['heading| 4. Works', said, '5. Costs', said], 'numbered', '3 1'],
  ['a decided heading begins anew', ['1. Works', said, 'heading| Annex', '1. Costs', said], 'numbered', '1 1, 4 2'],
  [
    'a decided part over numbers',
    ['heading| Part A', '1. Works', said, 'heading| Part B', '1. Costs', said],
    'numbered',
    '2 2, 5 2',
  ],
  ['a deeper decided one', ['1. Works', said, 'heading2| 5. Costs', said, '2. Wages', said], 'numbered', '1 1, 5 1'],
  ['by their pattern', ['I. Works', said, 'II. Costs', said], by('roman'), '1 1, 3 1'],
  [
    'of two patterns',
    ['I. Works', 'A. Quays', said, 'B. Lights', said, 'II. Costs', 'A. Wages', said],
    by('roman', 'lettered'),
    '1 1, 2 2, 4 2, 6 1, 7 2',
  ],
  [
    'of levels that are given',
    ['I. Works', said, 'A. Quays', said],
    [
      { pattern: 'roman', level: 2 },
      { pattern: 'lettered', level: 4 },
    ],
    '1 2, 3 4',
  ],
  [
    'named ones right under one another',
    ['Article 1', said, 'Article 2', 'Article 3', said],
    by('article'),
    '1 1, 3 1, 4 1',
  ],
  ['over notes', ['1. Works', said, '2. Costs', 'note| [1] See.', said], by('numbered'), '1 1, 3 1'],
  ['over the words', ['Article 1', 'Works', said, 'Article 2', 'Costs', said], over('article'), '1–2 1, 4–5 1'],
  [
    'over a sentence',
    ['Article 1', 'It is built. It is lit.', said, 'Article 2', 'Costs', said],
    over('article'),
    '1 1, 4–5 1',
  ],
  ['with words in one line', ['Article 1. Works', said, 'Article 2', 'Costs', said], over('article'), '1 1, 3–4 1'],
  ['over a decided line', ['Article 1', 'paragraph| Works', said], over('article'), '1 1'],
  ['bare numbers over words', ['I.', 'Works', said, 'II.', 'Costs', said], over('roman'), '1–2 1, 4–5 1'],
  [
    'Chapters and articles',
    ['第一章 总则', '第一条 港口', said, '第二章 工程', '第二条 码头', said],
    by('chinese-chapter', 'chinese-article'),
    '1 1, 2 2, 4 1, 5 2',
  ],
  [
    'parts in chapters',
    ['第一编 总则', '第一章 港口', '第一节 码头', said, '第二编 工程', said],
    by('chinese-chapter'),
    '1 1, 2 2, 3 3, 5 1',
  ],
  ['of Markdown', ['# Works', said, '### Quays', said, '# Costs', said], by('markdown'), '1 1, 3 2, 5 1'],
  [
    'of Markdown and numbers',
    ['# Works', '1. Quays', said, '# Costs', '1. Wages', said],
    by('markdown', 'numbered'),
    '1 1, 2 2, 4 1, 5 2',
  ],
  ['no heading of Markdown', ['#Works', said, '####### Costs', said], by('markdown'), ''],
  [
    'in capitals',
    ['WORKS', said, 'COSTS OF 1910', said, 'W', said, '工程', said, 'Works', said],
    by('capitals'),
    '1 1, 3 1',
  ],
  ['in capitals, over two lines', ['', 'WORKS AND', 'COSTS', '', said], by('capitals'), '2–3 1', 'blank-line'],
  ['in capitals, within a paragraph', [said, 'WORKS', said], by('capitals'), '', 'blank-line'],
  ['in capitals, long', ['W'.repeat(161), said, 'W'.repeat(160), said], by('capitals'), '3 1'],
  [
    'underlined',
    ['Works', '=====', said, 'Quays', '-----', said, 'Costs', '=====', said],
    by('underlined'),
    '1 1, 4 2, 7 1, _2, _8, _5',
  ],
  ['a short rule', ['Works', '==', said, 'The works of it', '=====', said], by('underlined'), ''],
  ['a rule under signs', ['***', '===', said], by('underlined'), ''],
  ['a rule over a blank line', ['Works', '', '=====', said], by('underlined'), ''],
  ['by an expression', ['>> Works', said, '>> Costs', said], [{ pattern: { match: '>> .*' } }], '1 1, 3 1'],
  [
    'by an expression, within a paragraph',
    [said, '>> Works', said],
    [{ pattern: { match: '>> .*' } }],
    '2 1',
    'blank-line',
  ],
  ['wrapped', ['1. Works', '', said, '', '2. Costs', '', said], 'numbered', '1 1, 5 1', 'blank-line'],
  [
    'wrapped, of two lines',
    ['1. Works of the harbour board in the spring of the', 'year', '', said, '', '2. Costs', '', said],
    'numbered',
    '1–2 1, 6 1',
    'blank-line',
  ],
  [
    'wrapped, within a paragraph',
    [said, '1. Works', '', said, '', '2. Costs', '', said],
    'numbered',
    '6 1',
    'blank-line',
  ],
  [
    'wrapped, right over its text',
    ['1. Works', said, said, '', '2. Costs', said, said],
    'numbered',
    '1 1, 5 1',
    'blank-line',
  ],
  [
    'wrapped paragraphs with numbers',
    [`1. ${said}`, said, said, said, '', `2. ${said}`, said, said, said],
    'numbered',
    '',
    'blank-line',
  ],
  [
    'wrapped items',
    [
      '',
      '1. stone of the large and heavy kind that is',
      'needed',
      '2. sand of the fine and dry kind that is very',
      'good',
      '3. lime',
      '',
      said,
    ],
    'numbered',
    '',
    'blank-line',
  ],
])('headings: %s', (_, lines, headings, found, paragraphs) => {
  expect(headingsIn(lines, headings, paragraphs)).toBe(found);
});

test('what is said of headings', () => {
  const said = (lines: readonly string[], headings: unknown) => {
    const { layout } = sidecarSchema.parse({
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
      layout: { headings },
    });
    return [...findHeadings(opened(lines), layout, profileOf('en')).headings.values()].map(
      ({ pattern, reason }) => `${pattern}: ${reason}`,
    );
  };
  const text = 'It met and went.';
  expect(said(['1. Works', text, '2. Costs', text], 'numbered')).toEqual([
    'numbered: the first numbered heading',
    'numbered: numbered on from 1',
  ]);
  expect(said(['Part I', text, 'Part II', text], [{ pattern: 'part' }])).toEqual([
    'part: the first heading of the pattern “part”',
    'part: numbered on from 1',
  ]);
  expect(said(['heading| 4. Works', text, '5. Costs', text], 'numbered')).toEqual(['numbered: numbered on from 4']);
  expect(said(['3. Works', text, 'heading| 7. Ways', text, '8. Costs', text], 'numbered')).toEqual([
    'numbered: the first numbered heading',
    'numbered: numbered on from 7',
  ]);
  expect(said(['heading| Part', '1. Works', text, 'heading| Part', '1. Costs', text], 'numbered')).toEqual([
    'numbered: the first numbered heading',
    'numbered: the numbers begin again',
  ]);
  expect(said(['WORKS', text], [{ pattern: 'capitals' }])).toEqual(['capitals: a heading of the pattern “capitals”']);
  expect(said(['>> Works', text], [{ pattern: { match: '>> .*' } }])).toEqual([
    'match: a heading of the pattern “match”',
  ]);
});

/** Candidates in few words: “3:-1” has the number 3 and so much for it; “|” is a border, “|4” one with a number, “|>4” a deeper one, “||” begins anew. */
function chain(words: string): string {
  const candidates: Parameters<typeof chainsOf>[0][number][] = [];
  const borders: Parameters<typeof chainsOf>[1][number][] = [];
  words.split(' ').forEach((word, at) => {
    const [, anew, deeper, number] = /^\|(\|)?(>)?(\d+)?$/.exec(word) ?? [];
    if (word.startsWith('|'))
      borders.push({
        at,
        anew: anew !== undefined,
        ...(number !== undefined && { number: Number(number), deeper: deeper !== undefined }),
      });
    else {
      const [values = '', score = '2'] = word.split(':');
      candidates.push({
        at,
        to: at,
        score: Number(score),
        sign: { number: '', printed: '', values: values.split('/').map(Number), above: '', style: '.' },
      });
    }
  });
  const { taken, restarts, score } = chainsOf(candidates, borders);
  return `${taken.map(({ at }) => at).join(' ')} again ${restarts.map(({ at }) => at).join(' ')} for ${score}`;
}

test.each([
  ['1 2 3', '0 1 2 again  for 6'],
  ['5 6', '0 1 again  for 4'],
  ['1 3 2', '0 2 again  for 4'],
  ['1 2 2 3', '0 1 3 again  for 6'],
  ['1 2:-1 2 3', '0 2 3 again  for 6'],
  ['1:0 2', '1 again  for 2'],
  ['1:-1 2:-1', ' again  for 0'],
  ['1 2:-1 3', '0 1 2 again  for 3'],
  ['1 2:-1 3:-1', '0 again  for 2'],
  ['1 1 2', '0 2 again  for 4'],
  ['1 2 | 3', '0 1 3 again  for 6'],
  ['1 2 | 1', '0 1 again  for 4'],
  ['1 2 || 1 2', '0 1 3 4 again 3 for 8'],
  ['1 2 || 3', '0 1 3 again  for 6'],
  ['1 2 || 2', '0 1 again  for 4'],
  ['1 2 |7 8', '0 1 3 again  for 6'],
  ['1 2 |7 3', '0 1 again  for 4'],
  ['|7 8', '1 again  for 2'],
  ['|7 1', ' again  for 0'],
  ['1 2 |>7 8', '0 1 3 again  for 6'],
  ['1 2 |>7 3', '0 1 3 again  for 6'],
  ['1 2 |>7 9', '0 1 again  for 4'],
  ['| 1 2', '1 2 again  for 4'],
  ['1 || 1:-1 2', '0 3 again  for 4'],
  ['1/100 2', '0 1 again  for 4'],
  ['3/100 101', '0 1 again  for 4'],
])('how %s count on', (words, found) => {
  expect(chain(words)).toBe(found);
});

/** Candidates of lines with their scores: “1:2” is line 1, “1–2:0” two lines. */
function scores(
  lines: readonly string[],
  { wrapped = false, decided = false, named = false, over = false, pattern = 'numbered' as CountedPattern } = {},
): string {
  const flow = { ...flowOf(opened(lines), wrapped), decided };
  const signed = flow.lines.flatMap(({ text, kind }, at) => {
    const sign = kind === undefined ? signOf(pattern, over && text.length < 20 ? `${text} ` : text) : undefined;
    return sign ? [{ at, sign }] : [];
  });
  const found = candidatesOf({
    flow,
    signed,
    begins: (at) => !wrapped || flow.lines[at]?.apart === true,
    named,
    over,
    abbreviations: new Set(['st']),
  });
  return found
    .map(({ at, to, score }) => `${flow.lines[at]?.n}${to === at ? '' : `–${flow.lines[to]?.n}`}:${score}`)
    .join(' ');
}

test.each<[what: string, lines: string[], found: string, more?: Parameters<typeof scores>[1]]>([
  ['one over text', ['1. Works', said], '1:2'],
  ['one at the end', ['1. Works'], '1:1'],
  ['one before a note', ['1. Works', 'note| [1] See.'], '1:1'],
  ['one before the notes', ['1. Works', 'notes-heading| Notes'], '1:1'],
  ['one before a note of a decided pattern', ['1. Works', 'note| [1] See.', said], '1:2', { decided: true }],
  ['before notes alone, of a decided pattern', ['1. Works', 'note| [1] See.'], '1:1', { decided: true }],
  ['one that a colon announces', ['We shall:', '1. Works', said], '2:2'],
  ['two', ['1. Works', '2. Costs', said], '1:-1 2:0'],
  ['two at the end', ['1. Works', '2. Costs'], '1:-1 2:-1'],
  ['two that a colon announces', ['We shall:', '1. Works', '2. Costs', said], '2:-2 3:-2'],
  ['two behind a colon that do not begin with one', ['We shall:', '3. Works', '4. Costs', said], '2:-1 3:0'],
  ['three', ['1. Works', '2. Costs', '3. Wages', said], '1:-2 2:-2 3:-1'],
  ['two that do not count on', ['1. Works', '3. Costs', said], '1:2 2:2'],
  ['two of other marks', ['1. Works', '2) Costs', said], '1:2 2:2'],
  ['a colon', ['1. Works:', said], '1:1'],
  ['a sentence', ['1. It is built.', said], '1:1'],
  ['a question', ['1. Is it built?', said], '1:2'],
  ['an abbreviation', ['1. The works of St. Mary', said], '1:2'],
  ['two sentences', ['1. It is built. It is lit', said], ''],
  ['a semicolon', ['1. Works;', said], ''],
  ['300 characters', [`1. ${'W'.repeat(300)}`, said], '1:2'],
  ['301', [`1. ${'W'.repeat(301)}`, said], ''],
  ['a sentence of 30 words', [`1. ${'works '.repeat(29)}done.`, said], '1:1'],
  ['of 31', [`1. ${'works '.repeat(30)}done.`, said], ''],
  ['a long sentence of few words', [`1. ${'W'.repeat(110)} it is.`, said], ''],
  ['of four', [`1. ${'W'.repeat(110)} it is so.`, said], '1:1'],
  ['a word and a number', ['Article 1 Works', said], '1:2', { pattern: 'article', named: true }],
  ['two', ['Article 1 Works', 'Article 2 Costs', said], '1:0 2:1', { pattern: 'article', named: true }],
  [
    'two, the last a sentence',
    ['Article 1 Works', 'Article 2 It is so.', said],
    '1:0 2:-1',
    { pattern: 'article', named: true },
  ],
  [
    'three of them',
    ['Article 1 A', 'Article 2 B', 'Article 3 C', said],
    '1:0 2:0 3:0',
    { pattern: 'article', named: true },
  ],
  ['one at the end of a text', ['Article 1 Works'], '1:1', { pattern: 'article', named: true }],
  ['over its words', ['1.', 'Works', said], '', { over: true }],
  ['a word over its words', ['Article 1', 'Works', said], '1–2:2', { over: true, pattern: 'article' }],
  ['over two sentences', ['Article 1', 'It is. It was.', said], '1:2', { over: true, pattern: 'article' }],
  [
    'over a long sentence',
    ['Article 1', `It is ${'so '.repeat(29)}it.`, said],
    '1:2',
    { over: true, pattern: 'article' },
  ],
  ['over a short one', ['Article 1', 'It is so.', said], '1–2:1', { over: true, pattern: 'article' }],
  ['over nothing', ['Article 1'], '1:1', { over: true, pattern: 'article' }],
  ['over what is decided', ['Article 1', 'paragraph| Works'], '1:2', { over: true, pattern: 'article' }],
  ['wrapped, alone', ['1. Works', '', said, said], '1:2', { wrapped: true }],
  ['wrapped, over a line that begins anew', ['1. Works', said, said], '1:2', { wrapped: true }],
  ['wrapped, over a line that goes on', ['1. Works', 'and costs', '', said, said], '1–2:2', { wrapped: true }],
  [
    'wrapped, with a comma over a line that begins anew',
    ['1. Works,', 'Costs', '', said, said],
    '1–2:2',
    { wrapped: true },
  ],
  [
    'wrapped, a full line over one that begins anew',
    [
      '1. Works of the harbour board and of the old mole and it',
      'Costs',
      '',
      'It met there and then in the spring of that old year now',
      'it is.',
    ],
    '1–2:2',
    { wrapped: true },
  ],
  ['wrapped, three lines', ['1. works of', 'it and', 'of it', '', said, said], '1–3:2', { wrapped: true }],
  ['wrapped, four lines', ['1. works of', 'it and', 'of it', 'and it', '', said, said], '', { wrapped: true }],
  ['wrapped, two sentences', ['1. It is. It was', 'it', '', said, said], '', { wrapped: true }],
  ['wrapped items', ['1. stone', '', '2. sand', '', said, said], '1:-1 3:0', { wrapped: true }],
])('what speaks for a heading: %s', (_, lines, found, more = {}) => {
  expect(scores(lines, more)).toBe(found);
});

test('lines among which headings are looked for', () => {
  const flow = flowOf(
    opened(['Works', '', 'furniture| Mail', 'The board met', 'and went', 'heading| A long decided heading', 'on']),
    true,
  );
  expect(flow.lines.map(({ n, apart }) => `${n}${apart ? ' apart' : ''}`)).toEqual([
    '1 apart',
    '4 apart',
    '5',
    '6',
    '7',
  ]);
  expect(flow.width).toBe(13);
  expect(lastOfBlock(flow, 1, 3)).toBe(2);
  expect(lastOfBlock(flow, 1, 0)).toBe(1);
  expect(lastOfBlock({ ...flow, wrapped: false }, 1, 3)).toBe(1);
  expect([
    breaksOff({ width: 20 }, 'The board met in', 'may'),
    breaksOff({ width: 20 }, 'The board met in', 'June'),
  ]).toEqual([true, false]);
  expect(['The', 'the', '“The', '(the', '12 the', '1910', '港', '…'].map(beginsAnew)).toEqual([
    true,
    false,
    true,
    false,
    false,
    true,
    true,
    true,
  ]);
});
