/** The margin: notes never overlap, stand as level as they can, and keep their order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../src/reader/margin-layout.ts';

const gap = 16;
const notes = fc
  .array(
    fc.record({
      wanted: fc.integer({ min: 0, max: 5000 }),
      height: fc.integer({ min: 1, max: 600 }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.sort((a, b) => a.wanted - b.wanted));

test('however many there are, no two overlap and none stands above the top', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const tops = layOut(all, gap);
      expect(tops).toHaveLength(all.length);
      tops.forEach((top, index) => {
        const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (all[index - 1]?.height ?? 0) + gap;
        expect(top).toBeGreaterThanOrEqual(before - 1e-6);
      });
    }),
  );
});

test('a note with room on both sides stands exactly level', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const apart = all.map((note, index) => ({ ...note, wanted: index * 1000 }));
      expect(layOut(apart, gap)).toEqual(apart.map(({ wanted }) => wanted));
    }),
  );
});

test('no other layout in the same order is nearer to the wanted places', () => {
  const cost = (all: readonly { wanted: number; weight: number }[], tops: readonly number[]): number =>
    all.reduce((sum, { wanted, weight }, index) => sum + weight * ((tops[index] ?? 0) - wanted) ** 2, 0);
  fc.assert(
    fc.property(
      notes,
      fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 40, maxLength: 40 }),
      (all, moves) => {
        const shifted = all.map((note) => ({ ...note, wanted: note.wanted + 30_000 }));
        const best = layOut(shifted, gap);
        let least = 0;
        const other = best.map((top, index) => {
          const own = Math.max(top + (moves[index] ?? 0), least);
          least = own + (shifted[index]?.height ?? 0) + gap;
          return own;
        });
        expect(cost(shifted, best)).toBeLessThanOrEqual(cost(shifted, other) + 1e-3);
      },
    ),
  );
});

test('two notes on one line share the distance, the heavier one gives way less', () => {
  expect(
    layOut(
      [
        { wanted: 100, height: 84 },
        { wanted: 100, height: 50 },
      ],
      gap,
    ),
  ).toEqual([50, 150]);
  expect(
    layOut(
      [
        { wanted: 100, height: 84, weight: 4 },
        { wanted: 100, height: 50 },
      ],
      gap,
    ),
  ).toEqual([80, 180]);
});

test('whatever the gap and the top, both are kept, and notes that have room do not move', () => {
  const rooms = fc.record({ space: fc.nat({ max: 300 }), height: fc.nat({ max: 300 }) });
  const top = fc.integer({ min: -50, max: 200 });
  fc.assert(
    fc.property(notes, fc.array(rooms, { maxLength: 20 }), fc.nat({ max: 30 }), top, (crowded, apart, own, limit) => {
      let least = limit;
      for (const [index, place] of layOut(crowded, own, limit).entries()) {
        expect(place).toBeGreaterThanOrEqual(least - 1e-6);
        least = place + (crowded[index]?.height ?? 0) + own;
      }
      let end = limit;
      const wanted = apart.map(({ space, height }) => {
        const note = { wanted: end + space, height };
        end = note.wanted + height + own;
        return note;
      });
      const tops = layOut(wanted, own, limit);
      for (const [index, note] of wanted.entries()) expect(tops[index]).toBeCloseTo(note.wanted, 6);
    }),
    { numRuns: 500 },
  );
});

test('no notes', () => {
  expect(layOut([], gap)).toEqual([]);
});
