/** What the editors keep in a file each, named by its id: the YAML → the thing, its id held against its file's name. */
import type { z } from 'zod';
import { readYaml, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** Reads one. `rule` is that of an id that is not the file's name. */
export function yamlToNamed<T extends { id: string }>(
  { name, text, file }: { name: string; text: string; file: string },
  schema: z.ZodType<T>,
  rule: 'term-id' | 'subject-id',
): Outcome<T> {
  const outcome = readYaml(text, file, schema);
  if (!outcome.value || outcome.value.id === name) return outcome;
  const where = yamlPlaces(text, file)('id');
  return { value: undefined, problems: [problem(rule, where, { id: outcome.value.id, name })] };
}
