/** The register's YAML → the register. */
import type { Outcome } from '../../src/corpus/problem.ts';
import { type Register, registerSchema } from '../../src/corpus/register.ts';
import { problem } from '../../src/corpus/rules.ts';
import { readYaml, yamlPlaces } from '../../src/corpus/yaml.ts';

/** Reads a register; the empty text is the register of a document that was never published. */
export function yamlToRegister({ text, file }: { text: string; file: string }): Outcome<Register> {
  if (text.trim() === '') return { value: [], problems: [] };
  const outcome = readYaml(text, file, registerSchema);
  const ids = (outcome.value ?? []).map((entry) => entry.id);
  const placeOf = yamlPlaces(text, file);
  const problems = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [problem('register-id-twice', placeOf(index, 'id'), { id })],
  );
  return problems.length === 0 ? outcome : { value: undefined, problems };
}
