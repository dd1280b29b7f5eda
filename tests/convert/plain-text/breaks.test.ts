/** What goes on over what stands between: the end of a page, what is set aside, notes; and which calls are calls. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import { takeBreaks } from '../../../src/convert/read/plain-text/over-breaks.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import type { Span } from '../../../src/corpus/model/ledger.ts';
import { toLines } from '../../../src/corpus/text/lines.ts';
import { outlineOf } from '../../support/outline.ts';
import { lineLedgerOf, sourceOf } from '../../support/source.ts';

/** The outline of a text after its title, and the rules of the problems. */
function read(lines: readonly string[], layout: string): string[] {
  const { value, problems } = readText(sourceOf(`${lines.join('\n')}\n`, `layout: ${layout}\n`));
  const outline = outlineOf(value?.document as Document, { bare: true })
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  return [...outline, ...problems.map(({ rule }) => rule).filter((rule) => !/^(?:layout|looks)-/.test(rule))];
}

const first = 'The harbour board met in spring and said so that all boats';
const second = 'and all lamps and all bells were seen and counted by boys';
const open = 'They said that the lights';
const small = 'are to be lit.';
const mail = '{ patterns: [{ match: Mail, as: furniture, reason: a control }] }';
const mailWrapped = '{ paragraphs: blank-line, patterns: [{ match: Mail, as: furniture, reason: a control }] }';

test.each<[what: string, lines: string[], outline: string[], layout?: string]>([
  ['over what is set aside', [open, 'Mail', small], [`p ${open} ${small}`]],
  ['over a blank line alone', [open, '', small], [`p ${open}`, `p ${small}`]],
  ['over the end of a page', [open, '\f', small], [`p ${open} ${small}`]],
  ['a sentence', [`${open}.`, 'Mail', small], [`p ${open}.`, `p ${small}`]],
  ['a question in quotation marks', [`“${open}?”`, 'Mail', small], [`p “${open}?”`, `p ${small}`]],
  ['a colon', [`${open}:`, 'Mail', small], [`p ${open}:`, `p ${small}`]],
  ['a semicolon', [`${open};`, 'Mail', small], [`p ${open};`, `p ${small}`]],
  ['a comma', [`${open},`, 'Mail', small], [`p ${open}, ${small}`]],
  ['before a bracket', [open, 'Mail', '(as it is) and so.'], [`p ${open} (as it is) and so.`]],
  ['before a capital', [open, 'Mail', 'Are lit.'], [`p ${open}`, 'p Are lit.']],
  ['before a number', [open, 'Mail', '10 are lit.'], [`p ${open}`, 'p 10 are lit.']],
  [
    'behind a small word, before a capital',
    [`${open} of the`, 'Mail', 'Harbour are lit.'],
    [`p ${open} of the Harbour are lit.`],
  ],
  [
    'behind a small word, before an item',
    [`${open} of the`, 'Mail', 'A. Low and B. High.'],
    [`p ${open} of the`, 'p A. Low and B. High.'],
  ],
  ['within a word', [`${open} of har-`, 'Mail', 'bours.'], [`p ${open} of har-bours.`, 'hyphen-undecided']],
  ['within a word with capitals', [`${open} of NORTH-`, 'Mail', 'EAST are lit.'], [`p ${open} of NORTH-EAST are lit.`]],
  ['over more of it', [open, 'Mail', '', 'Mail', small], [`p ${open} ${small}`]],
  ['twice', [open, 'Mail', 'and the bells', 'Mail', small], [`p ${open} and the bells ${small}`]],
  [
    'over a decided paragraph',
    [open, 'Mail', small],
    [`p ${open}`, `p ${small}`],
    '{ patterns: [{ match: Mail, as: furniture, reason: a control }], lines: [{ at: 3, kind: paragraph }] }',
  ],
  ['in Chinese', ['他们说灯塔', 'Mail', '要修复。'], ['p (zh) 他们说灯塔要修复。']],
  [
    'a full line, before a capital',
    [first, second, '', 'Mail', '', 'Harbour is built.'],
    [`p ${first} ${second} Harbour is built.`],
    mailWrapped,
  ],
  [
    'a line that is not full',
    [first, second.slice(0, 27), '', 'Mail', '', 'Harbour is built.'],
    [`p ${first} ${second.slice(0, 27)}`, 'p Harbour is built.'],
    mailWrapped,
  ],
  [
    'one full line',
    [first, '', 'Mail', '', 'Harbour is built.', '', first, second],
    [`p ${first}`, 'p Harbour is built.', `p ${first} ${second}`],
    mailWrapped,
  ],
  [
    'over notes',
    ['They said[1] that the lights', '[1] See.', small],
    ['p They said{^1} that the lights are to be lit.', 'note [1] See.'],
  ],
  [
    'over notes and what is set aside',
    ['They said[1] that the lights', '[1] See.', 'Mail', small],
    ['p They said{^1} that the lights are to be lit.', 'note [1] See.'],
  ],
  [
    'over notes, twice',
    ['They said[1] that the lights', '[1] See.', 'and[2] the bells', '[2] It.', small],
    ['p They said{^1} that the lights and{^2} the bells are to be lit.', 'note [1] See.', 'note [2] It.'],
  ],
])('a paragraph goes on %s', (_, lines, outline, layout = mail) => {
  expect(read(lines, layout)).toEqual(outline);
});

