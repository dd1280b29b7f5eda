/** Lists, quotations and tables of lines: how items nest by their marks and columns, what is a paragraph, what is a head. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { textOf } from '../../src/corpus/model/inline.ts';
import type { Block, List, TreeNode } from '../../src/corpus/model/node.ts';
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
  ['further out than the first', ['  - a', '  - b', '- c', '  - d'], ['ul', 'a', 'b', 'c', ['ul', 'd']]],
  ['further out, with another mark', ['  * a', '- b'], ['ul', 'a', 'b']],
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

/** The blocks of a text: a list as its marks and words, other texts as their words; and the rules of the problems. */
function blocksOf(seed: string, layout = '{}', language = 'en'): { blocks: string[]; rules: string[] } {
  const { value, problems } = readText(sourceOf(`${seed}\n`, `language: ${language}\nlayout: ${layout}\n`));
  const itemsOf = ({ items }: List): string =>
    items
      .map(({ label = '', children }) =>
        [label, ...children.map((child) => (child.type === 'list' ? `(${itemsOf(child)})` : wordsOf(child)))].join(' '),
      )
      .join(' | ');
  const wordsOf = (node: Block): string => partsOf(node).map(textOf).join('');
  const inner = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type === 'section') return [`# ${textOf(node.heading)}`, ...inner(node.children)];
      if (node.type === 'table') return node.rows.map(({ cells }) => cells.map(textOf).join(' | '));
      return [node.type === 'list' ? itemsOf(node) : wordsOf(node)];
    });
  return { blocks: value ? inner(value.document.children) : [], rules: problems.map(({ rule }) => rule) };
}

const numbered = '{ headings: numbered }';
const wrapped = '{ paragraphs: blank-line }';

test.each<[what: string, seed: string, blocks: string[], layout?: string, language?: string]>([
  [
    'numbers between numbered headings',
    '1. Alpha\nText:\n1. one\n2. two\n3. three\n2. Beta\nText.',
    ['# 1. Alpha', 'Text:', '1. one | 2. two | 3. three', '# 2. Beta', 'Text.'],
    numbered,
  ],
  [
    'the next heading right under them, with a capital',
    '2. Alpha\nText:\n1. one\n2. two\n3. Beta\nText.',
    ['# 2. Alpha', 'Text:', '1. one | 2. two', '# 3. Beta', 'Text.'],
    numbered,
  ],
  [
    'a table of contents',
    'It covers:\n1. Houses\n2. Roads\n1. Houses\nWe built.\n2. Roads\nWe mended.',
    ['It covers:', '1. Houses | 2. Roads', '# 1. Houses', 'We built.', '# 2. Roads', 'We mended.'],
    numbered,
  ],
  ['bullets', 'It met.\n- houses\n- roads\nIt left.', ['It met.', '- houses | - roads', 'It left.']],
  ['dots', '• Houses.\n• Roads.\nIt left.', ['• Houses. | • Roads.', 'It left.']],
  [
    'letters, with blank lines between',
    'It shall:\n\n(a) build;\n\n(b) mend.\n\nIt met.',
    ['It shall:', '(a) build; | (b) mend.', 'It met.'],
  ],
  ['clauses without an announcement', 'a) build, and\nb) mend.\nIt met.', ['a) build, and | b) mend.', 'It met.']],
  [
    'items in items',
    'It shall:\n(1) build,\n(i) of stone,\n(ii) of wood,\n(2) mend.\nIt met.',
    ['It shall:', '(1) build, ((i) of stone, | (ii) of wood,) | (2) mend.', 'It met.'],
  ],
  [
    'Chinese',
    '要做好：\n（一）建房；\n（二）修路。\n很好。',
    ['要做好：', '（一） 建房； | （二） 修路。', '很好。'],
    '{}',
    'zh',
  ],
  [
    'in a wrapped paragraph',
    'The council decided in May that what follows would be done:\n  - to build houses of stone for\n    its papers;\n  - to mend.\nIt met.',
    [
      'The council decided in May that what follows would be done:',
      '- to build houses of stone for its papers; | - to mend.',
      'It met.',
    ],
    wrapped,
  ],
  ['two lists', '1. a,\n2. b.\n\n1. c,\n2. d.\n\nIt met.', ['1. a, | 2. b.', '1. c, | 2. d.', 'It met.']],
])('a list by rule: %s', (_, seed, blocks, layout, language) => {
  expect(blocksOf(seed, layout, language)).toEqual({ blocks, rules: [] });
});

