/** The one way through a document's tree, and its passages: the texts that have an address. */
import type { DocumentText } from './document.ts';
import { type Inline, wordsOf } from './inline.ts';
import type { Block, Item, Note, Row, Section, TreeNode } from './node.ts';
import type { Place } from './place.ts';
import type { SourceOf } from './source.ts';

type Walked = TreeNode | Item | Row | Note;

/** Every node below some nodes, in the order of the text, with the section that it stands in. A section comes before what is in it. */
export function* walk(nodes: readonly Walked[], section?: Section): Generator<{ node: Walked; section?: Section }> {
  for (const node of nodes) {
    yield section ? { node, section } : { node };
    if (node.type === 'section') yield* walk(node.children, node);
    else yield* walk(childrenOf(node), section);
  }
}

/** The nodes right under a node. */
export const childrenOf = (node: Walked): readonly Walked[] => {
  if (node.type === 'list') return node.items;
  if (node.type === 'table') return node.rows;
  return 'children' in node ? node.children : [];
};

/** The inlines of a node itself, part by part: a heading, a paragraph with its run-in heading, the cells of a row. */
export function partsOf(node: Walked): Inline[][] {
  switch (node.type) {
    case 'section':
      return [node.heading];
    case 'paragraph':
      return [[...(node.lead ?? []), ...node.inlines]];
    case 'plain':
    case 'salutation':
    case 'verse':
    case 'verbatim':
      return [node.inlines];
    case 'row':
      return node.cells;
    case 'table':
      return node.caption ? [node.caption] : [];
    case 'item':
    case 'note':
      return plainParts(node.children);
    default:
      return [];
  }
}

/** The texts without an address of their own in an item or a note: they belong to it. */
const plainParts = (children: readonly Block[]): Inline[][] =>
  children.flatMap((child) => {
    if (child.type === 'plain' || child.type === 'salutation') return [child.inlines];
    return child.type === 'quote' ? plainParts(child.children) : [];
  });

/** A heading, a paragraph (or an item, a row, a verse …) or a note. Offsets in `words` are UTF-16 units. */
export interface Passage {
  document: string;
  id: string;
  kind: 'heading' | 'paragraph' | 'note';
  place: Place;
  /** Its text without note references; its parts (paragraphs, cells) are joined as `joint` says. */
  words: string;
  /** The section that it stands in; of a heading, the section that it heads. */
  section?: Section | undefined;
  node: Section | Note | Exclude<Walked, { type: 'plain' | 'salutation' | 'quote' }>;
  source?: SourceOf | undefined;
}

/** What stands between the parts of a passage in its words: a tab between cells, else the end of a line. */
export const joint = (node: Walked): string => (node.type === 'row' ? '\t' : '\n');

/** The passages of a document in reading order, the notes last. Headings that the editors gave are not the text's: they have no words. */
export function passagesOf({ id: document, children, series }: DocumentText): Passage[] {
  return [...walk([...children, ...series.flatMap(({ notes }) => notes)])].flatMap(({ node, section }): Passage[] => {
    if (node.type === 'plain' || node.type === 'salutation' || node.type === 'quote') return [];
    const kind = node.type === 'section' ? 'heading' : node.type === 'note' ? 'note' : 'paragraph';
    const own = node.type === 'section' && node.origin === 'editors' ? [] : partsOf(node);
    const words = own.map(wordsOf).join(joint(node));
    const { id, place, source } = node;
    return [
      {
        document,
        id,
        kind,
        place,
        words,
        node,
        section: node.type === 'section' ? node : section,
        ...(source && { source }),
      },
    ];
  });
}

/** The notes of a document in all its series. */
export const notesOf = ({ series }: Pick<DocumentText, 'series'>): Note[] => series.flatMap(({ notes }) => notes);

/** The top sections of a document and the sections in them, in their order. */
export const sectionsIn = (nodes: readonly TreeNode[]): Section[] =>
  nodes.flatMap((node) => (node.type === 'section' ? [node, ...sectionsIn(node.children)] : []));

/** The top section that each section stands in, itself among them, by their ids. */
export const topSections = (nodes: readonly TreeNode[]): Map<string, string> =>
  new Map(
    nodes.flatMap((top) =>
      top.type === 'section' ? sectionsIn([top]).map(({ id }): [string, string] => [id, top.id]) : [],
    ),
  );

/** The words of a heading without the number that is printed before them; a heading that is its number alone is whole. */
export const titleOf = ({ heading, printed = '' }: Pick<Section, 'heading' | 'printed'>): string =>
  wordsOf(heading).slice(printed.length) || wordsOf(heading);
