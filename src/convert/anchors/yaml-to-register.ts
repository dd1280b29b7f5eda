/** The register's YAML → the register. */

import { readYaml, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { type Register, registerSchema } from '../../corpus/model/register.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

interface Input {
  doc: string;
  text: string;
  file: string;
  /** The MDX as committed, if there is one. */
  edition?: string | undefined;
}

/** Reads a register; the empty text is the register of a document that was never published. */
export function yamlToRegister({ doc, text, file, edition }: Input): Outcome<Register> {
  const blank = text.replace(/#.*/g, '').trim() === '';
  const outcome = blank ? { value: [], problems: [] } : readYaml(text, file, registerSchema);
  const seen = new Set<string>();
  const placeOf = yamlPlaces(text, file);
  const problems = (outcome.value ?? []).flatMap(({ id }, index) =>
    seen.size < seen.add(id).size ? [] : [problem('register-id-twice', placeOf(index, 'id'), { id })],
  );
  if (outcome.value?.length === 0 && edition !== undefined && publishesIds(edition))
    problems.push(problem('register-missing', { file }, { doc }));
  return problems.length === 0 ? outcome : { value: undefined, problems };
}

/** Whether an MDX has sections, paragraphs or notes: their ids stand in it, or in the front matter of one of the first form. */
export const publishesIds = (edition: string): boolean => /^ *<[A-Za-z]+ id="|^ +(- )?id: /m.test(edition);
