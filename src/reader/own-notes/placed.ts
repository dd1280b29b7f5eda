/** Notes held against the texts of the library: where their words stand now, in which order, and how they are cited. */
import type { Edge, Found } from '../../corpus/check/checked.ts';
import { findInDocument } from '../../corpus/own-notes/find-words.ts';
import { type OwnNote, quotedIn } from '../../corpus/own-notes/own-note.ts';
import type { QuotableDocument, Texts } from '../check/quotable.ts';
import type { Quoted } from '../quote/quotation.ts';

/** A note with what the library knows of it. */
export interface PlacedNote {
  note: OwnNote;
  /** Its document, if the library has it. */
  document?: QuotableDocument;
  /** Where its words stand; nothing, where none of them is in the text any longer. */
  found?: Found;
  /** Whether all of its words are found. */
  isWhole: boolean;
}

/** Places notes, in the order of the library and of its texts; those whose words are gone are the last of their document. */
export function placeNotes(notes: readonly OwnNote[], documents: readonly QuotableDocument[]): PlacedNote[] {
  const ranks = new Map(documents.map(({ id }, rank) => [id, rank]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rankOf = ({ note }: PlacedNote): number => ranks.get(note.document) ?? documents.length;
  return notes
    .map((note) => placeNote(note, byId.get(note.document)))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        (a.note.document < b.note.document ? -1 : Number(a.note.document > b.note.document)) ||
        (a.found?.from.rank ?? Number.MAX_SAFE_INTEGER) - (b.found?.from.rank ?? Number.MAX_SAFE_INTEGER) ||
        (a.found?.from.offset ?? 0) - (b.found?.from.offset ?? 0) ||
        (a.note.created < b.note.created ? -1 : 1),
    );
}

function placeNote(note: OwnNote, document: QuotableDocument | undefined): PlacedNote {
  if (!document) return { note, isWhole: false };
  const { passages, gone = {} } = document;
  const became = (id: string): string[] => (Object.hasOwn(gone, id) ? (gone[id] ?? []) : []);
  const edges = note.words.flatMap((words): { from: Edge; to: Edge; words: string }[] => {
    const place = findInDocument(passages, words, became);
    const passage = place && passages[place.index];
    if (!passage) return [];
    const { id, place: said } = passage;
    const { start, end } = place.stretch;
    const edge = (offset: number): Edge => ({ id, place: said, rank: place.index, offset });
    return [{ from: edge(start), to: edge(end), words: passage.words.slice(start, end) }];
  });
  const [first] = edges;
  const last = edges.at(-1);
  if (!first || !last) return { note, document, isWhole: false };
  // Words that were parted by an amendment are cited by the first of them.
  const isInOrder = edges.every(({ from }, index) => index === 0 || from.rank >= (edges[index - 1]?.to.rank ?? 0));
  const found = {
    document: document.id,
    from: first.from,
    to: isInOrder ? last.to : first.to,
    words: edges.map(({ words }) => words),
  };
  return { note, document, found, isWhole: edges.length === note.words.length };
}

/** The words of a note as the library cites them; of words that it no longer has, what was noted of them. */
export function quotedOf({ note, document, found }: PlacedNote, texts: Texts): Quoted {
  if (found) return texts.quotedFrom(found);
  const title = document?.title ?? note.document;
  const gone = document ? 'These words are no longer in the text.' : 'This text is not in the library.';
  return {
    paragraphs: note.words.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()),
    reference: `${title}, ¶ ${note.words[0].passage}. ${gone}`,
  };
}

/** Whether a note has all of these words, in its text or in what it quotes. */
export const speaksOf = (note: OwnNote, words: readonly string[]): boolean => {
  const text = folded(`${note.body} ${quotedIn(note)}`);
  return words.every((word) => text.includes(word));
};

/** A text as it is looked for: without case and accents. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