test('what was set aside in a paragraph is said of its lines', () => {
  const { value } = readText(sourceOf(`${open}\nMail\n\n  \n${small}\n`, `layout: ${mail}\n`));
  const [span] = value ? lineLedgerOf(value.ledger).spans : [];
  expect([span?.from, span?.to]).toEqual([1, 5]);
  expect(span?.asides).toEqual([
    { line: 2, column: 1, text: 'Mail', reason: 'a control' },
    { line: 4, column: 1, text: '  ', reason: 'white space only' },
  ]);
});

test('what stands behind the last span of a kind is taken into it', () => {
  const lines = toLines('Works\n\nMail\nQuays');
  const span = (kind: Span['kind'], from: number, more = {}): Span => ({
    kind,
    from,
    to: from,
    by: 'rule',
    reason: 'so',
    ...more,
  });
  const spans = [span('heading', 1), span('blank', 2), span('furniture', 3)];
  takeBreaks(spans, 'heading', lines);
  expect(spans).toEqual([
    { ...span('heading', 1), to: 3, asides: [{ line: 3, column: 1, text: 'Mail', reason: 'so' }] },
  ]);
  const others = [span('paragraph', 1), span('blank', 2)];
  takeBreaks(others, 'heading', lines);
  expect(others.length).toBe(2);
  const alone = [span('heading', 1)];
  takeBreaks(alone, 'heading', lines);
  expect(alone).toEqual([span('heading', 1)]);
  const blank = [span('heading', 1), span('blank', 2)];
  takeBreaks(blank, 'heading', lines);
  expect(blank).toEqual([{ ...span('heading', 1), to: 2 }]);
});

