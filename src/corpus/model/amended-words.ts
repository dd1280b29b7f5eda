/** When a text was amended → what its page says of it. */
import type { Amendment } from './document.ts';

/** What is said of the last amendment, and of those before it. */
export interface AmendedWords {
  date: string;
  /** How much changed, came and moved: “2 passages changed, 1 new, 4 moved”; and how much went: “3 gone”. */
  words: string[];
  gone?: string | undefined;
  reason?: string | undefined;
  /** The days before, the last first; at most `most`. */
  before: string[];
  /** How many there are beside those. */
  more: number;
}

/** A page says so many earlier days. */
const most = 3;

/** Says the amendments of a document; nothing of one that never was. */
export function amendedWords(amended: readonly Amendment[] = []): AmendedWords | undefined {
  const [last, ...earlier] = amended.toReversed();
  if (!last) return undefined;
  const { date, reason, changed, added, gone, moved = [] } = last;
  const passages = (many: readonly unknown[]): string => (many.length === 1 ? 'passage ' : 'passages ');
  const parts = [
    changed.length > 0 && `${changed.length} ${passages(changed)}changed`,
    added.length > 0 && `${added.length} ${changed.length > 0 ? '' : passages(added)}new`,
    moved.length > 0 && `${moved.length} ${changed.length + added.length > 0 ? '' : passages(moved)}moved`,
  ].filter((part) => part !== false);
  const went = gone.length > 0 && {
    gone: `${gone.length} ${parts.length > 0 ? '' : passages(gone)}gone`,
  };
  const days = earlier.map((one) => one.date);
  return {
    date,
    words: parts,
    ...went,
    // As a sentence, whatever the editors ended it with.
    ...(reason !== undefined && { reason: reason.replace(/[^.!?…”]$/, '$&.') }),
    before: days.slice(0, most),
    more: Math.max(0, days.length - most),
  };
}
