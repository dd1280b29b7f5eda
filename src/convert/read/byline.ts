/** What a byline says, held against the sidecar: the same for every format. */
import type { Sidecar } from '../../corpus/editors/sidecar.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Place, Problem } from '../../corpus/problems/problem.ts';
import { bylineIn } from '../../corpus/text/bylines.ts';

/** The fields of the sidecar that a byline states, and where it says another. Dates are compared as ISO 8601 days. */
export function bylineToStated(input: { text: string; sidecar: Sidecar; where: Place }): {
  stated: string[];
  problems: Problem[];
} {
  const { text, sidecar, where } = input;
  const read = bylineIn(text);
  if (!read) return { stated: [], problems: [problem('byline-unreadable', where, { text })] };
  const stated: string[] = [];
  const problems: Problem[] = [];
  for (const [field, said, ours] of [
    ['source', read.source, sidecar.source.name],
    ['date', read.date, sidecar.date],
  ] as const) {
    if (said === ours) stated.push(field);
    else problems.push(problem('byline-disagrees', where, { field, said, sidecar: ours }));
  }
  return { stated, problems };
}
