/** Terms and passages for tests: only what matters need be said. */
import type { Passage } from '../../src/corpus/passage.ts';
import type { PlaceOf } from '../../src/corpus/problem.ts';
import { type Term, termSchema } from '../../src/corpus/term.ts';

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
export const passageOf = (words: string, id = 'p1', document = 'doc'): Passage => ({
  document,
  id,
  kind: 'paragraph',
  words,
});

/** Places that name the path of the value. */
export const placeOf: PlaceOf = (...path) => ({ file: path.join('.') });
