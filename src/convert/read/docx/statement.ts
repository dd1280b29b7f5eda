/** What the text says of itself, its title and its byline, held against the sidecar. */
import type { Sidecar } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';
import type { Sections } from './sections.ts';

/** The fields of the sidecar that the text itself states. */
export function statementOf({ title }: Omit<Sections, 'children'>, sidecar: Sidecar, file: string): Outcome<string[]> {
  if (!title) return { value: [], problems: [] };
  if (title.text === sidecar.title) return { value: ['title'], problems: [] };
  return { value: [], problems: [problem('title-disagrees', { file }, { said: title.text, sidecar: sidecar.title })] };
}
