/** The ledger and the lines → the draft: headings, blocks and notes as texts, in their order. */

import type { Layout, LineDecision } from '../../../corpus/editors/sidecar.ts';
import type { LineLedger as Ledger, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome } from '../../../corpus/problems/problem.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { Draft } from './draft.ts';
import { DraftBuilder } from './draft-builder.ts';
import { namingProblems, unusedDecisions } from './layout-problems.ts';
import type { NoteLines } from './notes/note-lines.ts';

interface Input {
  lines: Line[];
  notes: NoteLines;
  ledger: Ledger;
  layout: Layout;
  files: Files;
}

/** Gathers the texts that the ledger keeps. Notes belong to the document, wherever they stand. */
export function ledgerToDraft({ lines, notes, ledger, layout, files }: Input): Outcome<Draft> {
  const decisions = decisionsOn(layout, ledger);
  const problems = unusedDecisions(layout, ledger.spans, files.sidecar);
  const builder = new DraftBuilder(layout, notes, files, problems);
  const inserted = [...layout.sections].sort((a, b) => a.before - b.before);
  const goingOn = Map.groupBy(ledger.spans, ({ from, continues }) => continues ?? from);
  let next = 0;
  for (const span of ledger.spans) {
    for (let one = inserted[next]; one && one.before <= span.from; one = inserted[next]) {
      builder.open({ named: one.id, title: one.title }, 1);
      next += 1;
    }
    if (span.continues === undefined) builder.add(span, lines, decisions.get(span), goingOn.get(span.from));
    else builder.goOn();
  }
  const draft = builder.done();
  problems.push(...namingProblems(draft, layout, files));
  if (!draft.sections.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'salutation')))
    problems.push(problem('seed-without-paragraph', { file: files.seed }, { doc: ledger.doc }));
  return { value: draft, problems };
}

/** The sidecar's decision on each span. */
function decisionsOn(layout: Layout, { lines, spans }: Ledger): Map<Span, LineDecision> {
  const first = new Map<number, LineDecision>();
  for (const decision of layout.lines) {
    const [from, to] = Array.isArray(decision.at) ? decision.at : [decision.at, decision.at];
    for (let line = from; line <= Math.min(to, lines); line += 1) if (!first.has(line)) first.set(line, decision);
  }
  return new Map(
    spans.flatMap((span) => {
      const decision = first.get(span.from);
      return decision ? [[span, decision] as const] : [];
    }),
  );
}
