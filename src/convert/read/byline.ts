/** What a byline says, held against the sidecar: the same for every format. */
import type { Sidecar } from '../../corpus/editors/sidecar.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Place, Problem } from '../../corpus/problems/problem.ts';
import { bylineIn } from '../../corpus/text/bylines.ts';

/** The fields of the sidecar that a byline states, and where it says another. Dates are compared as ISO 8601 days. */
export function bylineToStated(input: { text: string; sidecar: Sidecar; where: Place; lines?: boolean }): {
  stated: string[];
  problems: Problem[];
} {
  const { text, sidecar, where, lines = false } = input;
  const read = bylineIn(text);
  // A line can be cut to what a byline says; an element may say more, and then states nothing.
  if (!read) return { stated: [], problems: lines ? [problem('byline-unreadable', where, { text })] : [] };
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
