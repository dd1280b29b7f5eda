/** How figures are said in the report. */
import type { Spread } from './figures.ts';
import { type Goal, verdictOf } from './goals.ts';

/** A number as people read it: three digits that count, or all before the point. */
export const numberText = (value: number): string =>
  value.toLocaleString('en', value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });

/** The figure in the middle, with its unit, and between which it was, where there were several. */
export function spreadText(spread: Spread | undefined, unit = ''): string {
  if (!spread) return '–';
  const { median, least, most } = spread;
  const behind = unit === '' ? '' : ` ${unit}`;
  const [from, to] = [numberText(least), numberText(most)];
  return `${numberText(median)}${behind}${from === to ? '' : ` (${from}–${to})`}`;
}

/** A goal as a row: what, what is aimed for, what was measured, whether it is met. */
export function goalRow(goal: Goal): string[] {
  const { what, documents, aim, accepted, unit = '', measured } = goal;
  const value = (limit: number): string => `${numberText(limit)}${unit && ` ${unit}`}`;
  return [
    documents === undefined ? what : `${what}, ${documents.toLocaleString('en')} documents`,
    `≤ ${value(aim)}${accepted === undefined ? '' : `, accepted ≤ ${value(accepted)}`}`,
    spreadText(measured, unit),
    verdictOf(goal),
  ];
}
