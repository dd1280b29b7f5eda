/** The parts of a tree that have ids: what each is, and its text as printed, by which the register knows it. */
import { textOf } from '../../corpus/model/inline.ts';
import type {
  AnyTreeNode,
  TreeBlock,
  TreeInline,
  TreeItem,
  TreeList,
  TreeNote,
  TreeParagraph,
  TreeRow,
  TreeSection,
  TreeTable,
} from '../../corpus/model/tree.ts';
import type { Part } from './giver.ts';

/** A block that takes a number in its series. */
export type Numbered = (TreeParagraph & { type: 'paragraph' | 'verse' | 'verbatim' }) | TreeList | TreeTable;

/** The blocks of a section, an item or a note that take a number, in their order; those in a quotation count with the others. */
export const numberedIn = (nodes: readonly AnyTreeNode[]): Numbered[] =>
  nodes.flatMap((node): Numbered[] => {
    if (node.type === 'quote') return numberedIn(node.children);
    return node.type === 'section' || node.type === 'plain' || node.type === 'salutation' ? [] : [node as Numbered];
  });

/** The items of a list, or the rows of a table. */
export const membersOf = (node: TreeList | TreeTable): (TreeItem | TreeRow)[] =>
  node.type === 'list' ? node.items : node.rows;

/** The words of a node: as they are, or with the line ends of the source. */
type WordsOf = (node: { lined?: string | undefined }, inlines: readonly TreeInline[]) => string;
const asTheyAre: WordsOf = (_, inlines) => textOf(inlines);
const asLined: WordsOf = ({ lined }, inlines) => lined ?? textOf(inlines);

/** A node as a part: what kind of id it takes, and by which words it is known again. */
export function partOf(node: Numbered | TreeSection | TreeItem | TreeRow | TreeNote): Part {
  const [text, former] = [wordsIn(node, asTheyAre), wordsIn(node, asLined)];
  return { part: node, kind: node.type, text, ...(former !== text && { former }) };
}

function wordsIn(node: Numbered | TreeSection | TreeItem | TreeRow | TreeNote, of: WordsOf): string {
  switch (node.type) {
    case 'section':
      return of(node, node.heading);
    case 'item': {
      // An item is known by its own words: what is nested in it has ids of its own.
      const own = node.children.filter(({ type }) => type === 'plain' || type === 'salutation' || type === 'quote');
      return textIn(own.length > 0 ? own : node.children, of);
    }
    case 'row':
      return node.cells.map(textOf).join('\t');
    case 'note':
      return textIn(node.children, of);
    default:
      return blockText(node, of);
  }
}

const textIn = (blocks: readonly TreeBlock[], of: WordsOf): string =>
  blocks.map((block) => blockText(block, of)).join('\n');

function blockText(block: TreeBlock, of: WordsOf): string {
  switch (block.type) {
    case 'quote':
      return textIn(block.children, of);
    case 'list':
      return block.items.map(({ children }) => textIn(children, of)).join('\n');
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap(({ cells }) => cells)].map(textOf).join('\n');
    default:
      return of(block, [...(block.lead ?? []), ...block.inlines]);
  }
}
