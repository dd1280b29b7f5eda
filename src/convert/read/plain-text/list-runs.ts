/** Lines that are surely the items of a list: announced by a colon, parted as clauses are, or behind bullets. */
import type { HeadingPattern } from '../../../corpus/editors/headings.ts';
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { beginsAnew, breaksOff } from './headings/flow.ts';
import { type ListUnit, unitsOf } from './list-units.ts';
import type { RawLine, Shape } from './shaped-blocks.ts';
import { type ItemMark, itemMark, itemValue } from './shapes.ts';

/** What a text and its layout say beside the lines. */
export interface ListSetting {
  /** Whether blank lines part paragraphs. */
  wrapped: boolean;
  /** Whether a line is the heading of the notes: what is counted under it are notes. */
  headsNotes: (text: string) => boolean;
  /** Whether the layout’s headings have marks of a style: then an item is sure only where no heading can be. */
  isClaimed: (style: string) => boolean;
}

/** A level of a list that is being read: its marks, and the last of them. */
interface Level {
  style: string;
  ordered: boolean;
  label: string;
  value: number;
  column: number;
}

interface Run {
  /** The units of the items, and which of them are of the outermost level. */
  from: number;
  to: number;
  top: number[];
  style: string;
  ordered: boolean;
  /** The value of the last outermost item. */
  last: number;
}

const deepest = 6;

/** Finds them, by the numbers of the lines. */
export function listRuns(lines: readonly RawLine[], setting: ListSetting): Map<number, Shape> {
  const units = unitsOf(lines, setting.wrapped, { beginsAnew, breaksOff });
  const places = placesOf(units);
  const found = new Map<number, Shape>();
  /** The last number of each style outside of lists. */
  const around = new Map<string, number>();
  for (let at = 0; at < units.length; ) {
    const run = runFrom(units, at);
    const own = run && withoutNext(run, units, around, places);
    const reason = own && reasonFor(own, units, setting);
    if (!own || reason === undefined) {
      const mark = units[at]?.mark;
      if (mark?.ordered) around.set(mark.style, itemValue(mark) ?? 0);
      // Bullets that are no list are none from the next one on either.
      at = run && !run.ordered ? run.to : at + 1;
      continue;
    }
    const from = units[own.from]?.lines[0]?.n ?? 0;
    for (const { lines: taken } of units.slice(own.from, own.to))
      for (const { n } of taken) found.set(n, { kind: 'list', reason, from });
    at = own.to;
  }
  return found;
}

/** The places of all marks, by their style and value. */
function placesOf(units: readonly ListUnit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach(({ mark }, at) => {
    if (!mark?.ordered) return;
    const key = `${mark.style} ${itemValue(mark) ?? ''}`;
    const own = places.get(key);
    if (own) own.push(at);
    else places.set(key, [at]);
  });
  return places;
}

/** The items that begin with a unit and count on, each right after the other; of two or more. */
function runFrom(units: readonly ListUnit[], from: number): Run | undefined {
  const first = units[from];
  if (!first?.mark || (first.mark.ordered && itemValue(first.mark) !== 1)) return undefined;
  const levels: Level[] = [levelOf(first, first.mark)];
  const top = [from];
  let to = from + 1;
  for (let unit = units[to]; unit?.mark; unit = units[to]) {
    const depth = levelFor(unit, levels);
    if (depth === undefined || (unit.apart && depth > 0)) break;
    if (depth === 0) top.push(to);
    to += 1;
  }
  const [{ style, ordered, value }] = levels as [Level];
  return top.length < 2 ? undefined : { from, to, top, style, ordered, last: value };
}

const levelOf = ({ column }: ListUnit, mark: ItemMark): Level => ({
  style: mark.style,
  ordered: mark.ordered,
  label: mark.label,
  value: itemValue(mark) ?? 0,
  column,
});

