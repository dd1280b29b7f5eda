/** A sidecar's YAML → the sidecar. */

import { type Sidecar, sidecarSchema } from '../../corpus/editors/sidecar.ts';
import { readYaml, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

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
