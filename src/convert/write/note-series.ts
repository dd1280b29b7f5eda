/** The notes of a document as forms print them: how a call is written, and what heads a series. */
import type { Document } from '../../corpus/model/document.ts';
import type { NoteReference } from '../../corpus/model/inline.ts';
import type { Note } from '../../corpus/model/node.ts';
import { sectionsIn } from '../../corpus/model/walk.ts';
import { profileOf } from '../../corpus/text/languages/index.ts';

/** Whether what is printed for a call is the dash of “7–9”, which calls the notes between. */
export const isDash = ({ printed }: Pick<NoteReference, 'printed'>): boolean => /^[–—⁻-]$/.test(printed);

/** A series with its heading in the document's language: “Notes”, “Part II: Notes”. */
export interface HeadedSeries {
  id: string;
  heading: string;
  notes: readonly Note[];
}

/** The series that have notes, in their order. */
export function headedSeries({ language, children, series }: Document): HeadedSeries[] {
  const { notes: word } = profileOf(language).words;
  const places = new Map(sectionsIn(children).map(({ id, place }) => [id, place.words]));
  return series
    .filter(({ notes }) => notes.length > 0)
    .map(({ id, scope, notes }) => {
      const of = scope === undefined ? undefined : places.get(scope);
      return { id, notes, heading: of === undefined ? word : `${of}: ${word}` };
    });
}
