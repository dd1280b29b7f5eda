/** A document's annotations in YAML → the annotations. */
import { type Annotation, annotationsSchema } from '../../src/corpus/annotation.ts';
import type { Outcome } from '../../src/corpus/problem.ts';
import { readYaml } from '../../src/corpus/yaml.ts';

/** Reads annotations; a document without a file of them has none. */
export function yamlToAnnotations({ text, file }: { text: string; file: string }): Outcome<Annotation[]> {
  return text.trim() === '' ? { value: [], problems: [] } : readYaml(text, file, annotationsSchema);
}
