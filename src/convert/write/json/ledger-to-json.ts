/** The ledger and the document → the ledger as JSON, each span with the id of what it became. */
import type { DocumentText } from '../../../corpus/model/document.ts';
import type { Ledger } from '../../../corpus/model/ledger.ts';
import { passagesOf } from '../../../corpus/model/walk.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';

/** Serialises the ledger for the page that shows it. A span of several passages has the id of what holds them, such as the list. */
export function ledgerToJson({ ledger, document }: { ledger: Ledger; document: DocumentText }): Outcome<string> {
  const ids = new Map<number, string>();
  for (const { id, source } of passagesOf(document)) {
    const line = source && 'lines' in source ? source.lines.from : undefined;
    if (line !== undefined && !ids.has(line)) ids.set(line, id);
  }
  const spans = ledger.spans.map((span) => {
    const id = ids.get(span.from);
    return id === undefined ? span : { ...span, id };
  });
  return { value: `${JSON.stringify({ ...ledger, spans }, null, 2)}\n`, problems: [] };
}
