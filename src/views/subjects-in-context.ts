/** The subjects with all that their pages show: passages, figures, what is near, the terms and counted lists that they belong to. */
import type { Subject } from '../corpus/editors/subject.ts';
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import { figuresBySubject, type SubjectFigure } from './subject-figures.ts';
import { passagesBySubject, type SubjectGroup } from './subjects-index.ts';

/** A subject with what belongs to it. A type, not an interface: Astro's props need an index signature. */
export type SubjectInContext = {
  subject: Subject;
  groups: SubjectGroup[];
  figures: SubjectFigure[];
  near: Subject[];
  terms: Term[];
  /** The items of counted lists that it is, each with its number there. */
  items: { term: Term; item: string; number: number }[];
};

/**
 * Puts each subject beside what belongs to it.
 *
 * @param subjects In the order in which they are to be listed; so are the terms, and the documents.
 */
export function subjectsInContext(
  subjects: readonly Subject[],
  terms: readonly Term[],
  documents: readonly Document[],
): SubjectInContext[] {
  const groups = passagesBySubject(subjects, documents);
  const figures = figuresBySubject(documents);
  const [subjectsOf, termsOf] = [inOrder(subjects), inOrder(terms)];
  return subjects.map((subject) => ({
    subject,
    groups: groups.get(subject.id) ?? [],
    figures: figures.get(subject.id) ?? [],
    near: subjectsOf(subject['see-also']),
    terms: termsOf(subject.terms),
    items: subject.items.flatMap(({ term: id, item }) =>
      termsOf([id]).map((term) => ({
        term,
        item,
        number: (term.items?.findIndex(({ label }) => label === item) ?? -1) + 1,
      })),
    ),
  }));
}

/** A function that gives those that ids name, in the order of all of them. */
function inOrder<T extends { id: string }>(all: readonly T[]): (ids: readonly string[]) => T[] {
  const ranks = new Map(all.map(({ id }, rank) => [id, rank]));
  return (ids) =>
    ids
      .flatMap((id) => ranks.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((rank) => all[rank] ?? []);
}