test.each<[what: string, lines: string[], outline: string[], layout?: string]>([
  ['a sure sign', ['It met.[1] It rose1 there.', '[1] One.'], ['p It met.{^1} It rose1 there.', 'note [1] One.']],
  ['glued to a word', ['The plan1 rose.', 'Notes', '1. One.'], ['p The plan{^1} rose.', 'note [1] One.']],
  [
    'twice',
    ['The plan1 rose and the law1 fell.', 'Notes', '1. One.'],
    ['p The plan{^1} rose and the law{^1} fell.', 'note [1] One.'],
  ],
  [
    'a name that stands without it',
    ['The plan1 rose, the WTO2 fell, and the WTO is.', 'Notes', '1. One.', '2. Two.'],
    ['p The plan{^1} rose, the WTO{^2} fell, and the WTO is.', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'a name that does not',
    ['The plan1 rose, the WTO2 fell.', 'Notes', '1. One.', '2. Two.'],
    ['p The plan{^1} rose, the WTO2 fell.', 'note [1] One.', 'note [2] Two.', 'reference-ambiguous'],
  ],
  [
    'by its order',
    ['The plan1 rose. In 20062 it fell. The law3 is.', 'Notes', '1. One.', '2. Two.', '3. Three.'],
    ['p The plan{^1} rose. In 2006{^2} it fell. The law{^3} is.', 'note [1] One.', 'note [2] Two.', 'note [3] Three.'],
  ],
  [
    'out of order',
    ['In 20062 it fell. The plan1 rose. The law3 is.', 'Notes', '1. One.', '2. Two.', '3. Three.'],
    [
      'p In 20062 it fell. The plan{^1} rose. The law{^3} is.',
      'note [1] One.',
      'note [2] Two.',
      'note [3] Three.',
      'reference-ambiguous',
    ],
  ],
  [
    'in two places',
    ['The plan1 rose. In 20062 and 20072 it fell. The law3 is.', 'Notes', '1. One.', '2. Two.', '3. Three.'],
    [
      'p The plan{^1} rose. In 20062 and 20072 it fell. The law{^3} is.',
      'note [1] One.',
      'note [2] Two.',
      'note [3] Three.',
      'reference-ambiguous',
    ],
  ],
  [
    'nobody',
    ['The plan1 rose.', 'Notes', '1. One.', '2. Two.'],
    ['p The plan{^1} rose.', 'note [1] One.', 'note [2] Two.', 'note-uncalled'],
  ],
  [
    'by sure signs, so that glued ones are none',
    ['It met.[1] It rose.[2] The plan3 is.', '[1] One.', '[2] Two.', '[3] Three.'],
    [
      'p It met.{^1} It rose.{^2} The plan3 is.',
      'note [1] One.',
      'note [2] Two.',
      'note [3] Three.',
      'reference-ambiguous',
    ],
  ],
  [
    'by round brackets',
    ['The plan(1) rose and the law(2) fell.', '(1) One.', '(2) Two.'],
    ['p The plan{^1} rose and the law{^2} fell.', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'a number long before its turn',
    [
      'A sha4 of it. The plan1 rose. The law2 fell. The act3 is. The rule4 was.',
      'Notes',
      '1. One.',
      '2. Two.',
      '3. Three.',
      '4. Four.',
    ],
    [
      'p A sha4 of it. The plan{^1} rose. The law{^2} fell. The act{^3} is. The rule{^4} was.',
      'note [1] One.',
      'note [2] Two.',
      'note [3] Three.',
      'note [4] Four.',
    ],
  ],
  [
    'a word long before its turn',
    [
      'The code4 of it. The plan1 rose. The law2 fell. The act3 is. The rule4 was.',
      'Notes',
      '1. One.',
      '2. Two.',
      '3. Three.',
      '4. Four.',
    ],
    [
      'p The code4 of it. The plan{^1} rose. The law{^2} fell. The act{^3} is. The rule{^4} was.',
      'note [1] One.',
      'note [2] Two.',
      'note [3] Three.',
      'note [4] Four.',
    ],
  ],
  [
    'a word long before its turn alone',
    [
      'The code4 of it. The plan1 rose. The law2 fell. The act3 is.',
      'Notes',
      '1. One.',
      '2. Two.',
      '3. Three.',
      '4. Four.',
    ],
    [
      'p The code4 of it. The plan{^1} rose. The law{^2} fell. The act{^3} is.',
      'note [1] One.',
      'note [2] Two.',
      'note [3] Three.',
      'note [4] Four.',
      'reference-ambiguous',
    ],
  ],
  [
    'symbols, one after the other',
    ['It met* and rose* there.', '* One.', '* Two.'],
    ['p It met{^*@1} and rose{^*@2} there.', 'note [*] One.', 'note [*] Two.'],
  ],
  [
    'a range',
    ['It met.[1–3]', '[1] One.', '[2] Two.', '[3] Three.'],
    ['p It met.{^1}{^2}{^3}', 'note [1] One.', 'note [2] Two.', 'note [3] Three.'],
  ],
])('who calls notes: %s', (_, lines, outline, layout = '{}') => {
  expect(read(lines, layout)).toEqual(outline);
});
