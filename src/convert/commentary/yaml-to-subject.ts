/** A subject's YAML → the subject. */
import { type Subject, subjectSchema } from '../../corpus/editors/subject.ts';
import { readYaml, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** Reads a subject and holds its id against its file's name. */
export function yamlToSubject({ name, text, file }: { name: string; text: string; file: string }): Outcome<Subject> {
  const outcome = readYaml(text, file, subjectSchema);
  if (!outcome.value || outcome.value.id === name) return outcome;
  const where = yamlPlaces(text, file)('id');
  return { value: undefined, problems: [problem('subject-id', where, { id: outcome.value.id, name })] };
}
