/** The document and its links → the document as data, for the site's pages and for machines. */
import type { DocumentData, PassageData } from '../../../corpus/model/data.ts';
import { type Block, type Document, type Inline, inlinesOf, wordsOf } from '../../../corpus/model/document.ts';
import type { Edition } from '../../../corpus/model/edition.ts';
import type { Mention, PlacedAnnotation } from '../../../corpus/model/links.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';

interface Input {
  document: Document;
  edition: Edition;
  mentions: readonly Mention[];
  annotations: readonly PlacedAnnotation[];
}

/** Serialises the text without markup: words, and where in them notes are called, terms mentioned and quotes found. */
export function documentToData({ document, edition, mentions, annotations }: Input): Outcome<string> {
  const noteId = (index: number): string => document.notes[index]?.id ?? '';
  const passage = (inlines: readonly Inline[], lines: { from: number; to: number }): PassageData => {
    const references: PassageData['references'] = [];
    let offset = 0;
    for (const inline of inlines) {
      if (inline.type === 'text') offset += inline.value.length;
      else references.push({ offset, note: noteId(inline.note) });
    }
    return { text: wordsOf(inlines), lines, references };
  };
  const block = (one: Block) => ({
    kind: one.kind,
    ...(one.id !== undefined && { id: one.id }),
    ...(one.lead && { lead: wordsOf(one.lead) }),
    ...passage(inlinesOf(one), one.lines),
  });
  const { outline: _, notes: __, ...meta } = edition;
  const data: DocumentData = {
    ...meta,
    sections: document.sections.map(({ id, number, heading, origin, blocks }) => ({
      ...(id !== undefined && { id }),
      ...(number !== undefined && { number }),
      ...(heading && { heading: wordsOf(heading) }),
      origin,
      blocks: blocks.map(block),
    })),
    notes: document.notes.map(({ id, label, inlines, lines }) => ({ id, label, ...passage(inlines, lines) })),
    mentions: [...mentions],
    annotations: [...annotations],
  };
  return { value: `${JSON.stringify(data, null, 1)}\n`, problems: [] };
}
