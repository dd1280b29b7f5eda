/** The blocks of a text: what stands right under its sections, each with every passage in it. */
import type { Document, DocumentText } from './document.ts';
import { wordsOf } from './inline.ts';
import type { TreeNode } from './node.ts';
import type { SourceOf } from './source.ts';
import { partsOf, sectionsIn, walk } from './walk.ts';

/** A paragraph, a list, a table, a quotation, with the ids of the passages in it; the first is its own, where it has one. */
export interface TextBlock {
  ids: string[];
  /** The words of all of it. */
  words: string;
  source?: SourceOf | undefined;
}

/** The blocks of a document in the order of the text; salutations and what has no words are none. */
export function blocksOf({ children }: Pick<DocumentText, 'children'>): TextBlock[] {
  const nodes = [...children, ...sectionsIn(children).flatMap((section) => section.children)];
  return nodes.flatMap((node) => (node.type === 'section' || node.type === 'salutation' ? [] : blockOf(node)));
}

function blockOf(node: TreeNode): TextBlock | [] {
  const all = [...walk([node])].map((one) => one.node);
  const ids = all.flatMap((one) => ('id' in one && one.id !== undefined ? one.id : []));
  const words = all.flatMap((one) => partsOf(one).map(wordsOf)).join(' ');
  return ids.length === 0 || words.trim() === '' ? [] : { ids, words, source: node.source };
}

/** How many blocks a document has, how many of them subjects list, in whole or in part, and how many have a reason why not. */
export function indexedParagraphs(document: Pick<Document, 'children' | 'subjects' | 'without-subject'>): {
  paragraphs: number;
  listed: number;
  reasoned: number;
} {
  const blocks = blocksOf(document);
  const countOf = (own: readonly { at: string }[] = []): number => {
    const ids = new Set(own.map(({ at }) => at));
    return blocks.filter((block) => block.ids.some((id) => ids.has(id))).length;
  };
  const [listed, reasoned] = [countOf(document.subjects), countOf(document['without-subject'])];
  return { paragraphs: blocks.length, listed, reasoned };
}
