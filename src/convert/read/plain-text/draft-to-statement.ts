/** The draft → which fields of the sidecar the seed itself states; the others are the editors'. */

import type { Sidecar } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { bylineIn } from '../../../corpus/text/bylines.ts';
import type { Draft } from './draft.ts';

/** Holds the seed's title line and byline against the sidecar. Dates are compared as ISO 8601 days. */
export function draftToStatement(input: { draft: Draft; sidecar: Sidecar; file: string }): Outcome<string[]> {
  const { draft, sidecar, file } = input;
  const problems: Problem[] = [];
  const stated: string[] = [];

  if (draft.title) {
    const where = { file, line: draft.title.lines.from };
    const said = draft.title.text.replaceAll('\n', ' ');
    if (said === sidecar.title) stated.push('title');
    else problems.push(problem('title-disagrees', where, { said, sidecar: sidecar.title }));
  }
  if (draft.byline) {
    const where = { file, line: draft.byline.lines.from };
    const read = bylineIn(draft.byline.text);
    if (!read) problems.push(problem('byline-unreadable', where, { text: draft.byline.text }));
    else {
      for (const [field, said, ours] of [
        ['source', read.source, sidecar.source.name],
        ['date', read.date, sidecar.date],
      ] as const) {
        if (said === ours) stated.push(field);
        else problems.push(problem('byline-disagrees', where, { field, said, sidecar: ours }));
      }
    }
  }
  return { value: stated, problems };
}
