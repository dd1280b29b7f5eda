/** The ledger and the document → the ledger as JSON, each span with the id of what it became. */
import type { DocumentText } from '../../../corpus/model/document.ts';
import type { Ledger, PartSpan, Span } from '../../../corpus/model/ledger.ts';
import { sourceKey } from '../../../corpus/model/source.ts';
import { passagesOf } from '../../../corpus/model/walk.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';

/** Serialises the ledger for the page that shows it. A span of several passages has the id of what holds them, such as the list. */
export function ledgerToJson({ ledger, document }: { ledger: Ledger; document: DocumentText }): Outcome<string> {
  const ids = new Map<string, string>();
  for (const { id, source } of passagesOf(document)) {
    const key = source && sourceKey(source);
    if (key !== undefined && !ids.has(key)) ids.set(key, id);
  }
  const withId = <S extends Span | PartSpan>(span: S): S => {
    const id = ids.get('path' in span ? sourceKey(span) : String(span.continues ?? span.from));
    return id === undefined ? span : { ...span, id };
  };
  const spans = ledger.spans.map(withId);
  return { value: `${JSON.stringify({ ...ledger, spans }, null, 2)}\n`, problems: [] };
}
