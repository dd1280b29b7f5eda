/**
 * What the page of a document, of a term, of a subject or of a comparison asks of the rest of the library. Every question is a
 * name and ids, so that it can be written down, and asked again by the next build: are the answers the same, so is the page.
 */
import type { Term, TermName } from '../corpus/editors/term.ts';
import type { Library } from '../library/library.ts';
import type { Lists } from '../library/lists.ts';
import { neighbours } from '../views/neighbours.ts';

const nameOf = ({ id, label, kind }: Term): TermName => ({ id, label, kind });

/** The questions. What they answer can be written as JSON. */
export type Answers = ReturnType<typeof answersOf>;

/** The questions to a library. */
export function answersOf(library: Library, lists: Lists) {
  const places = new Map(library.documents.map(({ id }, place) => [id, place]));
  const terms = new Map(library.terms.map(({ term }, rank) => [term.id, { term, rank }]));
  const labels = new Map(library.subjects.map(({ subject: { id, label } }) => [id, label]));
  const placeIn = (document: string): number => {
    const place = places.get(document);
    if (place === undefined) throw new Error(`there is no document “${document}”`);
    return place;
  };
  const documentOf = (id: string) => library.documents[placeIn(id)] as Library['documents'][number];
  const { titleOf, languageOf, placeOf, passageOf, sourceOf } = library;
  const { figuresAt, sourceAt } = lists;
  return {
    ...{ titleOf, languageOf, placeOf, passageOf, sourceOf, figuresAt, sourceAt },
    /** The ids of all documents, in order. */
    order: () => library.order,
    /** What a document is. */
    kindOf: (document: string) => library.kindOf(documentOf(document)),
    /** The documents next to one. */
    neighboursOf: (document: string) => neighbours(library.documents, placeIn(document)),
    /** The terms that a document mentions, by label. What is said of them is asked where it is shown: on their own pages. */
    termsIn: (document: string) => library.termsIn(documentOf(document)).map(nameOf),
    /** The terms of these ids, by label. */
    termNames: (...ids: string[]): TermName[] =>
      [...new Set(ids)]
        .flatMap((id) => terms.get(id) ?? [])
        .sort((a, b) => a.rank - b.rank)
        .map(({ term }) => nameOf(term)),
    /** What a subject is called, if there is one. */
    subjectLabel: (id: string) => labels.get(id),
    /** Whether the first page of comparisons has all of them. */
    areComparedInFull: () => lists.pairs.length === 1,
  };
}

/** A question as it is written down. */
export type Question = readonly [name: string, ...ids: string[]];

/** Has every question told before it is answered. */
export const asking = (answers: Answers, told: (question: Question) => void): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (...ids: string[]) => {
        told([name, ...ids]);
        return (answer as (...ids: string[]) => unknown)(...ids);
      },
    ]),
  ) as unknown as Answers;

/**
 * Asks questions once more.
 *
 * @returns All the answers as one text, the same whenever they are the same; nothing where one of them has no answer any more.
 */
export function askAgain(answers: Answers, questions: readonly Question[]): string | undefined {
  const known = answers as unknown as Record<string, (...ids: string[]) => unknown>;
  try {
    return JSON.stringify(questions.map(([name, ...ids]) => known[name]?.(...ids) ?? null));
  } catch {
    // A document or a source that is gone: what asked for it is made anew, and says so where it is wrong.
    return undefined;
  }
}
