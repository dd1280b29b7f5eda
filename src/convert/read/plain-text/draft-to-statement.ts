/** The draft → which fields of the sidecar the seed itself states; the others are the editors'. */

import type { Sidecar } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { bylineToStated } from '../byline.ts';
import type { Draft } from './draft.ts';

/** Holds the seed's title line and byline against the sidecar. */
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
    const read = bylineToStated({ text: draft.byline.text, sidecar, where, lines: true });
    stated.push(...read.stated);
    problems.push(...read.problems);
  }
  return { value: stated, problems };
}
