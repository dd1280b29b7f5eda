/** Two editions of a text → which of its passages stand elsewhere: in another section, or before what they followed. */
import type { EditionText } from './successions.ts';

/** A text of the later edition that was there before: its kind, and its rank and its id there. */
interface Pair {
  id: string;
  kind: string;
  was: string;
  rank: number;
}

/**
 * Finds what moved. What is in a section that moved, or that has another number now, stands where it stood in it; where a
 * section came or went around a text, it moved only if it stands in another order.
 *
 * @param cameFrom The id that a text of the later edition had in the earlier one; nothing of one that is new.
 * @returns Ids of the later edition. Of those that changed places, as few as can be are said to have moved.
 */
export function movedIn(
  before: readonly EditionText[],
  after: readonly EditionText[],
  cameFrom: (id: string) => string | undefined,
): Set<string> {
  const ranks = new Map(before.map(({ id }, rank) => [id, rank]));
  const pairs = after.flatMap(({ id, kind }): Pair[] => {
    const was = cameFrom(id);
    const rank = was === undefined ? undefined : ranks.get(was);
    return was === undefined || rank === undefined ? [] : [{ id, kind, was, rank }];
  });
  const [old, now] = [homesIn(before), homesIn(after)];
  const later = new Map(pairs.map(({ id, was }) => [was, id]));
  const inOrder = longestRun(pairs);
  const moved = new Set<string>();
  const siblings = new Map<string | undefined, Pair[]>();
  for (const pair of pairs) {
    const [from, to] = [old.get(pair.was), now.get(pair.id)];
    const stays = from === undefined ? undefined : later.get(from);
    if (stays === to && (from === undefined) === (stays === undefined)) {
      // Notes stand under the text, and have an order of their own.
      const home = pair.kind === 'note' ? 'notes ' : to;
      const own = siblings.get(home);
      if (own) own.push(pair);
      else siblings.set(home, [pair]);
      continue;
    }
    // A section that only stands at another level is in the order that it was in.
    const bothThere =
      pair.kind !== 'section' &&
      (from === undefined || stays !== undefined) &&
      (to === undefined || cameFrom(to) !== undefined);
    if (bothThere || !inOrder.has(pair)) moved.add(pair.id);
  }
  for (const own of siblings.values()) {
    const kept = longestRun(own);
    for (const pair of own) if (!kept.has(pair)) moved.add(pair.id);
  }
  return moved;
}

/** In what each text stands: the id of a section, a list, a table. */
const homesIn = (texts: readonly EditionText[]): ReadonlyMap<string, string> =>
  new Map(texts.flatMap(({ id, holds = [] }) => holds.map((own) => [own, id] as const)));

/** The longest run of texts that are in the order that they were in. */
function longestRun(order: readonly Pair[]): Set<Pair> {
  // The ends of the best runs by their length, found by halving: the time is n log n.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, { rank }] of order.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[ends[middle] ?? 0]?.rank ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  }
  const run = new Set<Pair>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = order[at];
    if (pair) run.add(pair);
  }
  return run;
}
