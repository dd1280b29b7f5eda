/** A glossary entry's YAML → the term. */
import type { Outcome } from '../../src/corpus/problem.ts';
import { problem } from '../../src/corpus/rules.ts';
import { type Term, termSchema } from '../../src/corpus/term.ts';
import { readYaml, yamlPlaces } from '../../src/corpus/yaml.ts';

/** Reads an entry and holds its id against its file's name. */
export function yamlToTerm({ name, text, file }: { name: string; text: string; file: string }): Outcome<Term> {
  const outcome = readYaml(text, file, termSchema);
  if (!outcome.value || outcome.value.id === name) return outcome;
  const where = yamlPlaces(text, file)('id');
  return { value: undefined, problems: [problem('term-id', where, { id: outcome.value.id, name })] };
}
