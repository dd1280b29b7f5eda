/** Which of the candidates of one pattern are counted on, one from the other. */
import type { Candidate } from './candidates.ts';

/** A place where a count may begin anew: a heading that is less deep, or one that the editors decided. */
export interface Border {
  at: number;
  /** The number from which the count goes on there, where a decided heading has one. */
  number?: number | undefined;
  /** Whether that heading is deeper: then the count goes on from its number only where it does not go on from its own. */
  deeper?: boolean | undefined;
  /** Whether the count may begin again with 1. */
  anew: boolean;
}

/** The candidates that are headings. */
export interface Chained {
  taken: Candidate[];
  /** Where the count began anew: the positions of these candidates. */
  restarts: Candidate[];
  /** What speaks for all of them together. */
  score: number;
}

/**
 * Counts the candidates on between the borders.
 *
 * The first for which something speaks begins the count with whatever number it has. After a border the count goes on, or
 * begins again with 1. Of several ways to count on, that is taken for which most speaks: items of a list that happen to
 * have the next number are passed over.
 *
 * @param candidates In the order of the text.
 * @param borders In the order of the text.
 */
export function chainsOf(candidates: readonly Candidate[], borders: readonly Border[]): Chained {
  const taken: Candidate[] = [];
  const restarts: Candidate[] = [];
  let score = 0;
  let last: number | undefined;
  let deeper: number | undefined;
  let next = 0;
  for (let border = -1; border < borders.length; border += 1) {
    const { number, deeper: isDeeper } = borders[border] ?? {};
    if (number !== undefined) deeper = isDeeper ? number : undefined;
    if (number !== undefined && !isDeeper) last = number;
    const end = borders[border + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own: Candidate[] = [];
    for (let one = candidates[next]; one && one.at < end; one = candidates[next]) {
      own.push(one);
      next += 1;
    }
    const chain = bestChain(own, { last, deeper, anew: borders[border]?.anew ?? false });
    if (chain.links.length === 0) continue;
    const [first] = chain.links;
    const goesOn =
      first?.candidate.sign.values.includes((last ?? 0) + 1) || first?.value === (deeper ?? Number.NaN) + 1;
    if (first && last !== undefined && !goesOn) restarts.push(first.candidate);
    taken.push(...chain.links.map(({ candidate }) => candidate));
    score += chain.score;
    last = chain.links.at(-1)?.value;
    deeper = undefined;
  }
  return { taken, restarts, score };
}

interface Link {
  candidate: Candidate;
  value: number;
  score: number;
  before: Link | undefined;
}

/** From where a count may go on. */
interface From {
  last: number | undefined;
  deeper: number | undefined;
  anew: boolean;
}

function bestChain(candidates: readonly Candidate[], { last, deeper, anew }: From): { links: Link[]; score: number } {
  const byValue = new Map<string, Link>();
  const first = last === undefined ? candidates.find(({ score }) => score > 0) : undefined;
  let best: Link | undefined;
  for (const candidate of candidates) {
    const { values, style, above } = candidate.sign;
    for (const value of values) {
      const before = byValue.get(`${style} ${above} ${value - 1}`);
      const starts =
        candidate === first ||
        (last !== undefined && value === last + 1) ||
        (anew && last !== undefined && value === 1);
      if (!starts && !before && value - 1 !== deeper) continue;
      // What spoke against those before is no reason to begin with them, where one may begin here.
      const from = before && (!starts || before.score > 0) ? before : undefined;
      const link: Link = { candidate, value, score: (from?.score ?? 0) + candidate.score, before: from };
      const key = `${style} ${above} ${value}`;
      if (link.score > (byValue.get(key)?.score ?? Number.NEGATIVE_INFINITY)) byValue.set(key, link);
      if (link.score > Math.max(best?.score ?? 0, 0)) best = link;
    }
  }
  const links: Link[] = [];
  for (let link = best; link; link = link.before) links.push(link);
  return { links: links.reverse(), score: best?.score ?? 0 };
}
