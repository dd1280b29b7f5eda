/** What the text says of itself, its title and its byline, held against the sidecar. */
import type { Sidecar } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { bylineToStated } from '../byline.ts';
import type { Sections } from './sections.ts';

/** The fields of the sidecar that the text itself states. */
export function statementOf(
  { title, byline }: Omit<Sections, 'children'>,
  sidecar: Sidecar,
  file: string,
): { value: string[]; problems: Problem[] } {
  const read = byline ? bylineToStated({ text: byline.text, sidecar, where: { file } }) : { stated: [], problems: [] };
  if (!title) return { value: read.stated, problems: read.problems };
  if (title.text === sidecar.title) return { value: ['title', ...read.stated], problems: read.problems };
  const disagrees = problem('title-disagrees', { file }, { said: title.text, sidecar: sidecar.title });
  return { value: read.stated, problems: [disagrees, ...read.problems] };
}
