/** Where a panel goes: beside the line that it is about, never over it, and inside the window. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}

const edge = 12;
const distance = 8;

/**
 * Puts a panel under a line, or over it where there is more room.
 *
 * @param line The line that it is about, in the window's pixels.
 * @param clear What it must not cover at the top of the window, such as a bar that stays.
 * @returns Its left upper corner in the window's pixels, and how tall it may be.
 */
export function placeBeside(
  line: Box,
  panel: Size,
  view: Size,
  clear = 0,
): { left: number; top: number; room: number } {
  const left = Math.max(Math.min(line.left - 16, view.width - panel.width - edge), edge);
  const below = view.height - line.bottom - distance - edge;
  const above = line.top - clear - distance - edge;
  if (panel.height <= below || below >= above) return { left, top: line.bottom + distance, room: below };
  return { left, top: line.top - distance - Math.min(panel.height, above), room: above };
}

/**
 * What a panel stands beside: all lines of a link, at the side of the one that is nearest to the pointer; without a pointer,
 * of the first.
 */
export function besideLines(lines: readonly Box[], y?: number): Box | undefined {
  const away = ({ top, bottom }: Box): number => (y === undefined ? 0 : Math.max(top - y, y - bottom, 0));
  const near = lines.reduce<Box | undefined>(
    (best, line) => (best && away(best) <= away(line) ? best : line),
    undefined,
  );
  if (!near) return undefined;
  const { left, right } = near;
  return {
    left,
    right,
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}
