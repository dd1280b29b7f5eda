/** The sidecar’s layout, if it speaks of what its seed has: lines, or elements. */
import { type Layout, sidecarSchema } from '../../corpus/editors/sidecar.ts';
import { endingOf } from '../../corpus/model/seed.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Files, Outcome } from '../../corpus/problems/problem.ts';

/** The fields that say something of elements. All others speak of lines. */
const ofElements = new Set<string>(['elements', 'brackets']);
const ofLines = (field: string): boolean => field !== 'elements';

/** Refuses decisions on lines where the seed has elements, and the other way round: they would be lost in silence. */
export function layoutToFormat({ layout, files }: { layout: Layout; files: Files }): Outcome<Layout> {
  const hasLines = endingOf(files.seed) === '.txt';
  const unsaid = sidecarSchema.shape.layout.parse({});
  const said = Object.keys(layout).filter(
    (field) => JSON.stringify(layout[field as keyof Layout]) !== JSON.stringify(unsaid[field as keyof Layout]),
  );
  const lost = said.filter((field) => !(hasLines ? ofLines(field) : ofElements.has(field)));
  const problems = lost.map((field) => problem('layout-format', files.sidecar('layout', field), { field, hasLines }));
  return { value: problems.length > 0 ? undefined : layout, problems };
}
