/** The margin: notes never overlap, never stand above what they are about, and fold before they push another far away. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type MarginNote } from '../../src/reader/margin/layout.ts';
import { runs } from '../support/runs.ts';

const gap = 16;
const slack = 50;
const entries = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
const heightsOf = (own: readonly number[]): number[] => {
  let sum = 0;
  return own.map((height) => {
    sum += height;
    return sum;
  });
};
const notes: fc.Arbitrary<MarginNote[]> = fc
  .array(fc.record({ wanted: fc.integer({ min: -20, max: 6000 }), heights: entries.map(heightsOf) }), { maxLength: 40 })
  .map((all) => all.sort((a, b) => a.wanted - b.wanted));
const heightOf = ({ heights }: MarginNote, shown: number): number => heights[shown - 1] ?? Number.NaN;

test('however many there are, no two overlap, none stands above its place, and each shows one entry at least', () => {
  fc.assert(
    fc.property(notes, fc.nat({ max: 30 }), fc.nat({ max: 200 }), (all, between, push) => {
      const places = layOut(all, between, push);
      expect(places).toHaveLength(all.length);
      let end = Number.NEGATIVE_INFINITY;
      for (const [index, { top, shown }] of places.entries()) {
        const note = all[index] as MarginNote;
        expect(top).toBeGreaterThanOrEqual(Math.max(note.wanted, end + between));
        expect(shown).toBeGreaterThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(note.heights.length);
        end = top + heightOf(note, shown);
      }
    }),
    runs(100),
  );
});

test('a note is pushed down by what cannot be folded further, or by no more than the slack', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const places = layOut(all, gap, slack);
      for (const [index, { top }] of places.entries()) {
        const before = places[index - 1];
        const { wanted } = all[index] as MarginNote;
        if (before && before.shown > 1) expect(top).toBeLessThanOrEqual(wanted + slack);
        if (!before) expect(top).toBe(wanted);
      }
    }),
    runs(100),
  );
});

test('nothing is folded that has room', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const places = layOut(all, gap, slack);
      for (const [index, { top, shown }] of places.entries()) {
        const note = all[index] as MarginNote;
        const next = all[index + 1];
        if (shown === note.heights.length) continue;
        expect(next).toBeDefined();
        expect(top + heightOf(note, shown + 1)).toBeGreaterThan((next?.wanted ?? 0) + slack - gap);
      }
    }),
    runs(100),
  );
});

test('notes with room stand exactly level, whole', () => {
  expect(
    layOut(
      [
        { wanted: 100, heights: [40, 80, 120] },
        { wanted: 400, heights: [30] },
      ],
      gap,
      slack,
    ),
  ).toEqual([
    { top: 100, shown: 3 },
    { top: 400, shown: 1 },
  ]);
});

test('no notes', () => {
  expect(layOut([], gap, slack)).toEqual([]);
});
