/** A document → its texts, as what people quote is checked against them. */
import type { Document } from '../model/document.ts';
import { type Inline, leavesOf, wordsOf } from '../model/inline.ts';
import { joint, notesOf, partsOf, passagesOf, walk } from '../model/walk.ts';
import type { CheckedDocument, CheckedPassage } from './text-index.ts';

/** What of a document is needed. */
type Quotable = Pick<Document, 'id' | 'children' | 'series' | 'language'> & { meta: { 'short-title': string } };

/** The texts of a document in their order, the notes last. What has no address of its own has that of the passage before it, or of the first. */
export function documentToChecked(document: Quotable): CheckedDocument {
  const passages = passagesOf(document);
  const byNode = new Map<object, (typeof passages)[number]>(passages.map((passage) => [passage.node, passage]));
  const texts: CheckedPassage[] = [];
  /** Texts of an item or a note are that one's. */
  const held = new Set<object>();
  let last = passages[0];
  for (const { node } of walk([...document.children, ...notesOf(document)])) {
    const passage = byNode.get(node);
    const isHolder = node.type === 'item' || node.type === 'note' || (node.type === 'quote' && held.has(node));
    if (isHolder) for (const child of node.children) held.add(child);
    last = passage ?? last;
    const words = passage ? passage.words : held.has(node) ? '' : partsOf(node).map(wordsOf).join(joint(node));
    if (!last || words === '') continue;
    const calls = callsIn(partsOf(node), joint(node).length);
    texts.push({
      id: last.id,
      place: last.place.words,
      words,
      ...(calls.length > 0 && { calls }),
      ...(node.type === 'paragraph' && node.lead && { lead: wordsOf(node.lead).length }),
      ...(passage && passage.kind !== 'paragraph' && { kind: passage.kind }),
    });
  }
  return { id: document.id, language: document.language, title: document.meta['short-title'], passages: texts };
}

/** The calls of notes in the parts of a passage, by their offset in its words. */
function callsIn(parts: readonly Inline[][], between: number): [at: number, printed: string][] {
  const calls: [number, string][] = [];
  let at = 0;
  for (const part of parts) {
    for (const leaf of leavesOf(part)) {
      if (leaf.type === 'note-reference') calls.push([at, leaf.printed]);
      else at += wordsOf([leaf]).length;
    }
    at += between;
  }
  return calls;
}
