/** Which of the stretches that a text has in common with the library it is made of: as few places and changes as can be. */
import type { Anchor, Work } from './anchors.ts';

/** How a text may be put together. */
export interface Terms {
  /** How many words it has. */
  length: number;
  /** What it costs to go on at another place, in words. */
  jump: number;
  /** Whether an ellipsis stands between two of its words. */
  hasEllipsis(from: number, to: number): boolean;
  /** Whether words run on from one place of the row to a later one. */
  runsOn(from: number, to: number): boolean;
  /** Whether two places of the row are in one document. */
  isOneDocument(one: number, other: number): boolean;
}

/** What follows at one place; between such stretches of anchors the text goes on elsewhere, or leaves something out. */
export interface Stretch {
  anchors: Anchor[];
  /** Whether an ellipsis stands before it, and it comes later in the row than the one before. */
  isElided: boolean;
}

/** More words than these, and those that were put in, are not left out: what follows stands at another place. */
const mostLeftOut = 12;
/** So many of the anchors before one are looked at. */
const back = 128;

interface Step {
  anchor: Anchor;
  cost: number;
  before?: Step | undefined;
  is: 'first' | 'same' | 'elided' | 'elsewhere';
}

/** The cheapest way through the anchors of a text, in stretches; none where there are no anchors. */
export function chainOf(anchors: readonly Anchor[], terms: Terms, work: Work): Stretch[] {
  const steps: Step[] = [];
  let best: Step | undefined;
  const endCost = ({ anchor, cost }: Step): number => cost + terms.length - anchor.own - anchor.length;
  for (const anchor of anchors) {
    let own: Step = { anchor, cost: anchor.own, is: 'first' };
    // However far back, the best end so far may go on.
    for (const before of [...(best ? [best] : []), ...steps.slice(-back)]) {
      work.steps += 1;
      const step = next(before, anchor, terms);
      if (step && (step.cost < own.cost || (step.cost === own.cost && step.is === 'same'))) own = step;
    }
    steps.push(own);
    if (!best || endCost(own) < endCost(best)) best = own;
  }
  const way: Step[] = [];
  for (let step = best; step; step = step.before) way.unshift(step);
  const stretches: Stretch[] = [];
  for (const { anchor, is } of way) {
    if (is === 'same') stretches.at(-1)?.anchors.push(anchor);
    else stretches.push({ anchors: [anchor], isElided: is === 'elided' });
  }
  return stretches;
}

/** An anchor after another: it gives up what the two have in common. */
function next(before: Step, anchor: Anchor, { jump, ...terms }: Terms): Step | undefined {
  const [ownEnd, end] = [before.anchor.own + before.anchor.length, before.anchor.at + before.anchor.length];
  const less = (by: number): Anchor => ({ own: anchor.own + by, at: anchor.at + by, length: anchor.length - by });
  const shared = Math.max(ownEnd - anchor.own, 0);
  if (shared >= anchor.length) return undefined;
  const put = anchor.own + shared - ownEnd;
  const left = anchor.at + shared - end;
  if (left >= 0 && terms.hasEllipsis(ownEnd, anchor.own + shared) && terms.isOneDocument(end, anchor.at))
    return { anchor: less(shared), cost: before.cost + put, before, is: 'elided' };
  // A word that is there twice may be shared by the row alone.
  const again = Math.max(-left, 0);
  if (shared + again < anchor.length && left >= -2 && left <= mostLeftOut + put && terms.runsOn(end, anchor.at)) {
    const cost = put + again + Math.min(Math.max(left - put, 0), jump - 1);
    return { anchor: less(shared + again), cost: before.cost + cost, before, is: 'same' };
  }
  return { anchor: less(shared), cost: before.cost + jump + put, before, is: 'elsewhere' };
}