test.each<[what: string, seed: string, rules: string[], layout?: string]>([
  [
    'items that may be the next heading',
    '2. Alpha\nText:\n1. One\n2. Two\n3. Beta\nText.',
    ['looks-like-heading', 'looks-like-heading'],
    numbered,
  ],
  ['numbered sentences', '(1) The council meets.\n(2) The board meets.\nIt met.', ['looks-like-list']],
  ['what is said', '— Good morning, said he.\n— Good evening, said she.\nThey met.', ['looks-like-list']],
  ['one alone', '- a house\nIt met.', ['looks-like-list']],
  [
    'a dash at the head of a wrapped line',
    'The council\n- which met in May\n- was glad.\n\nIt met.',
    ['looks-like-list'],
    wrapped,
  ],
])('no list by rule: %s', (_, seed, rules, layout) => {
  expect(blocksOf(seed, layout).rules).toEqual(rules);
});

const page = '{ match: "\\\\[p\\\\. \\\\d+\\\\]", as: furniture, within: true, reason: a page }';

test.each<[what: string, seed: string, layout: string, blocks: string[]]>([
  [
    'of an item',
    '- houses [page 3]\nIt met.',
    '{ lines: [{ at: 1, kind: list, keep: "- houses", reason: a page }] }',
    ['- houses', 'It met.'],
  ],
  [
    'of several items',
    '(a) houses [p. 3] and\n- [p. 4] roads\n(b) the [p. 5] mole\nIt met.',
    `{ patterns: [${page}], lines: [{ at: [1, 3], kind: list }] }`,
    ['(a) houses and (- roads) | (b) the mole', 'It met.'],
  ],
  [
    'of cells',
    'North [p. 3]   2   1\n---- ---- ----\n          3   [p. 4] 12\nIt met.',
    `{ patterns: [${page}], lines: [{ at: [1, 3], kind: table }] }`,
    ['North | 2 | 1', ' | 3 | 12', 'It met.'],
  ],
  [
    'around cells',
    'x a | b zz | c\nIt met.',
    '{ lines: [{ at: 1, kind: table, keep: ["a | b", " | c"], reason: signs }] }',
    ['a | b | c', 'It met.'],
  ],
])('what is set aside %s is no part of it', (_, seed, layout, blocks) => {
  expect(blocksOf(seed, layout)).toEqual({ blocks, rules: [] });
});

test.each<[what: string, lines: string[], kind: string]>([
  ['of a street and a town', ['The Secretary', 'The Harbour Board', '12 High Street', 'Oldhaven OH3 4XY'], 'verse'],
  ['in French', ['Monsieur le Maire', '7, rue de la Paix', '75002 Paris'], 'verse'],
  ['in German', ['Thomas Reed', 'Hauptstraße 7', '10115 Berlin'], 'verse'],
  ['with words cut short', ['Mr. John Smith', 'Acme Co.', '1600 Main Ave. NW', 'Boston, MA 02108'], 'verse'],
  ['none: years', ['2019 Annual report', 'Paris 2020', 'The years that came'], 'paragraph'],
  ['none: a sentence', ['The board met in 12 High Street.', 'It left.', 'Oldhaven OH3 4XY'], 'paragraph'],
  ['none: a number of people', ['12 members of the board', 'They met on a hill', 'And they left'], 'paragraph'],
])('an address %s', (_, lines, kind) => {
  const { value } = readText(sourceOf(`${lines.join('\n')}\n\nDear Sir,\nIt met.\n`));
  expect(value?.document.children[0]?.type).toBe(kind);
});
