/** The parts of a tree that have ids: what each is, and its text as printed, by which the register knows it. */
import { textOf } from '../../corpus/model/inline.ts';
import type {
  AnyTreeNode,
  TreeBlock,
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

/** A node as a part: what kind of id it takes, and by which words it is known again. */
export function partOf(node: Numbered | TreeSection | TreeItem | TreeRow | TreeNote): Part {
  switch (node.type) {
    case 'section':
      return { part: node, kind: 'section', text: textOf(node.heading) };
    case 'item': {
      // An item is known by its own words: what is nested in it has ids of its own.
      const own = node.children.filter(({ type }) => type === 'plain' || type === 'salutation' || type === 'quote');
      return { part: node, kind: 'item', text: textIn(own.length > 0 ? own : node.children) };
    }
    case 'row':
      return { part: node, kind: 'row', text: node.cells.map(textOf).join('\t') };
    case 'note':
      return { part: node, kind: 'note', text: textIn(node.children) };
    default:
      return { part: node, kind: node.type, text: blockText(node) };
  }
}

const textIn = (blocks: readonly TreeBlock[]): string => blocks.map(blockText).join('\n');

function blockText(block: TreeBlock): string {
  switch (block.type) {
    case 'quote':
      return textIn(block.children);
    case 'list':
      return block.items.map(({ children }) => textIn(children)).join('\n');
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap(({ cells }) => cells)].map(textOf).join('\n');
    default:
      return textOf([...(block.lead ?? []), ...block.inlines]);
  }
}
