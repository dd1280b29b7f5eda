/** Passages: the texts of a document that have an address. */
import { type Document, inlinesOf, wordsOf } from './document.ts';

/** A heading, paragraph or note. Offsets in `words` are UTF-16 units; note references are not part of it. */
export interface Passage {
  document: string;
  id: string;
  kind: 'heading' | 'paragraph' | 'note';
  words: string;
}

/** The passages of a document in reading order, the notes last. Headings that the editors gave are not the text's. */
export function passagesOf({ id: document, sections, notes }: Document): Passage[] {
  return [
    ...sections.flatMap(({ id, heading, origin, blocks }): Passage[] => [
      ...(id !== undefined && heading
        ? [{ document, id, kind: 'heading' as const, words: origin === 'text' ? wordsOf(heading) : '' }]
        : []),
      ...blocks.flatMap((block): Passage[] =>
        block.kind === 'paragraph'
          ? [{ document, id: block.id, kind: 'paragraph', words: wordsOf(inlinesOf(block)) }]
          : [],
      ),
    ]),
    ...notes.map(({ id, inlines }): Passage => ({ document, id, kind: 'note', words: wordsOf(inlines) })),
  ];
}

/** Apostrophes and quotation marks as one kind each, character for character, so that offsets stay. */
export const plainQuotes = (text: string): string => text.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"');
