/** What a byline says, held against the sidecar: the same for every format. */
import type { Sidecar } from '../../corpus/editors/sidecar.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Place, Problem } from '../../corpus/problems/problem.ts';

/** "China.org.cn, April 8, 2025" or "China.org.cn, 8 April 2025". */
const byline = /^(?<source>\S.*?),\s+(?<date>\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4})$/u;

/** The fields of the sidecar that a byline states, and where it says another. Dates are compared as ISO 8601 days. */
export function bylineToStated(input: { text: string; sidecar: Sidecar; where: Place }): {
  stated: string[];
  problems: Problem[];
} {
  const { text, sidecar, where } = input;
  const read = byline.exec(text)?.groups;
  const date = read && isoDay(read['date'] ?? '');
  if (!read || !date) return { stated: [], problems: [problem('byline-unreadable', where, { text })] };
  const stated: string[] = [];
  const problems: Problem[] = [];
  for (const [field, said, ours] of [
    ['source', read['source'] ?? '', sidecar.source.name],
    ['date', date, sidecar.date],
  ] as const) {
    if (said === ours) stated.push(field);
    else problems.push(problem('byline-disagrees', where, { field, said, sidecar: ours }));
  }
  return { stated, problems };
}

function isoDay(text: string): string | undefined {
  const time = Date.parse(`${text} UTC`);
  if (Number.isNaN(time)) return undefined;
  const date = new Date(time);
  // February 30 would be read as March 2.
  return new RegExp(`\\b${date.getUTCDate()}\\b`).test(text) ? date.toISOString().slice(0, 10) : undefined;
}
