/** Where margin notes go: level with what they are about or under it, never over it, never over one another, nor past its end. */

/** A margin note, in pixels. */
export interface MarginNote {
  /** Where its top would best be. */
  wanted: number;
  /** Where it must end; nowhere, if nothing is said. */
  end?: number;
  /** How tall it is when the least of it is shown, when more is, and when all is. */
  heights: readonly number[];
}

/** Where a note goes, and which of its heights it has there: -1 where even the least has no room. */
export interface Slot {
  top: number;
  shown: number;
}

/**
 * Lays notes out under one another. None stands above its wanted place, and none that has an end stands past it. A note
 * shows as much as fits over the wanted place of the next one, which it may push down by `slack`; the least of it always,
 * where its own end allows that.
 *
 * @param notes In the order of the text; their wanted places do not decrease, each has at least one height.
 * @param gap The least room between two notes.
 * @returns In the same order.
 */
export function layOut(notes: readonly MarginNote[], gap: number, slack: number): Slot[] {
  let bottom = Number.NEGATIVE_INFINITY;
  return notes.map(({ wanted, end = Number.POSITIVE_INFINITY, heights }, index) => {
    const top = Math.max(wanted, bottom + gap);
    const next = (notes[index + 1]?.wanted ?? Number.POSITIVE_INFINITY) + slack - gap;
    const fits = (limit: number): number => heights.findLastIndex((height) => top + height <= limit);
    const shown = Math.max(fits(Math.min(next, end)), Math.min(fits(end), 0));
    const height = heights[shown];
    if (height !== undefined) bottom = top + height;
    return { top, shown };
  });
}
