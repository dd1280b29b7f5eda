/** A document's annotations in YAML → the annotations. */
import { type Annotation, annotationsSchema } from '../../corpus/editors/annotation.ts';
import { readYaml } from '../../corpus/editors/yaml.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** Reads annotations; a document without a file of them has none. */
export function yamlToAnnotations({ text, file }: { text: string; file: string }): Outcome<Annotation[]> {
  return text.trim() === '' ? { value: [], problems: [] } : readYaml(text, file, annotationsSchema);
}
