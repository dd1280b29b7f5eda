/** The parts of a tree that have ids: what each is, and its text as printed, by which the register knows it. */
import { textOf, wordsOf } from '../../corpus/model/inline.ts';
import type {
  AnyTreeNode,
  Tree,
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
import { normalText } from '../../corpus/text/normal.ts';
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

/** Everything in a tree that takes an id, in the order of the text, the notes last; but sections that the sidecar names. */
export function* partsIn({ children, series }: Tree): Generator<Part> {
  yield* partsBelow(children);
  for (const { notes } of series) {
    for (const note of notes) {
      yield partOf(note);
      yield* partsBelow(note.children);
    }
  }
}

function* partsBelow(nodes: readonly AnyTreeNode[]): Generator<Part> {
  for (const block of numberedIn(nodes)) {
    yield partOf(block);
    if (block.type !== 'list' && block.type !== 'table') continue;
    for (const member of membersOf(block)) {
      yield partOf(member);
      if (member.type === 'item') yield* partsBelow(member.children);
    }
  }
  for (const node of nodes) {
    if (node.type !== 'section') continue;
    if (node.named === undefined) yield partOf(node);
    yield* partsBelow(node.children);
  }
}

type WithId = Numbered | TreeSection | TreeItem | TreeRow | TreeNote;

/** A part is asked for several times, and its words are put together once. */
const known = new WeakMap<WithId, Part>();

/** A node as a part: what kind of id it takes, and by which words it is known again. */
export function partOf(node: WithId): Part {
  const kind = node.type;
  // The numbers of notes are printed with the words, and are no part of them: they change where a note is put in.
  const before = known.get(node);
  if (before) return before;
  const [text, former] = [textIn(node, textOf), textIn(node, asLined)];
  const normal = normalText(textIn(node, wordsOf), kind);
  const part: Part = { part: node, kind, text, normal, ...(former !== text && { former }) };
  known.set(node, part);
  return part;
}

/** The words of a node: as they are, as they are known again, or with the line ends of the source. */
type Reads = (inlines: readonly TreeInline[], node: { lined?: string | undefined }) => string;
const asLined: Reads = (inlines, { lined }) => lined ?? textOf(inlines);

function textIn(node: WithId, read: Reads): string {
  switch (node.type) {
    case 'section':
      return read(node.heading, node);
    case 'item': {
      // An item is known by its own words: what is nested in it has ids of its own.
      const own = node.children.filter(({ type }) => type === 'plain' || type === 'salutation' || type === 'quote');
      return blocksText(own.length > 0 ? own : node.children, read);
    }
    case 'row':
      return node.cells.map((cell) => read(cell, {})).join('\t');
    case 'note':
      return blocksText(node.children, read);
    default:
      return blockText(node, read);
  }
}

const blocksText = (blocks: readonly TreeBlock[], read: Reads): string =>
  blocks.map((block) => blockText(block, read)).join('\n');

function blockText(block: TreeBlock, read: Reads): string {
  switch (block.type) {
    case 'quote':
      return blocksText(block.children, read);
    case 'list':
      return block.items.map(({ children }) => blocksText(children, read)).join('\n');
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap(({ cells }) => cells)]
        .map((cell) => read(cell, {}))
        .join('\n');
    default:
      return read([...(block.lead ?? []), ...block.inlines], block);
  }
}
