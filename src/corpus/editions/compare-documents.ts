/** Two editions of a document → what changed between them, passage by passage. */
import type { Became } from '../model/became.ts';
import type { Document } from '../model/document.ts';
import { normalText } from '../text/normal.ts';
import { editionTexts, type PlacedText, withNeighbours } from './edition-texts.ts';
import { successionsOf } from './successions.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

/** What became of a passage. */
export interface PassageChange {
  is: 'changed' | 'added' | 'gone' | 'moved';
  /** Its id in the later edition; of one that is gone, that which it had. */
  id: string;
  /** The id that it had before, where that is another: it is like this one, and nobody accepted that it is the same. */
  was?: string | undefined;
  /** Where it stands; of one that is gone, where it stood. */
  place: string;
  /** Where it stood before, of one that moved. */
  from?: string | undefined;
  /** Its words: joined, those that are the same or removed are the earlier text, the same or added the later one. */
  words: WordChange[];
  /** Of one that is gone, what the register says became of it. */
  became?: Became | undefined;
}

/** What changed in a document. */
export interface Comparison {
  /** How many passages are the same, and stand where they stood. */
  unchanged: number;
  /** In the order of the later edition; what is gone stands after what it followed. */
  changes: PassageChange[];
}

/** Compares two editions by the ids of their passages; those whose ids changed are looked for by their words. */
export function compareDocuments(before: Document, after: Document): Comparison {
  const [old, now] = [before, after].map((one) => editionTexts(one).filter(({ words }) => words !== ''));
  if (!old || !now) return { unchanged: 0, changes: [] };
  const byId = new Map(old.map((one) => [one.id, one]));
  const kept = new Set(now.flatMap(({ id }) => (byId.has(id) ? id : [])));
  const gone = withNeighbours(old, kept).filter(({ id }) => !kept.has(id));
  const fresh = withNeighbours(now, kept).filter(({ id }) => !kept.has(id));
  const likes = new Map(successionsOf(gone, fresh).successions.map(({ from, to }) => [to, from]));
  const moved = movedIn(old, now, kept);
  const became = new Map(after.retired.map((one) => [one.id, one.became]));
  const replaced = new Set(likes.values());
  const lost = Map.groupBy(gone, ({ after: near }) => near);
  const goneAfter = (id: string | undefined): PassageChange[] =>
    (lost.get(id) ?? []).flatMap(({ id: own, place, words }) =>
      replaced.has(own)
        ? []
        : [
            {
              is: 'gone',
              id: own,
              place: place.words,
              words: [{ is: 'removed', text: words }],
              became: became.get(own),
            },
          ],
    );
  let unchanged = 0;
  const changes = now.flatMap((text): PassageChange[] => {
    const earlier = byId.get(text.id) ?? byId.get(likes.get(text.id) ?? '');
    const change = changeOf(earlier, text, moved.has(text.id), after.language);
    if (!change) unchanged += 1;
    return [...(change ? [change] : []), ...(kept.has(text.id) ? goneAfter(text.id) : [])];
  });
  return { unchanged, changes: [...goneAfter(undefined), ...changes] };
}

function changeOf(
  earlier: PlacedText | undefined,
  { id, kind, words, place }: PlacedText,
  isMoved: boolean,
  language: string,
): PassageChange | undefined {
  if (!earlier) return { is: 'added', id, place: place.words, words: [{ is: 'added', text: words }] };
  const from = isMoved && { from: earlier.place.words };
  const was = earlier.id !== id && { was: earlier.id };
  const isSame = normalText(earlier.words, earlier.kind) === normalText(words, kind);
  if (isSame && !from && !was) return undefined;
  const diff = wordDiff(earlier.words, words, language);
  return { is: isSame && from ? 'moved' : 'changed', id, ...was, place: place.words, ...from, words: diff };
}

/** Which of the passages that stayed stand in another order: all but the longest run of them that is in the order that it was in. */
function movedIn(old: readonly PlacedText[], now: readonly PlacedText[], kept: ReadonlySet<string>): Set<string> {
  const rank = new Map(old.map(({ id }, index) => [id, index]));
  const order = now.flatMap(({ id }) => (kept.has(id) ? [{ id, rank: rank.get(id) ?? 0 }] : []));
  // The ends of the best runs by their length, found by halving: the time is n log n.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, { rank: own }] of order.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[ends[middle] ?? 0]?.rank ?? 0) < own) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  }
  const inOrder = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) inOrder.add(at);
  return new Set(order.flatMap(({ id }, index) => (inOrder.has(index) ? [] : id)));
}
