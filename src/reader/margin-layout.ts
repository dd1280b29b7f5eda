/** Where margin notes go: as level as can be with what they are about, and never over one another. */

/** A margin note: where its top would best be, and how tall it is, in pixels. */
export interface MarginNote {
  wanted: number;
  height: number;
  /** How much its place matters beside the others', 1 by default. */
  weight?: number;
}

/**
 * Lays notes out under one another.
 *
 * Notes that would overlap form a cluster, which stands where the sum of its notes' squared distances from their
 * wanted places, times their weights, is least (isotonic regression by pooling), but never above `top`.
 *
 * @param notes In the order of the text; their wanted places do not decrease.
 * @param gap The least room between two notes.
 * @returns The tops, in the same order.
 */
export function layOut(notes: readonly MarginNote[], gap: number, top = 0): number[] {
  const clusters: { size: number; weight: number; mean: number }[] = [];
  const heightsBefore: number[] = [];
  let before = 0;
  for (const { wanted, height, weight = 1 } of notes) {
    heightsBefore.push(before);
    let cluster = { size: 1, weight, mean: wanted - before };
    for (let last = clusters.at(-1); last && last.mean > cluster.mean; last = clusters.at(-1)) {
      clusters.pop();
      const sum = last.weight + cluster.weight;
      const mean = (last.mean * last.weight + cluster.mean * cluster.weight) / sum;
      cluster = { size: last.size + cluster.size, weight: sum, mean };
    }
    clusters.push(cluster);
    before += height + gap;
  }
  const starts = clusters.flatMap(({ size, mean }) => Array<number>(size).fill(Math.max(mean, top)));
  return starts.map((start, index) => start + (heightsBefore[index] ?? 0));
}
