/** Texts that are gone and texts that are new → which of the new ones come from which that are gone. */
import { type Bag, bagOf, type Likeness, LikenessIndex, likeness } from './likeness.ts';

/** A text of an edition. */
export interface EditionText {
  id: string;
  /** What it is: only texts of the same kind are the same text changed, or of kinds that all are running text. */
  kind: string;
  words: string;
  /** What of the words it is known by, if not by all: of a heading those without its number. */
  known?: string | undefined;
  /** The nearest text before it that both editions have. */
  after?: string | undefined;
  /** The ids of what stands right in it, of a section, a list, a table. */
  holds?: readonly string[] | undefined;
}

/** Texts that are gone, and what became of them. */
export interface Succession {
  /** `moved`: a text stands in a much longer one. `merged`: several in one. `split`: one in several. */
  how: 'changed' | 'moved' | 'split' | 'merged';
  /** The text that is gone, or of several the one with the most in common with `to`. */
  from: string;
  /** The new text that is it now, or most of it. */
  to: string;
  /** All that are gone, and all that are new, in the order of their editions. */
  gone: string[];
  fresh: string[];
}

/** From here a text is the same, changed; a text stands in another. */
const [similar, contained] = [0.5, 0.7];
/** Fewer pairs of words stand together in any long text. */
const telling = 3;

interface Edge extends Likeness {
  from: number;
  to: number;
  far: number;
}

const running = new Set(['paragraph', 'verse', 'verbatim', 'item', 'note']);
const mayBe = (a: string, b: string): boolean => a === b || (running.has(a) && running.has(b));

/**
 * Finds what became of texts that are gone.
 *
 * @param decided Which are the same, where that is known: what is the same word for word, what was accepted.
 * @returns The successions in the order of the texts that are gone, each text in one of them at most; and how many pairs of
 * texts were compared, which grows with the number of texts, not with its square.
 */
export function successionsOf(
  gone: readonly EditionText[],
  fresh: readonly EditionText[],
  decided: Iterable<readonly [from: string, to: string]> = [],
): { successions: Succession[]; compared: number } {
  const edges = edgesBetween(gone, fresh);
  const groups = new Groups();
  const [old, now] = [placesIn(gone), placesIn(fresh)];
  for (const [first, second] of decided) {
    const [from, to] = [old.get(first), now.get(second)];
    if (from !== undefined && to !== undefined) groups.pair({ from, to }, 'changed');
  }
  const ranked = [...edges].sort((a, b) => b.score - a.score || a.far - b.far || a.from - b.from || a.to - b.to);
  for (const edge of ranked) if (edge.score >= similar) groups.pair(edge, 'changed');
  for (const edge of renamedIn(gone, fresh, groups)) groups.pair(edge, 'changed');
  // What is left stands in what another became, or the other way round; or in what came from nothing else.
  const byPairs = ranked.filter(({ pairs }) => pairs >= telling).sort((a, b) => b.pairs - a.pairs);
  for (const edge of byPairs) if (edge.inSecond >= contained && !groups.hasGone(edge.from)) groups.join(edge, 'moved');
  for (const edge of byPairs) if (edge.inFirst >= contained && !groups.hasFresh(edge.to)) groups.join(edge, 'changed');
  return { successions: groups.successions(gone, fresh), compared: edges.length };
}

const placesIn = (texts: readonly EditionText[]): ReadonlyMap<string, number> =>
  new Map(texts.map(({ id }, index) => [id, index]));

/** A section whose heading has other words is known by what stands in it: each of the two has most of the other’s. */
function renamedIn(gone: readonly EditionText[], fresh: readonly EditionText[], groups: Groups) {
  const sections = [...gone.entries()].filter(([from, { kind }]) => kind === 'section' && !groups.hasGone(from));
  const homes = new Map(sections.flatMap(([from, { holds = [] }]) => holds.map((id) => [id, from] as const)));
  const places = placesIn(fresh);
  const before = (id: string): string => gone[groups.cameFrom(places.get(id)) ?? -1]?.id ?? id;
  return [...fresh.entries()].flatMap(([to, { kind, holds = [] }]) => {
    if (kind !== 'section' || groups.hasFresh(to)) return [];
    const homesOfHeld = Map.groupBy(holds, (id) => homes.get(before(id)));
    return [...homesOfHeld].flatMap(([from, held]) => {
      const all = from === undefined ? undefined : gone[from]?.holds?.length;
      const isMost = all !== undefined && held.length * 2 > Math.max(all, holds.length);
      return isMost && from !== undefined ? [{ from, to }] : [];
    });
  });
}

