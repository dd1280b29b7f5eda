/** A glossary entry's YAML → the term. */

import { type Term, termSchema } from '../../corpus/editors/term.ts';
import { readYaml, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** Reads an entry and holds its id against its file's name. */
export function yamlToTerm({ name, text, file }: { name: string; text: string; file: string }): Outcome<Term> {
  const outcome = readYaml(text, file, termSchema);
  if (!outcome.value || outcome.value.id === name) return outcome;
  const where = yamlPlaces(text, file)('id');
  return { value: undefined, problems: [problem('term-id', where, { id: outcome.value.id, name })] };
}
