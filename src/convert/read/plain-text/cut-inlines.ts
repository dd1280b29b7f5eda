/** A text cut into inlines. */
import type { TreeInline } from '../../../corpus/model/tree.ts';

/** A stretch of a text that becomes an inline of its own. */
export interface Cut {
  start: number;
  end: number;
  make: (children: TreeInline[]) => TreeInline;
}

/** The inlines between two offsets. Cuts come in their order, one that holds another before it; `at` is the next. */
export function inlinesBetween(
  text: string,
  from: number,
  to: number,
  cuts: readonly Cut[],
  at: { next: number },
): TreeInline[] {
  const inlines: TreeInline[] = [];
  let end = from;
  for (let cut = cuts[at.next]; cut && cut.end <= to; cut = cuts[at.next]) {
    at.next += 1;
    if (cut.start > end) inlines.push({ type: 'text', value: text.slice(end, cut.start) });
    inlines.push(cut.make(inlinesBetween(text, cut.start, cut.end, cuts, at)));
    end = cut.end;
  }
  if (to > end) inlines.push({ type: 'text', value: text.slice(end, to) });
  return inlines;
}

/** The lines of verse with breaks between them. */
export const withBreaks = (inlines: readonly TreeInline[]): TreeInline[] =>
  inlines.flatMap((inline): TreeInline[] => {
    if ('children' in inline) return [{ ...inline, children: withBreaks(inline.children) }];
    if (inline.type !== 'text') return [inline];
    return inline.value
      .split('\n')
      .flatMap((value, index): TreeInline[] => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...(value === '' ? [] : [{ type: 'text' as const, value }]),
      ]);
  });