/** The pairs that are worth comparing: by rare words in common, and by where they stand. */
function edgesBetween(gone: readonly EditionText[], fresh: readonly EditionText[]): Edge[] {
  const bags = (texts: readonly EditionText[]): Bag[] => texts.map(({ words, known = words }) => bagOf(known));
  const [old, now] = [bags(gone), bags(fresh)];
  const seen = new Set<number>();
  const edges: Edge[] = [];
  const rank = placesAmong(gone, fresh);
  const compare = (from: number, to: number): void => {
    const [a, b, x, y] = [gone[from], fresh[to], old[from], now[to]];
    const key = from * fresh.length + to;
    if (!a || !b || !x || !y || seen.has(key) || !mayBe(a.kind, b.kind)) return;
    seen.add(key);
    edges.push({ from, to, far: rank.far(from, to) + Number(a.kind !== b.kind), ...likeness(x, y) });
  };
  const index = new LikenessIndex(old);
  for (const [to, bag] of now.entries()) for (const from of index.near(bag)) compare(from, to);
  const back = new LikenessIndex(now);
  for (const [from, bag] of old.entries()) for (const to of back.near(bag)) compare(from, to);
  for (const to of now.keys()) for (const from of rank.beside(to)) compare(from, to);
  return edges;
}

/** Where texts stand: those that are gone and those that are new between the same two that stayed. */
function placesAmong(gone: readonly EditionText[], fresh: readonly EditionText[]) {
  const counted = (texts: readonly EditionText[]): { gap: string; nth: number }[] => {
    const counts = new Map<string, number>();
    return texts.map(({ after = '' }) => {
      const nth = counts.get(after) ?? 0;
      counts.set(after, nth + 1);
      return { gap: after, nth };
    });
  };
  const [old, now] = [counted(gone), counted(fresh)];
  const at = new Map(old.map(({ gap, nth }, index) => [`${nth} ${gap}`, index]));
  return {
    /** The texts that stood about there. */
    beside: (to: number): number[] => {
      const { gap, nth } = now[to] ?? { gap: '', nth: 0 };
      return [nth, nth - 1, nth + 1].flatMap((one) => at.get(`${one} ${gap}`) ?? []);
    },
    /** How far apart two stand; in two gaps they are further than any in one. */
    far: (from: number, to: number): number => {
      const [a, b] = [old[from], now[to]];
      return a && b && a.gap === b.gap ? Math.abs(a.nth - b.nth) : gone.length + fresh.length;
    },
  };
}

interface Group {
  how: 'changed' | 'moved';
  from: number;
  to: number;
  gone: number[];
  fresh: number[];
}

/** Successions as they are found: the strongest pairs first, what belongs to them after. */
class Groups {
  readonly #byGone = new Map<number, Group>();
  readonly #byFresh = new Map<number, Group>();

  hasGone = (index: number): boolean => this.#byGone.has(index);
  hasFresh = (index: number): boolean => this.#byFresh.has(index);
  /** The text that a new one mostly is. */
  cameFrom = (index = -1): number | undefined => this.#byFresh.get(index)?.from;

  pair({ from, to }: Pick<Edge, 'from' | 'to'>, how: Group['how']): void {
    if (this.hasGone(from) || this.hasFresh(to)) return;
    const group = { how, from, to, gone: [from], fresh: [to] };
    this.#byGone.set(from, group);
    this.#byFresh.set(to, group);
  }

  /** Puts one that is in no succession to the one that the other is in, if that is in one; else the two are one. */
  join(edge: Edge, how: Group['how']): void {
    const { from, to } = edge;
    const [old, now] = [this.#byGone.get(from), this.#byFresh.get(to)];
    if (now) {
      now.gone.push(from);
      this.#byGone.set(from, now);
    } else if (old) {
      old.fresh.push(to);
      this.#byFresh.set(to, old);
    } else this.pair(edge, how);
  }

  successions(gone: readonly EditionText[], fresh: readonly EditionText[]): Succession[] {
    const ids = (texts: readonly EditionText[], own: number[]): string[] =>
      own.sort((a, b) => a - b).map((index) => texts[index]?.id ?? '');
    return [...new Set(this.#byGone.values())]
      .sort((a, b) => a.from - b.from)
      .map(({ how, from, to, gone: old, fresh: now }) => ({
        how: old.length > 1 ? 'merged' : now.length > 1 ? 'split' : how,
        from: gone[from]?.id ?? '',
        to: fresh[to]?.id ?? '',
        gone: ids(gone, old),
        fresh: ids(fresh, now),
      }));
  }
}
