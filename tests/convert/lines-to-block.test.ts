/** Lists, quotations and tables of lines: how items nest by their marks and columns, what is a paragraph, what is a head. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { textOf } from '../../src/corpus/model/inline.ts';
import type { Block, List } from '../../src/corpus/model/node.ts';
import { partsOf } from '../../src/corpus/model/walk.ts';
import { sourceOf } from '../support/source.ts';

/** The first block of lines that are decided together. */
function blockOf(kind: string, lines: readonly string[], paragraphs = 'line'): Block | undefined {
  const layout = `layout: { paragraphs: ${paragraphs}, lines: [{ at: [1, ${lines.length}], kind: ${kind} }] }\n`;
  const { value, problems } = readText(sourceOf(`${lines.join('\n')}\n\nA text.\n`, layout));
  expect(problems).toEqual([]);
  return value?.document.children[0] as Block | undefined;
}

/** A list as its items' words, each followed by the lists in it; of an ordered one its name is `ol`. */
type Shape = (string | Shape)[];
const shapeOf = ({ ordered, items }: List): Shape => [
  ordered ? 'ol' : 'ul',
  ...items.flatMap((item) => [
    partsOf(item).map(textOf).join(''),
    ...item.children.flatMap((child) => (child.type === 'list' ? [shapeOf(child)] : [])),
  ]),
];

test.each<[what: string, lines: string[], shape: Shape]>([
  ['by columns', ['- a', '  - b', '    - c', '  - d', '- e'], ['ul', 'a', ['ul', 'b', ['ul', 'c'], 'd'], 'e']],
  ['of columns between, with those further out', ['- a', '    - b', '  - c'], ['ul', 'a', ['ul', 'b'], 'c']],
  ['by marks', ['1. a', '(a) b', '(b) c', '2. d'], ['ol', 'a', ['ol', 'b', 'c'], 'd']],
  ['bullets in numbers', ['1. a', '- b', '2. c'], ['ol', 'a', ['ul', 'b'], 'c']],
  ['back to the first mark', ['- a', '* b', '* c', '- d'], ['ul', 'a', ['ul', 'b', 'c'], 'd']],
  ['the first number again, further in', ['1. a', '   1. b', '   2. c'], ['ol', 'a', ['ol', 'b', 'c']]],
  ['the first number again, not further in', ['1. a', '1. b'], ['ol', 'a', 'b']],
  ['another number, further in', ['1. a', '   2. b'], ['ol', 'a', 'b']],
  ['lines without marks', ['a', '  b', 'c'], ['ul', 'a', 'b', 'c']],
  ['a line without a mark among others', ['- a', 'goes on', '- b'], ['ul', 'a goes on', 'b']],
])('items: %s', (_, lines, shape) => {
  const list = blockOf('list', lines);
  expect(list?.type === 'list' && shapeOf(list)).toEqual(shape);
});

test.each([
  ['line', ['a', 'b', 'c', 'd']],
  ['blank-line', ['a b', 'c d']],
])('where a paragraph ends at a %s, so it does in a quotation', (paragraphs, texts) => {
  const quote = blockOf('quote', ['a', 'b', '', 'c', 'd'], paragraphs);
  expect(quote?.type === 'quote' && quote.children.map((child) => partsOf(child).map(textOf).join(''))).toEqual(texts);
});

test.each<[lines: string[], headers: boolean[]]>([
  [
    ['| a |', '|---|', '| b |'],
    [true, false],
  ],
  [
    ['| a |', '| b |', '|---|', '| c |'],
    [false, false, false],
  ],
])('%j: a rule under the first row makes it a head', (lines, headers) => {
  const table = blockOf('table', lines);
  expect(table?.type === 'table' && table.rows.map(({ header }) => header ?? false)).toEqual(headers);
});
