/** A place in the library's own documents, for the pages that explain what an address looks like. */
import type { Document } from '../corpus/model/document.ts';
import type { Note, Section } from '../corpus/model/node.ts';
import { notesOf, walk } from '../corpus/model/walk.ts';

/** An example of each kind of address, as far as the library has it. */
export interface Examples {
  paragraph?: { document: string; id: string; words: string } | undefined;
  /** The label of a note that is a number. */
  note?: string | undefined;
}

const ordinals = ['first', 'second', 'third'];

/** Chooses the examples: of the numbered section that has most paragraphs the third, or the last; else of a document without sections. */
export function examplesOf(documents: readonly Document[]): Examples {
  const notes = documents.flatMap((document): Note[] => notesOf(document));
  return { paragraph: paragraphOf(documents), note: notes.find(({ label }) => /^\d+$/.test(label))?.label };
}

function paragraphOf(documents: readonly Document[]): Examples['paragraph'] {
  const places = documents.flatMap(({ id: document, children }) => {
    const sections = [...walk(children)].flatMap(({ node }): Section[] =>
      node.type === 'section' && node.number !== undefined ? [node] : [],
    );
    return [
      ...sections.map((section) => ({ document, ids: idsIn(section.children), of: ` of section ${section.number}` })),
      { document, ids: idsIn(children), of: '' },
    ];
  });
  const fullest = (all: typeof places) => all.toSorted((a, b) => b.ids.length - a.ids.length)[0];
  const place = fullest(places.filter(({ ids, of }) => of && ids.length > 0)) ?? fullest(places);
  const index = Math.min(place?.ids.length ?? 0, ordinals.length) - 1;
  const id = place?.ids[index];
  return place && id !== undefined
    ? { document: place.document, id, words: `the ${ordinals[index]} paragraph${place.of}` }
    : undefined;
}

const idsIn = (nodes: Document['children']): string[] =>
  nodes.flatMap((node) => (node.type === 'paragraph' ? [node.id] : []));
