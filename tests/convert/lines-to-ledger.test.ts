/** What the ledger sets aside, and whose decision it is where there are several. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { expectValue, lineLedgerOf, sourceOf } from '../support/source.ts';

const asidesOf = (seed: string, layout: string) =>
  lineLedgerOf(expectValue(readText(sourceOf(seed, `layout: ${layout}\n`))).ledger).spans.map(({ asides = [] }) =>
    asides.map(({ column, text }) => [column, text]),
  );

test.each<[what: string, seed: string, layout: string, asides: [number, string][]]>([
  [
    'of a note by rule',
    ' [1]  A note. \n',
    '{}',
    [
      [1, ' '],
      [5, '  '],
      [14, ' '],
    ],
  ],
  ['of a note that is decided', '1.  A note.\n', '{ lines: [{ at: 1, kind: note }] }', [[1, '1.  ']]],
  [
    'around what is kept',
    'Print  A text.  Mail\n',
    '{ lines: [{ at: 1, keep: "  A text.  ", reason: controls }] }',
    [
      [1, 'Print'],
      [6, '  '],
      [15, '  '],
      [17, 'Mail'],
    ],
  ],
  ['of verbatim text: nothing', '  a \n', '{ lines: [{ at: 1, kind: verbatim }] }', []],
])('what is set aside comes in the order of its line: %s', (_, seed, layout, asides) => {
  expect(asidesOf(`${seed}\nThe text.\n`, layout)?.[0]).toEqual(asides);
});

test.each<[what: string, layout: string, rules: string[]]>([
  ['a pattern that decides', `patterns: [{ match: 'Mail', as: furniture, reason: control }]`, []],
  [
    'one whose only line is decided by its number',
    `patterns: [{ match: 'Mail', as: furniture, reason: control }], lines: [{ at: 2, kind: byline }]`,
    ['layout-pattern-unused'],
  ],
  [
    'one that fits a blank line alone',
    `patterns: [{ match: ' *', as: furniture, reason: control }, { match: 'Mail', as: furniture, reason: control }]`,
    ['layout-pattern-unused'],
  ],
])('%s', (_, layout, rules) => {
  const { problems } = readText(sourceOf('A text.\nMail\n\nMore.\n', `layout: { ${layout} }\n`));
  expect(problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('layout-'))).toEqual(rules);
});

test.each<[what: string, seed: string, layout: string, headings: string[]]>([
  [
    'that is decided deeper counts for no chapter',
    'Chapter 1\nText.\n5. A name\nText.\nChapter 2\nText.\n',
    '{ headings: [{ pattern: chapter }], lines: [{ at: 3, kind: heading, level: 3 }] }',
    ['Chapter 1', '5. A name', 'Chapter 2'],
  ],
  [
    'that is decided deeper, where the count goes on without it',
    '1. One\nText.\n2. A name\nText.\n3. A name\nText.\n2. Two\nText.\n3. Three\nText.\n',
    '{ headings: numbered, lines: [{ at: 3, kind: heading, level: 3 }, { at: 5, kind: heading, level: 3 }] }',
    ['1. One', '2. A name', '3. A name', '2. Two', '3. Three'],
  ],
  [
    'that is decided deeper, where the count goes on with it alone',
    'Part A\n1. One\nText.\n2. Two.\nText.\n3. Three\nText.\n',
    '{ headings: numbered, lines: [{ at: 1, kind: heading }, { at: 4, kind: heading, level: 2 }] }',
    ['Part A', '1. One', '2. Two.', '3. Three'],
  ],
])('a heading %s', (_, seed, layout, headings) => {
  const { spans } = lineLedgerOf(expectValue(readText(sourceOf(seed, `layout: ${layout}\n`))).ledger);
  const lines = seed.split('\n');
  expect(spans.flatMap(({ kind, from }) => (kind === 'heading' ? lines[from - 1] : []))).toEqual(headings);
});

test.each([
  [3, []],
  [4, ['layout-line']],
])('a decision on line %i of three', (line, rules) => {
  const { problems } = readText(
    sourceOf('One.\nTwo.\nThree.\n', `layout: { sections: [{ before: ${line}, id: last, title: Last }] }\n`),
  );
  expect(problems.map(({ rule }) => rule)).toEqual(rules);
});
