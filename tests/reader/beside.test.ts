/** Where a preview stands: inside the window, and never over the line that it is about. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideLines, placeBeside } from '../../src/reader/kit/beside.ts';
import { runs } from '../support/runs.ts';

test('whatever the window, the panel is inside it and beside its line', () => {
  const cases = fc.record({
    view: fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 400, max: 1400 }) }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    panel: fc.record({ width: fc.integer({ min: 100, max: 296 }), height: fc.integer({ min: 40, max: 500 }) }),
    clear: fc.constantFrom(0, 56),
  });
  fc.assert(
    fc.property(cases, ({ view, x, y, panel, clear }) => {
      const top = clear + y * (view.height - clear - 24);
      const left = x * (view.width - 20);
      const line = { left, top, right: left + 20, bottom: top + 24 };
      const place = placeBeside(line, panel, view, clear);
      const height = Math.min(panel.height, place.room);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + panel.width).toBeLessThanOrEqual(view.width);
      expect(place.top).toBeGreaterThanOrEqual(clear);
      expect(place.top + height).toBeLessThanOrEqual(view.height);
      expect(place.top >= line.bottom || place.top + height <= line.top).toBe(true);
    }),
    runs(100),
  );
});

test('of a link that runs over two lines, none is covered, and the one under the pointer says where at the side', () => {
  const lines = [
    { left: 500, right: 600, top: 100, bottom: 120 },
    { left: 20, right: 80, top: 130, bottom: 150 },
  ];
  const whole = { top: 100, bottom: 150 };
  expect(besideLines(lines, 140)).toEqual({ left: 20, right: 80, ...whole });
  expect(besideLines(lines, 40)).toEqual({ left: 500, right: 600, ...whole });
  expect(besideLines(lines)).toEqual({ left: 500, right: 600, ...whole });
  expect(besideLines([], 10)).toBeUndefined();
});
