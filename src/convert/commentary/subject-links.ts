/** What subjects lead to besides passages: one another, terms, items of counted lists. */
import type { Subject } from '../../corpus/editors/subject.ts';
import type { Term } from '../../corpus/editors/term.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';

/** A subject with the places in its file, for problems. */
export interface FiledSubject {
  subject: Subject;
  place: PlaceOf;
}

/** Links that lead nowhere, and words that lead to two subjects. */
export function subjectLinks(subjects: readonly FiledSubject[], terms: readonly Term[]): Problem[] {
  const ids = new Set(subjects.flatMap(({ subject: { id, was = [] } }) => [id, ...was]));
  const known = new Map(terms.map((term) => [term.id, term]));
  return [
    ...claims(subjects),
    ...subjects.flatMap(({ subject, place }) => [
      ...subject['see-also'].flatMap((id, at) =>
        ids.has(id) && id !== subject.id
          ? []
          : [
              problem('subject-unknown', place('see-also', at), {
                id,
                suggestion: suggestOther(id, [...ids], subject.id),
              }),
            ],
      ),
      ...subject.terms.flatMap((id, at) => termUnknown(id, known, place('terms', at))),
      ...subject.items.flatMap(({ term: id, item }, at) => {
        const term = known.get(id);
        if (!term) return termUnknown(id, known, place('items', at, 'term'));
        const labels = term.items?.map(({ label }) => label) ?? [];
        if (labels.includes(item)) return [];
        const details = { item, term: id, suggestion: suggest(item, labels) };
        return [problem('subject-item-unknown', place('items', at, 'item'), details)];
      }),
    ]),
  ];
}

const suggestOther = (id: string, ids: readonly string[], own: string): string | undefined =>
  suggest(
    id,
    ids.filter((other) => other !== own),
  );

const termUnknown = (id: string, known: ReadonlyMap<string, Term>, where: Problem['where']): Problem[] =>
  known.has(id) ? [] : [problem('index-term-unknown', where, { id, suggestion: suggest(id, [...known.keys()]) })];

/** Words by which two subjects are looked for. */
function claims(subjects: readonly FiledSubject[]): Problem[] {
  const owners = new Map<string, string>();
  return subjects.flatMap(({ subject, place }) => {
    const calls: [string, PropertyKey[]][] = [
      [subject.label, ['label']],
      ...subject['instead-of'].map((name, at): [string, PropertyKey[]] => [name, ['instead-of', at]]),
    ];
    return calls.flatMap(([name, path]) => {
      const key = plainQuotes(name).toLowerCase();
      const owner = owners.get(key);
      owners.set(key, owner ?? subject.id);
      return owner === undefined ? [] : [problem('subject-name-claimed', place(...path), { name, owner })];
    });
  });
}