/** The level that the next item stands on, which becomes the innermost; `undefined` where it does not go on. */
function levelFor(unit: ListUnit, levels: Level[]): number | undefined {
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth] as Level;
    const mark = itemMark(unit.text, level.label);
    if (!mark || mark.style !== level.style) continue;
    if (mark.ordered ? itemValue(mark) !== level.value + 1 : unit.column !== level.column && levels.length > 1)
      continue;
    levels.length = depth;
    levels.push(levelOf(unit, mark));
    return depth;
  }
  const inner = levels.at(-1) as Level;
  const mark = itemMark(unit.text);
  if (!mark || levels.length >= deepest) return undefined;
  const isDeeper = mark.ordered ? itemValue(mark) === 1 && mark.style !== inner.style : unit.column > inner.column;
  if (!isDeeper && !(!mark.ordered && inner.ordered)) return undefined;
  levels.push(levelOf(unit, mark));
  return levels.length - 1;
}

/**
 * A run without its last item, where that has the number that goes on from before the run, and looks otherwise than the
 * items: the next heading. `undefined` where nothing tells which it is.
 */
function withoutNext(
  run: Run,
  units: readonly ListUnit[],
  around: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number[]>,
): Run | undefined {
  const next = (around.get(run.style) ?? Number.NaN) + 1;
  if (!run.ordered || run.last !== next) return run;
  const later = places.get(`${run.style} ${next}`)?.at(-1) ?? 0;
  if (later >= run.to) return run;
  const [last = 0, ...before] = run.top.toReversed();
  const isSmall = (at: number): boolean => /^\p{Ll}/u.test(wordsOf(units[at]));
  if (isSmall(last) || !before.every(isSmall)) return undefined;
  return before.length < 2 ? undefined : { ...run, to: last, top: before.toReversed(), last: run.last - 1 };
}

const wordsOf = (unit: ListUnit | undefined): string => unit?.text.slice(unit.mark?.length ?? 0) ?? '';
const endOf = (unit: ListUnit | undefined): string => unit?.lines.at(-1)?.text.trim().slice(-40) ?? '';
const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** “;” and “,”, with an “and” that may follow. */
const clauseEnd = /[;；,，](?:\s\p{Ll}{1,4})?$/u;
const sentenceEnd = /[.。!?！？]["'”’)]?$/;
const sentences = 9;

/** Why a run is a list; `undefined` where it may be something else. */
function reasonFor({ from, top, style, ordered }: Run, units: readonly ListUnit[], setting: ListSetting) {
  const items = top.map((at) => units[at] as ListUnit);
  const before = units[from - 1];
  if ((before && setting.headsNotes(before.text)) || items.some((item) => !/[\p{L}\p{N}]/u.test(wordsOf(item))))
    return undefined;
  const isAnnounced = /[:：][-–—]?$/.test(endOf(before));
  const areClauses = items.slice(0, -1).every((item) => clauseEnd.test(endOf(item)));
  const whole = items.filter((item) => sentenceEnd.test(endOf(item)) && !/^\p{Ll}/u.test(wordsOf(item))).length;
  if (!ordered) {
    if (items.some((item) => /^[-–—]\s*\d+\s*[-–—]$/.test(item.text))) return undefined;
    const isSpeech = /^[–—]/.test(style) && whole > 0 && !isAnnounced && !areClauses;
    return isSpeech ? undefined : 'items behind bullets';
  }
  if (areClauses) return 'items that count on, and end as clauses do';
  if (!isAnnounced || (setting.isClaimed(style) && style !== '1.')) return undefined;
  const words = items.reduce((sum, item) => sum + wordCount(wordsOf(item)), 0) / items.length;
  const mayBeText = /^(?:1|A|I)[.．\u3000]$/.test(style) && whole * 3 >= items.length * 2 && words >= sentences;
  const mayHead = /一/.test(style) && whole > 0;
  return mayBeText || mayHead ? undefined : 'items that count on, behind a line that announces them';
}

/** Whether the layout says that marks of a style are those of headings. */
export function claimsOf({ headings }: Layout): (style: string) => boolean {
  const patterns = new Set(Array.isArray(headings) ? headings.map(({ pattern }) => pattern) : []);
  const of: readonly [style: RegExp, pattern: HeadingPattern][] = [
    [/^[(（]1/, 'bracketed'],
    [/^[(（]一/, 'chinese-bracketed'],
    [/^一/, 'chinese'],
    [/1/, 'numbered'],
    [/[aA]/, 'lettered'],
    [/[iI]/, 'roman'],
  ];
  return (style) => {
    const pattern = of.find(([own]) => own.test(style))?.[1];
    return pattern !== undefined && patterns.has(pattern);
  };
}
