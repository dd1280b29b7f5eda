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
  .array(
    fc.record({
      wanted: fc.integer({ min: -20, max: 6000 }),
      heights: entries.map(heightsOf),
      tall: fc.option(fc.nat({ max: 600 }), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all
      .map(({ wanted, heights, tall }) => ({ wanted, heights, ...(tall !== undefined && { end: wanted + tall }) }))
      .sort((a, b) => a.wanted - b.wanted),
  );
const heightOf = ({ heights }: MarginNote, shown: number): number => heights[shown] ?? Number.NaN;
const endOf = ({ end = Number.POSITIVE_INFINITY }: MarginNote): number => end;

test('however many there are, no two overlap, none stands above its place or past its end', () => {
  fc.assert(
    fc.property(notes, fc.nat({ max: 30 }), fc.nat({ max: 200 }), (all, between, push) => {
      const places = layOut(all, between, push);
      expect(places).toHaveLength(all.length);
      let bottom = Number.NEGATIVE_INFINITY;
      for (const [index, { top, shown }] of places.entries()) {
        const note = all[index] as MarginNote;
        expect(top).toBeGreaterThanOrEqual(Math.max(note.wanted, bottom + between));
        expect(shown).toBeLessThan(note.heights.length);
        if (shown < 0) expect(top + heightOf(note, 0)).toBeGreaterThan(endOf(note));
        else {
          bottom = top + heightOf(note, shown);
          expect(bottom).toBeLessThanOrEqual(endOf(note));
        }
      }
    }),
    runs(100),
  );
});

test('a note is pushed down by the least of those before it, or by no more than the slack', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const places = layOut(all, gap, slack);
      for (const [index, { top }] of places.entries()) {
        const before = places.slice(0, index).findLast(({ shown }) => shown >= 0);
        const { wanted } = all[index] as MarginNote;
        if (!before) expect(top).toBe(wanted);
        else if (before.shown > 0 && places[index - 1] === before) expect(top).toBeLessThanOrEqual(wanted + slack);
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
        if (shown === note.heights.length - 1) continue;
        const next = (all[index + 1]?.wanted ?? Number.POSITIVE_INFINITY) + slack - gap;
        expect(top + heightOf(note, shown + 1)).toBeGreaterThan(Math.min(next, endOf(note)));
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
    { top: 100, shown: 2 },
    { top: 400, shown: 0 },
  ]);
});

test('what stands past its end has no place, and takes none', () => {
  expect(
    layOut(
      [
        { wanted: 0, heights: [300] },
        { wanted: 100, end: 160, heights: [20, 90] },
        { wanted: 316, end: 400, heights: [20, 200] },
      ],
      gap,
      slack,
    ),
  ).toEqual([
    { top: 0, shown: 0 },
    { top: 316, shown: -1 },
    { top: 316, shown: 0 },
  ]);
});

test('no notes', () => {
  expect(layOut([], gap, slack)).toEqual([]);
});
