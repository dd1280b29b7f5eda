/** A sidecar's YAML → the sidecar. */
import type { Outcome } from '../../src/corpus/problem.ts';
import { problem } from '../../src/corpus/rules.ts';
import { type Sidecar, sidecarSchema } from '../../src/corpus/sidecar.ts';
import { readYaml, yamlPlaces } from '../../src/corpus/yaml.ts';

/** Reads a sidecar and holds its id against its file's name. */
export function yamlToSidecar({ doc, text, file }: { doc: string; text: string; file: string }): Outcome<Sidecar> {
  const outcome = readYaml(text, file, sidecarSchema);
  if (outcome.value && outcome.value.id !== doc) {
    return {
      value: undefined,
      problems: [problem('sidecar-id', yamlPlaces(text, file)('id'), { id: outcome.value.id, doc })],
    };
  }
  return outcome;
}
