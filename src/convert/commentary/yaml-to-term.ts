/** A glossary entry's YAML → the term. */
import { type Term, termSchema } from '../../corpus/editors/term.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { yamlToNamed } from './yaml-to-named.ts';

/** Reads an entry and holds its id against its file's name. */
export const yamlToTerm = (own: { name: string; text: string; file: string }): Outcome<Term> =>
  yamlToNamed(own, termSchema, 'term-id');
