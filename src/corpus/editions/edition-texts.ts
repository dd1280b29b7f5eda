/** A document as an edition that is compared with another: its texts by their ids, in their order. */
import type { DocumentText } from '../model/document.ts';
import { childrenOf, type Passage, passagesOf, titleOf } from '../model/walk.ts';
import type { EditionText } from './successions.ts';

/** A text of an edition with where it stands. */
export interface PlacedText extends EditionText {
  place: Passage['place'];
}

/** The texts of a document. Some have no words of their own: a list, whose items have them; a heading of the editors'. */
export const editionTexts = (document: DocumentText): PlacedText[] =>
  passagesOf(document).map(({ id, words, place, node }) => {
    const known = node.type === 'section' && { known: titleOf(node) };
    const isAround = node.type === 'section' || node.type === 'list' || node.type === 'table';
    return { id, kind: node.type, words, place, ...known, ...(isAround && { holds: heldBy(node) }) };
  });

/** The ids of what stands right in a node; what has none is passed through. */
export const heldBy = (node: Parameters<typeof childrenOf>[0]): string[] =>
  childrenOf(node).flatMap((child) => ('id' in child ? [child.id] : heldBy(child)));

/** Texts with the nearest before each that is among `kept`. */
export function withNeighbours<T extends EditionText>(texts: readonly T[], kept: ReadonlySet<string>): T[] {
  let after: string | undefined;
  return texts.map((text) => {
    if (kept.has(text.id)) after = text.id;
    return { ...text, after };
  });
}
