/** Lines → what may be the items of a list, and what stands between them. */
import type { RawLine } from './shaped-blocks.ts';
import { type ItemMark, itemMark } from './shapes.ts';

/** An item with the lines that it goes on in, or other text. */
export interface ListUnit {
  lines: RawLine[];
  /** Its first line, without the white space at its edges. */
  text: string;
  /** How far in it begins. */
  column: number;
  /** Whether a blank line stands before it. */
  apart: boolean;
  mark: ItemMark | undefined;
}

/** What tells whether a line under an item is more of it. */
interface Looks {
  breaksOff: (flow: { width: number }, text: string, next: string) => boolean;
  beginsAnew: (text: string) => boolean;
}

/** What a line ends with after which an item may begin. */
const pause = /[.;:,!?。；：，！？…][\p{Pe}\p{Pf}"']{0,2}(?:\s\p{Ll}{1,4})?$/u;

/** Cuts the lines: each is a unit, and where they are wrapped, so is each item or paragraph. What is decided is none. */
export function unitsOf(lines: readonly RawLine[], wrapped: boolean, looks: Looks): ListUnit[] {
  const units: ListUnit[] = [];
  const width = wrapped ? widthOf(lines) : 0;
  let apart = true;
  let before: { unit: ListUnit; text: string } | undefined;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') {
      apart = true;
      continue;
    }
    const mark = line.open ? itemMark(text) : undefined;
    const column = line.text.length - line.text.trimStart().length;
    const goesOn = wrapped && !apart && before && line.open && before.unit.lines[0]?.open;
    if (before && goesOn && !begins({ text, column, mark }, before, width, looks)) {
      before.unit.lines.push(line);
      before.text = text;
    } else {
      const unit = { lines: [line], text, column, apart, mark };
      units.push(unit);
      before = { unit, text };
    }
    apart = false;
  }
  return units;
}

/** Whether a line of a wrapped paragraph begins an item, or a paragraph right under one. */
function begins(
  { text, column, mark }: Pick<ListUnit, 'text' | 'column' | 'mark'>,
  before: { unit: ListUnit; text: string },
  width: number,
  { breaksOff, beginsAnew }: Looks,
): boolean {
  const isItem = before.unit.mark !== undefined;
  if (mark) return (isItem && before.unit.text === before.text) || pause.test(before.text.slice(-12));
  return isItem && column <= before.unit.column && beginsAnew(text) && breaksOff({ width }, before.text, text);
}

const widthOf = (lines: readonly RawLine[]): number =>
  lines.reduce((width, { text }, at) => {
    const next = lines[at + 1]?.text.trim() ?? '';
    return next === '' ? width : Math.max(width, text.trim().length);
  }, 0);
