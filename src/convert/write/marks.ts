/** What is marked in a passage: its mentions of terms, and the words that remarks are about. */
import type { Document } from '../../corpus/model/document.ts';
import type { Mention, Stretch } from '../../corpus/model/links.ts';
import type { Remark } from '../../corpus/model/remark.ts';

/**
 * The terms' stretches do not overlap one another; the quotes' may overlap anything. The first mention of a term in a
 * passage is a link. `holds` are the terms whose mentions lie in a mark, or run into it, and so have none of their own.
 */
export interface Marks {
  terms: (Stretch & { term: string; link: boolean; holds?: string[] })[];
  quotes: (Stretch & { id: string })[];
}

/** What stands in and beside a passage. */
export interface OfPassage {
  mentions: readonly Mention[];
  remarks: readonly Remark[];
}

/** The commentary of a document by the ids of its passages. */
export function byPassage({ mentions, remarks }: Pick<Document, 'mentions' | 'remarks'>): (id: string) => OfPassage {
  const mentioned = Map.groupBy(mentions, ({ at }) => at);
  const remarked = Map.groupBy(remarks, ({ at }) => at);
  return (id) => ({ mentions: mentioned.get(id) ?? [], remarks: remarked.get(id) ?? [] });
}

/** The marks of a passage. In a heading no mention is a link. */
export function marksOf({ mentions, remarks }: OfPassage, isHeading: boolean): Marks {
  const terms: Marks['terms'] = [];
  const linked = new Set<string>();
  for (const { term, start, end, marked } of mentions) {
    if (marked) {
      terms.push({ term, start, end, link: !isHeading && !linked.has(term) });
      linked.add(term);
      continue;
    }
    // Mentions come in the order of the text: the one around it is among the last.
    const around = terms.findLast((one) => one.start < end && start < one.end);
    if (around) around.holds = [...(around.holds ?? []), term];
  }
  const quotes = remarks.flatMap((remark) =>
    remark.kind !== 'treats' && remark.stretch ? [{ ...remark.stretch, id: remark.id }] : [],
  );
  return { terms, quotes };
}
