/** Lists and quotations that the notes at the foot of a page interrupt: one, or it is said that it is not sure. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { outlineOf } from '../support/outline.ts';
import { sourceOf } from '../support/source.ts';

const opening = 'The river[1] is clean:\n\n';
const note = '\n\n[1] A note.\n\n';

/** The outline without the title, the first paragraph and the note; and the rules of the problems. */
function read(before: string, after: string, layout = '{}') {
  const seed = `${opening}${before}${note}${after}\n`;
  const { value, problems } = readText(sourceOf(seed, `layout: ${layout}\n`));
  const outline = outlineOf(value?.document as Document, { bare: true })
    .trimEnd()
    .split('\n')
    .slice(2, -1)
    .map((line) => line.trim());
  return { outline, rules: problems.map(({ rule }) => rule), value };
}

const wrapped = '{ paragraphs: blank-line }';
const quotes = (layout = '') => `{ ${layout} lines: [{ at: [3, 4], kind: quote }, { at: 8, kind: quote }] }`;
const decided = (kind: string, continues: boolean, layout = '') =>
  `{ ${layout} lines: [{ at: [3, 4], kind: ${kind} }, { at: 8, kind: ${kind}, continues: ${continues} }] }`;

test.each<[what: string, before: string, after: string, outline: string[], layout?: string]>([
  ['a list and its last item', '- one,\n- two,', '- three.', ['list', 'item - one,', 'item - two,', 'item - three.']],
  [
    'a list and several items',
    '- one,\n- two,',
    '- three,\n- four.',
    ['list', 'item - one,', 'item - two,', 'item - three,', 'item - four.'],
  ],
  [
    'numbers that count on',
    '1. one,\n2. two,',
    '3. three.',
    ['list', 'item 1. one,', 'item 2. two,', 'item 3. three.'],
    wrapped,
  ],
  [
    'letters, in one that is nested',
    'a) one,\n  i. small,\nb) two,',
    'c) three,\nd) four.',
    ['list', 'item a) one,', 'list', 'item i. small,', 'item b) two,', 'item c) three,', 'item d) four.'],
    wrapped,
  ],
  [
    'Chinese numbers',
    '（一）水，\n（二）火，',
    '（三）土。',
    ['list', 'item (zh) （一） 水，', 'item (zh) （二） 火，', 'item (zh) （三） 土。'],
  ],
  [
    'an item that breaks off',
    '- one,\n- two that goes',
    'on here,\n- three.',
    ['list', 'item - one,', 'item - two that goes on here,', 'item - three.'],
    wrapped,
  ],
  [
    'decided lists',
    '- one,\n- two,',
    '- three.',
    ['list', 'item - one,', 'item - two,', 'item - three.'],
    '{ lines: [{ at: [3, 4], kind: list }, { at: 8, kind: list }] }',
  ],
  [
    'a quotation that breaks off',
    'Who is here\nand has',
    'come in.',
    ['quote', 'p Who is here and has come in.'],
    quotes('paragraphs: blank-line,'),
  ],
  [
    'one of lines',
    'Who is here.\nOne that has',
    'come in.',
    ['quote', 'p Who is here.', 'p One that has come in.'],
    quotes(),
  ],
  [
    'whole quotations that are decided to be one',
    'Who is here.\nOne that has.',
    'Come in.',
    ['quote', 'p Who is here.', 'p One that has.', 'p Come in.'],
    decided('quote', true),
  ],
  [
    'other marks that are decided to be of one list',
    '- one,\n- two.',
    '(1) three.',
    ['list', 'item - one,', 'item - two.', 'list', 'item (1) three.'],
    decided('list', true),
  ],
])('%s: one', (_, before, after, outline, layout) => {
  const { outline: own, rules } = read(before, after, layout);
  expect(own).toEqual(outline);
  expect(rules).toEqual([]);
});

test.each<[what: string, before: string, after: string, rules: string[], layout?: string]>([
  ['numbers that begin again', '1. one,\n2. two.', '1. three,\n2. four.', []],
  ['other marks', '- one,\n- two.', '(1) three,\n(2) four.', []],
  ['whole quotations', 'Who is here.\nOne that has.', 'Come in.', ['block-over-notes'], quotes()],
  ['whole quotations, by the sidecar', 'Who is here.\nOne that has.', 'Come in.', [], decided('quote', false)],
  [
    'a quotation that breaks off, by the sidecar',
    'Who is here.\nOne that has',
    'come in.',
    [],
    decided('quote', false),
  ],
  ['an item that ends with a comma, and a small letter', '- one,\n- two,', 'on it goes.', ['block-over-notes']],
  ['a sentence', '- one,\n- two.', 'On it goes.', []],
  [
    'a section that the editors begin',
    '- one,\n- two,',
    '- three,\n- four.',
    [],
    '{ sections: [{ before: 8, title: More, id: more }] }',
  ],
])('%s: two', (_, before, after, rules, layout) => {
  const { value, rules: told } = read(before, after, layout);
  expect(told).toEqual(rules);
  expect(value?.ledger.spans.filter((span) => 'continues' in span)).toEqual([]);
});

test.each<[what: string, before: string, after: string, decision: string, count: number]>([
  ['whole sentences', 'He came by the ferry.', 'He was in haste.', 'continues: true', 1],
  ['decided ones', 'He came by the ferry and', 'he was in haste.', 'kind: paragraph, continues: true', 1],
  [
    'one that breaks off',
    'He came by the ferry of the abbey, long after the others had come, and',
    'he was in haste.',
    'continues: false',
    2,
  ],
])('paragraphs as the sidecar decides: %s', (_, before, after, decision, count) => {
  const seed = `The clerk[1] was late. ${before}\n\n[1] A note.\n\n${after}\n`;
  const kind = decision.startsWith('kind') ? '{ at: 1, kind: paragraph }, ' : '';
  const layout = `layout: { paragraphs: blank-line, lines: [${kind}{ at: 5, ${decision} }] }\n`;
  const { value, problems } = readText(sourceOf(seed, layout));
  expect(problems).toEqual([]);
  expect(value?.document.children).toHaveLength(count);
});

test('the parts of a list say in which lines they stand', () => {
  const { value } = read('- one,\n- two that goes', 'on here,\n- three.', wrapped);
  expect(JSON.parse(JSON.stringify(value?.document.children[1]))).toMatchObject({
    source: { lines: { from: 3, to: 4 }, further: [{ from: 8, to: 9 }] },
    items: [
      { source: { lines: { from: 3, to: 3 } } },
      { source: { lines: { from: 4, to: 4 }, further: [{ from: 8, to: 8 }] } },
      { source: { lines: { from: 9, to: 9 } } },
    ],
  });
});

test('a list over the notes of a thousand pages is one', () => {
  const pages = Array.from(
    { length: 1000 },
    (_, page) => `- it met[${page + 1}],\n- it rose,\n\n[${page + 1}] A note.\n`,
  );
  const { value, problems } = readText(sourceOf(`The council:\n\n${pages.join('\n')}`));
  expect(problems).toEqual([]);
  const [, list] = value?.document.children ?? [];
  expect(list?.type === 'list' && list.items.length).toBe(2000);
});
