/** The ledger and the document → the ledger as JSON, each span with the id of what it became. */
import type { Document } from '../../../corpus/model/document.ts';
import type { Ledger } from '../../../corpus/model/ledger.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';

/** Serialises the ledger for the page that shows it. */
export function ledgerToJson({ ledger, document }: { ledger: Ledger; document: Document }): Outcome<string> {
  const ids = new Map<number, string | undefined>([
    ...document.sections.flatMap(({ id, lines, blocks }) => [
      ...(lines ? [[lines.from, id] as const] : []),
      ...blocks.map((block) => [block.lines.from, block.id] as const),
    ]),
    ...document.notes.map(({ id, lines }) => [lines.from, id] as const),
  ]);
  const spans = ledger.spans.map((span) => ({ ...span, ...(ids.get(span.from) && { id: ids.get(span.from) }) }));
  return { value: `${JSON.stringify({ ...ledger, spans }, null, 2)}\n`, problems: [] };
}
