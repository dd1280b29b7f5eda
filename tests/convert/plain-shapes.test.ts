/** What the lines of a plain text become, by the rules and by a few decisions: small texts, the outline of each, and why. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { outlineOf } from '../support/outline.ts';
import { lineLedgerOf, sourceOf } from '../support/source.ts';

const said = 'The harbour board met in spring and said that the mole is to be built anew.';
const more = 'All bridges are looked at each year by the engineers of the city.';

/** The outline of a text after its title, the reasons of what is no running text, and what is told. */
function read(lines: readonly string[], layout: string): { outline: string[]; why: string[] } {
  const { value, problems } = readText(sourceOf(`${lines.join('\n')}\n`, `layout: ${layout || '{}'}\n`));
  const outline = value
    ? outlineOf(value.document as Document, { bare: true })
        .trimEnd()
        .split('\n')
        .slice(1)
    : [];
  const { spans } = value ? lineLedgerOf(value.ledger) : { spans: [] };
  const reasons = spans.flatMap(({ from, to, kind, reason, asides = [] }) => [
    ...(kind === 'paragraph' || reason === 'empty'
      ? []
      : [`${from === to ? from : `${from}–${to}`} ${kind}: ${reason}`]),
    ...asides.map((one) => `${one.line}:${one.column} “${one.text}”: ${one.reason}`),
  ]);
  return {
    outline: outline.map((line) => line.replaceAll(said, '(said)').replaceAll(more, '(more)')),
    why: [...reasons, ...problems.map(({ rule, where }) => `${rule}, line ${'line' in where ? where.line : '?'}`)],
  };
}

const headings = (own: string): string => `{ headings: [{ pattern: ${own}, level: 1 }] }`;
const wrapped = '{ paragraphs: blank-line }';

