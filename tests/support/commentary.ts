/** Terms and passages for tests: only what matters need be said. */
import fc from 'fast-check';
import type { Marks } from '../../src/convert/write/marks.ts';
import { type Term, termSchema } from '../../src/corpus/editors/term.ts';
import type { Passage } from '../../src/corpus/model/walk.ts';
import type { PlaceOf } from '../../src/corpus/problems/problem.ts';

/** A term; a plain one unless more is given. */
export const termOf = (id: string, variants: string[], more: object = {}): Term =>
  termSchema.parse({
    id,
    label: variants[0],
    variants,
    kind: 'concept',
    definition: 'No note yet.',
    basis: { kind: 'editorial', source: 'none' },
    ...more,
  });

/** A paragraph of the document `doc`. */
export const passageOf = (words: string, id = 'p1', document = 'doc'): Pick<Passage, 'document' | 'id' | 'words'> => ({
  document,
  id,
  words,
});

/** Places that name the path of the value. */
export const placeOf: PlaceOf = (...path) => ({ file: path.join('.') });

/** Marks in words of a length: terms that do not overlap one another, quotes that overlap as they like. */
export const anyMarks = (length: number): fc.Arbitrary<Marks> => {
  const edges = fc.uniqueArray(fc.nat({ max: length }), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
  const stretches = edges.map((all) => all.slice(1).map((end, index) => ({ start: all[index] ?? 0, end })));
  const flags = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 8, maxLength: 8 });
  const terms = fc.tuple(stretches, flags).map(([all, some]) =>
    all.flatMap((one, index) => {
      const [isTerm, link] = some[index] ?? [false, false];
      return isTerm ? [{ ...one, term: `t${index}`, link }] : [];
    }),
  );
  const quotes = fc
    .array(fc.tuple(fc.nat({ max: length }), fc.nat({ max: length })), { maxLength: 5 })
    .map((all) =>
      all.flatMap(([a, b], index) =>
        a === b ? [] : [{ start: Math.min(a, b), end: Math.max(a, b), id: `q${index}` }],
      ),
    );
  return fc.record({ terms, quotes });
};
