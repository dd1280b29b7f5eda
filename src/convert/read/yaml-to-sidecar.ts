/** A sidecar's YAML → the sidecar. */

import { builtInKinds, type Kinds } from '../../corpus/editors/kinds.ts';
import { type Sidecar, sidecarSchemaFor } from '../../corpus/editors/sidecar.ts';
import { readYaml, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { siteNames } from '../../corpus/model/reserved.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';

interface SidecarText {
  doc: string;
  text: string;
  file: string;
  /** The kinds of documents that the library has. */
  kinds?: Kinds | undefined;
}

/** Reads a sidecar and holds its id against its file's name and the names that the site has for itself, its kind against the library's. */
export function yamlToSidecar({ doc, text, file, kinds = builtInKinds }: SidecarText): Outcome<Sidecar> {
  const outcome = readYaml(text, file, sidecarSchemaFor(Object.keys(kinds)));
  const id = outcome.value?.id;
  if (id === undefined) return outcome;
  const fail = (one: Problem): Outcome<Sidecar> => ({ value: undefined, problems: [one] });
  const where = yamlPlaces(text, file)('id');
  if (id !== doc) return fail(problem('sidecar-id', where, { id, doc }));
  if (siteNames.has(id.toLowerCase())) return fail(problem('document-id-reserved', where, { id }));
  return outcome;
}