test.each<[what: string, lines: string[], layout: string, outline: string[], why: string[]]>([
  [
    'headings of Roman numbers: a letter that is no number of theirs is none',
    ['I. One', said, 'II. Two', said, 'C. Not one', said, 'III. Three', more],
    headings('roman'),
    ['# I. One', '  p (said)', '# II. Two', '  p (said)', '  p C. Not one', '  p (said)', '# III. Three', '  p (more)'],
    [
      '1 heading: the first heading of the pattern “roman”',
      '3 heading: numbered on from 1',
      '7 heading: numbered on from 2',
      'looks-like-heading, line 5',
    ],
  ],
  [
    'headings that are indented',
    ['   1. One', said, '   2. Two', more],
    '{ headings: numbered }',
    ['# 1. One', '  p (said)', '# 2. Two', '  p (more)'],
    [
      '1 heading: the first numbered heading',
      '1:1 “   ”: white space at the edge of a line',
      '3 heading: numbered on from 1',
      '3:1 “   ”: white space at the edge of a line',
    ],
  ],
  [
    'underlined headings, and a rule under no heading',
    ['One', '===', said, 'Two', '---', more, '', '-----', said],
    headings('underlined'),
    ['# One', '  p (said)', '  # Two', '    p (more)', '    p -----', '    p (said)'],
    [
      '1 heading: a heading of the pattern “underlined”',
      '2 furniture: the rule under a heading',
      '4 heading: a heading of the pattern “underlined”',
      '5 furniture: the rule under a heading',
      'looks-like-furniture, line 8',
    ],
  ],
  [
    'headings of a pattern of the editors',
    ['On Water:', said, '---', 'On Roads:', more],
    '{ headings: [{ pattern: { match: "On .*:" }, level: 1 }] }',
    ['# On Water:', '  p (said)', '  p ---', '# On Roads:', '  p (more)'],
    [
      '1 heading: a heading of the pattern “match”',
      '4 heading: a heading of the pattern “match”',
      'looks-like-furniture, line 3',
    ],
  ],
  [
    'headings in capitals of several lines',
    ['ON THE', 'WATER', said, 'ON ROADS', more],
    headings('capitals'),
    ['# ON THE', '# WATER', '  p (said)', '# ON ROADS', '  p (more)'],
    [
      '1 heading: a heading of the pattern “capitals”',
      '2 heading: a heading of the pattern “capitals”',
      '4 heading: a heading of the pattern “capitals”',
    ],
  ],
  [
    'headings in capitals of several lines, where blank lines part paragraphs',
    ['ON THE', 'WATER', '', said, '', 'ON ROADS', '', more],
    '{ paragraphs: blank-line, headings: [{ pattern: capitals, level: 1 }] }',
    ['# ON THE WATER', '  p (said)', '# ON ROADS', '  p (more)'],
    ['1–2 heading: a heading of the pattern “capitals”', '6 heading: a heading of the pattern “capitals”'],
  ],
  [
    'headings in Markdown, of which a level is left out',
    ['# One', said, '### Two', more, '####### Three', said],
    '{ headings: [{ pattern: markdown }] }',
    ['# One', '  p (said)', '  # Two', '    p (more)', '    p ####### Three', '    p (said)'],
    [
      '1 heading: a heading of the pattern “markdown”',
      '1:1 “# ”: the sign of a heading in Markdown',
      '3 heading: a heading of the pattern “markdown”',
      '3:1 “### ”: the sign of a heading in Markdown',
    ],
  ],
  [
    'a heading that a number is over',
    ['Chapter 1', 'Water', said, 'Chapter 2', 'Roads', more],
    '{ headings: [{ pattern: chapter, level: 1, over: 2 }] }',
    ['# Chapter 1 Water', '  p (said)', '# Chapter 2 Roads', '  p (more)'],
    ['1–2 heading: the first heading of the pattern “chapter”', '4–5 heading: numbered on from 1'],
  ],
  [
    'a heading over the notes of its page',
    [`${said}1`, '1. One', '1 See the law on moles.', more, '2. Two', said],
    '{ headings: numbered }',
    ['p (said)1', '# 1. One', '  p 1 See the law on moles.', '  p (more)', '# 2. Two', '  p (said)'],
    ['2 heading: the first numbered heading', '5 heading: numbered on from 1', 'note-missing, line 1'],
  ],
  [
    'items right under one another, and one that goes on',
    ['We need these:', '- stones', '  of granite', '- sand', '', more],
    wrapped,
    ['p We need these: - stones of granite - sand', 'p (more)'],
    ['3:1 “  ”: white space at the edge of a line', 'looks-like-list, line 2', 'looks-like-quote, line 3'],
  ],
  [
    'a wrapped line that begins with a number is no item',
    [
      'The board met in the spring of the year',
      '1990. It met again in the autumn of',
      '1991. Then it met no more.',
      '',
      more,
    ],
    wrapped,
    [
      'p The board met in the spring of the year 1990. It met again in the autumn of 1991. Then it met no more.',
      'p (more)',
    ],
    [],
  ],
  [
    'items that end as clauses do',
    ['The board shall', '(a) build the mole;', '(b) mend the roads; and', '(c) light the lamps.', more],
    '',
    [
      'p The board shall',
      'list',
      '  item (a) build the mole;',
      '  item (b) mend the roads; and',
      '  item (c) light the lamps.',
      'p (more)',
    ],
    [
      '2–4 list: items that count on, and end as clauses do',
      '2:4 “ ”: white space after the item’s mark',
      '3:4 “ ”: white space after the item’s mark',
      '4:4 “ ”: white space after the item’s mark',
      'looks-like-heading, line 1',
    ],
  ],
  [
    'items in one another',
    ['We need:', '1. stones:', 'a) large', 'b) small', '2. sand', more],
    '',
    [
      'p We need:',
      'list',
      '  item 1. stones:',
      '    list',
      '      item a) large',
      '      item b) small',
      '  item 2. sand',
      'p (more)',
    ],
    [
      '2–5 list: items that count on, behind a line that announces them',
      '2:3 “ ”: white space after the item’s mark',
      '3:3 “ ”: white space after the item’s mark',
      '4:3 “ ”: white space after the item’s mark',
      '5:3 “ ”: white space after the item’s mark',
    ],
  ],
  [
    'bullets of two depths',
    ['We need:', '• stones', '  ◦ large', '  ◦ small', '• sand', more],
    '',
    [
      'p We need:',
      'list',
      '  item • stones',
      '    list',
      '      item ◦ large',
      '      item ◦ small',
      '  item • sand',
      'p (more)',
    ],
    [
      '2–5 list: items behind bullets',
      '2:2 “ ”: white space after the item’s mark',
      '3:1 “  ”: white space at the edge of a line',
      '3:4 “ ”: white space after the item’s mark',
      '4:1 “  ”: white space at the edge of a line',
      '4:4 “ ”: white space after the item’s mark',
      '5:2 “ ”: white space after the item’s mark',
    ],
  ],
  [
    'items that notes of the same labels stand beside',
    [`${said}①`, 'We shall:', '① build,', '② mend.', more, 'Notes', '① See the law.'],
    '',
    ['p (said){^1}', 'p We shall:', 'list', '  item ① build,', '  item ② mend.', 'p (more)', 'note [1] See the law.'],
    [
      '3–4 list: items that count on, and end as clauses do',
      '3:2 “ ”: white space after the item’s mark',
      '4:2 “ ”: white space after the item’s mark',
      '6 notes-heading: the heading of the notes',
      '7 note: begins with a note’s label, ①',
      '7:1 “① ”: the note’s label, as it is printed',
    ],
  ],
  [
    'a number that goes on from before is the next heading',
    ['1. One', said, 'We need:', '1. stones', '2. sand', '2. Two', more],
    '{ headings: numbered }',
    [
      '# 1. One',
      '  p (said)',
      '  p We need:',
      '  list',
      '    item 1. stones',
      '    item 2. sand',
      '# 2. Two',
      '  p (more)',
    ],
    [
      '1 heading: the first numbered heading',
      '4–5 list: items that count on, behind a line that announces them',
      '4:3 “ ”: white space after the item’s mark',
      '5:3 “ ”: white space after the item’s mark',
      '6 heading: numbered on from 1',
    ],
  ],
  [
    'a table with bars and a rule',
    ['| Year | Cost |', '|---|---|', '| 1910 | 30 |', said],
    '',
    ['p | Year | Cost |', 'p |---|---|', 'p | 1910 | 30 |', 'p (said)'],
    ['looks-like-table, line 1'],
  ],
  [
    'a table with tabs',
    ['Year\tCost', '1910\t30', '1911\t40', said],
    '',
    ['p Year Cost', 'p 1910 30', 'p 1911 40', 'p (said)'],
    ['looks-like-table, line 1'],
  ],
  [
    'columns',
    ['Year      Cost', '1910      30', '1911      40', '', said],
    '',
    ['table', '  row Year | Cost', '  row 1910 | 30', '  row 1911 | 40', 'p (said)'],
    [
      '1–3 table: columns of as many cells each',
      '1:5 “      ”: what parts the cells of the table',
      '2:5 “      ”: what parts the cells of the table',
      '3:5 “      ”: what parts the cells of the table',
    ],
  ],
  [
    'columns that are indented',
    ['      1910      30     x', '      1911      40     y', '', said],
    '',
    ['p 1910 30 x', 'p 1911 40 y', 'p (said)'],
    [
      '1:1 “      ”: white space at the edge of a line',
      '2:1 “      ”: white space at the edge of a line',
      'looks-like-table, line 1',
    ],
  ],
  [
    'a table of contents is no table',
    ['Water ....... 3', 'Roads ....... 7', '', said],
    '',
    ['p Water ....... 3', 'p Roads ....... 7', 'p (said)'],
    ['looks-like-furniture, line 1'],
  ],
  [
    'stanzas of a narrow text',
    ['Row, brothers, row,', 'The tide is low,', 'The lamps are lit,', 'And home we go.', '', 'We sang it once.'],
    wrapped,
    [
      'verse',
      '  | Row, brothers, row,',
      '  | The tide is low,',
      '  | The lamps are lit,',
      '  | And home we go.',
      'p We sang it once.',
    ],
    ['1–4 verse: short lines, each of which begins with a capital and breaks off'],
  ],
  [
    'stanzas of a wide text',
    [said, '', 'Row, brothers, row,', 'The tide is low,', 'The lamps are lit,', 'And home we go.', '', more],
    wrapped,
    [
      'p (said)',
      'verse',
      '  | Row, brothers, row,',
      '  | The tide is low,',
      '  | The lamps are lit,',
      '  | And home we go.',
      'p (more)',
    ],
    ['3–6 verse: short lines, each of which begins with a capital and breaks off'],
  ],
  [
    'names are no verse',
    [said, '', 'John Low of Hythe', 'Mary High of Deal', 'Peter Ford of Dover', '', more],
    wrapped,
    ['p (said)', 'p John Low of Hythe Mary High of Deal Peter Ford of Dover', 'p (more)'],
    ['looks-like-verse, line 3'],
  ],
  [
    'a paragraph goes on over a page: from its last word',
    ['The harbour board met in the spring of the', '\f', 'year and said that the mole is built.', '', more],
    wrapped,
    ['p The harbour board met in the spring of the year and said that the mole is built.', 'p (more)'],
    ['2:1 “”: white space only'],
  ],
  [
    'from a full line, with a name',
    [
      'The board met in the spring of the last year with',
      'the engineers of the city, who had come from afar',
      '',
      '12',
      '',
      'Hythe and Deal, and said that all is well.',
      '',
      more,
    ],
    '{ paragraphs: blank-line, patterns: [{ match: "[0-9]+", as: furniture, reason: a page }] }',
    [
      'p The board met in the spring of the last year with the engineers of the city, who had come from afar Hythe and Deal, and said that all is well.',
      'p (more)',
    ],
    ['4:1 “12”: a page'],
  ],
  [
    'not from a narrow line',
    ['The board met in the', 'spring with the good', '', '12', '', 'Hythe men, who said', '', 'so.'],
    '{ paragraphs: blank-line, patterns: [{ match: "[0-9]+", as: furniture, reason: a page }] }',
    ['p The board met in the spring with the good', 'p Hythe men, who said', 'p so.'],
    ['4 furniture: a page', 'looks-like-heading, line 6'],
  ],
  [
    'not after a full stop',
    ['The harbour board met in the spring.', '\f', 'year and said that the mole is built.', '', more],
    wrapped,
    ['p The harbour board met in the spring.', 'p year and said that the mole is built.', 'p (more)'],
    ['2 blank: white space only'],
  ],
  [
    'from a hyphen',
    ['The harbour board met in the spring of the har-', '\f', 'bour and said that the mole is built.', '', more],
    wrapped,
    ['p The harbour board met in the spring of the harbour and said that the mole is built.', 'p (more)'],
    ['1:47 “-”: a hyphen at the end of a line, which is no part of the word', '2:1 “”: white space only'],
  ],
  [
    'words that end with a number are no calls',
    ['We use sha256 and utf8, and 5 km2 of H2O by G20 and x2.', `${said}1`, 'Notes', '1 See the law.', '2 See it.'],
    '',
    [
      'p We use sha256 and utf8, and 5 km2 of H2O by G20 and x2.',
      'p (said){^1}',
      'note [1] See the law.',
      'note [2] See it.',
    ],
    [
      '3 notes-heading: the heading of the notes',
      '4 note: begins with a note’s label, 1',
      '4:1 “1 ”: the note’s label, as it is printed',
      '5 note: begins with a note’s label, 2',
      '5:1 “2 ”: the note’s label, as it is printed',
      'reference-ambiguous, line 1',
    ],
  ],
  [
    'salutations, with a colon and a comma',
    ['Ladies and gentlemen,', said, 'Dear friends:', more],
    '',
    ['salutation Ladies and gentlemen,', 'p (said)', 'p Dear friends:', 'p (more)'],
    ['1 salutation: a few words that end with a comma', 'looks-like-heading, line 3'],
  ],
  [
    'blank lines with what nobody sees',
    [said, ' \u200B', '  ', more],
    '',
    ['p (said)', 'p (more)'],
    ['2 blank: nothing that is seen: U+200B', '3 blank: white space only'],
  ],
  [
    'text that is quoted line by line',
    ['> One', '> Two', said],
    '',
    ['p > One', 'p > Two', 'p (said)'],
    ['looks-like-quote, line 1'],
  ],
  [
    'typed verbatim, and verse, as decided',
    ['a  b', '', 'c', said],
    '{ lines: [{ at: [1, 3], kind: verbatim }] }',
    ['verbatim', '  | a  b', '  |', '  | c', 'p (said)'],
    ['1–3 verbatim: decided by the editors in the sidecar'],
  ],
  [
    'a heading that is decided over several lines',
    ['On', '', 'Water', said],
    '{ lines: [{ at: [1, 3], kind: heading, level: 1 }] }',
    ['# On Water', '  p (said)'],
    ['1–3 heading: decided by the editors in the sidecar'],
  ],
  [
    'a part that is kept',
    ['Page 3: On Water', said],
    '{ lines: [{ at: 1, kind: heading, keep: On Water, reason: the page }] }',
    ['# On Water', '  p (said)'],
    ['1 heading: decided by the editors in the sidecar', '1:1 “Page 3: ”: the page'],
  ],
])('%s', (_, lines, layout, outline, why) => {
  expect(read(lines, layout)).toEqual({ outline, why });
});
