/** The calls of notes in a passage of two editions → which came, went, moved, or lead elsewhere. */
import { type Inline, wordsOf } from '../model/inline.ts';
import { joint, type Passage, partsOf } from '../model/walk.ts';
import type { CallChange } from './comparison.ts';
import type { WordChange } from './word-diff.ts';

/** A call of a note, with the offset in the words of its passage before which it stands. */
export interface Call {
  note: string;
  label: string;
  at: number;
}

/** The calls in a node, in their order. */
export function callsOf(node: Passage['node']): Call[] {
  let at = 0;
  const calls: Call[] = [];
  const read = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'note-reference') calls.push({ note: inline.note, label: inline.label, at });
      else if ('children' in inline) read(inline.children);
      else at += wordsOf([inline]).length;
    }
  };
  for (const [index, part] of partsOf(node).entries()) {
    if (index > 0) at += joint(node).length;
    read(part);
  }
  return calls;
}

/** A call of the earlier edition, with the places that it may have in the later one. */
interface Old extends Call {
  from: number;
  to: number;
}

/**
 * Which calls of a passage changed. The time grows with their number.
 *
 * @param words The words that changed in it.
 * @param cameFrom The id that a note had before.
 */
export function callChanges(
  before: readonly Call[],
  after: readonly Call[],
  words: readonly WordChange[],
  cameFrom: (note: string) => string,
): CallChange[] {
  if (before.length + after.length === 0) return [];
  const open = new Set(withPlaces(before, words));
  const same = take(
    open,
    after,
    ({ note }) => note,
    ({ note }) => cameFrom(note),
    true,
  );
  const left = after.filter((now) => !same.has(now));
  const elsewhere = take(
    open,
    left,
    () => '',
    () => '',
    true,
  );
  const rest = left.filter((now) => !elsewhere.has(now));
  const moved = take(
    open,
    rest,
    ({ note }) => note,
    ({ note }) => cameFrom(note),
    false,
  );
  const changes = after.flatMap((now): CallChange[] => {
    const [stays, other, away] = [same.get(now), elsewhere.get(now), moved.get(now)];
    if (stays) return stays.label === now.label ? [] : [{ is: 'renumbered', ...said(now, stays) }];
    if (other) return [{ is: 'elsewhere', ...said(now, other), was: other.note }];
    return [away ? { is: 'moved', ...said(now, away) } : { is: 'added', ...said(now) }];
  });
  return [...changes, ...[...open].map((old): CallChange => ({ is: 'gone', ...said(old) }))];
}

const said = ({ note, label }: Call, old?: Call) => ({
  note,
  label,
  ...(old && old.label !== label && { before: old.label }),
});

/** Takes for each call of the later edition the next earlier one with the same key, at its place or anywhere. */
function take(
  open: Set<Old>,
  after: readonly Call[],
  keyOf: (old: Old) => string,
  wanted: (now: Call) => string,
  atPlace: boolean,
): Map<Call, Old> {
  const lists = Map.groupBy(open, keyOf);
  const heads = new Map<string, number>();
  return new Map(
    after.flatMap((now): [Call, Old][] => {
      const key = wanted(now);
      const list = lists.get(key) ?? [];
      let head = heads.get(key) ?? 0;
      // Both are in the order of the text: what stood before this place stands at none that follows.
      while (atPlace && (list[head]?.to ?? now.at) < now.at) head += 1;
      const old = list[head];
      const fits = old !== undefined && (!atPlace || old.from <= now.at);
      heads.set(key, fits ? head + 1 : head);
      if (fits) open.delete(old);
      return fits ? [[now, old]] : [];
    }),
  );
}

/** Where calls of the earlier words are in the later ones: anywhere in words that came or went right there. */
function withPlaces(before: readonly Call[], words: readonly WordChange[]): Old[] {
  const stretches = stretchesOf(words);
  let first = 0;
  return before.map((call): Old => {
    while ((stretches[first]?.end ?? call.at) < call.at) first += 1;
    let [from, to] = [Number.POSITIVE_INFINITY, -1];
    for (let index = first; ; index += 1) {
      const stretch = stretches[index];
      if (!stretch || stretch.start > call.at) break;
      const { start, now, end, isSame } = stretch;
      from = Math.min(from, isSame ? now + call.at - start : now);
      to = Math.max(to, isSame ? now + call.at - start : now + stretch.length);
      if (end > call.at) break;
    }
    return { ...call, from, to };
  });
}

/** The words in stretches that are the same or not, by their offsets in both editions. */
function stretchesOf(words: readonly WordChange[]) {
  const stretches: { start: number; end: number; now: number; length: number; isSame: boolean }[] = [];
  let [old, now] = [0, 0];
  for (const { is, text } of words) {
    const [gone, came] = [is === 'added' ? 0 : text.length, is === 'removed' ? 0 : text.length];
    const last = stretches.at(-1);
    if (last && !last.isSame && is !== 'same') Object.assign(last, { end: old + gone, length: last.length + came });
    else stretches.push({ start: old, end: old + gone, now, length: came, isSame: is === 'same' });
    [old, now] = [old + gone, now + came];
  }
  return stretches;
}
