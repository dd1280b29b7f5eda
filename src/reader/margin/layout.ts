/** Where margin notes go: level with what they are about or under it, never over it, and never over one another. */

/** A margin note, in pixels: where its top would best be, and how tall it is with one, two … and all of its entries. */
export interface MarginNote {
  wanted: number;
  heights: readonly number[];
}

/** Where a note goes, and how many of its entries are shown. */
export interface Slot {
  top: number;
  shown: number;
}

/**
 * Lays notes out under one another. None stands above its wanted place. A note shows as many of its entries as fit over
 * the wanted place of the next one, which they may push down by `slack`; of the last one all are shown.
 *
 * @param notes In the order of the text; their wanted places do not decrease, each has at least one height.
 * @param gap The least room between two notes.
 * @returns In the same order.
 */
export function layOut(notes: readonly MarginNote[], gap: number, slack: number): Slot[] {
  let end = Number.NEGATIVE_INFINITY;
  return notes.map(({ wanted, heights }, index) => {
    const top = Math.max(wanted, end + gap);
    const limit = (notes[index + 1]?.wanted ?? Number.POSITIVE_INFINITY) + slack - gap;
    const shown = Math.max(heights.findLastIndex((height) => top + height <= limit) + 1, 1);
    end = top + (heights[shown - 1] ?? 0);
    return { top, shown };
  });
}
