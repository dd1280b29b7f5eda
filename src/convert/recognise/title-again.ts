/** The title in another language, above the headings of the block in it: it heads no section among them. */
import { otherLanguage } from './language.ts';
import { isShort } from './row.ts';
import type { Unit } from './units.ts';

/**
 * The places of such titles: a short line in another language, behind a text in the main one, right above a heading in that
 * other language, and the headings count from 1 again there as they did before.
 *
 * @param values The numbers of the headings, by their places.
 */
export function titlesAgain(
  units: readonly Unit[],
  values: ReadonlyMap<number, number | undefined>,
  language: string,
): number[] {
  const firsts = [...values].flatMap(([at, value]) => (value === 1 ? at : [])).sort((a, b) => a - b);
  return firsts.slice(1).flatMap((first) => {
    const [before, unit, heading] = [units[first - 2], units[first - 1], units[first]];
    const other = unit && otherLanguage(unit.text, language);
    const isTitle =
      other !== undefined &&
      unit?.rows.length === 1 &&
      unit.marks.length === 0 &&
      isShort(unit.text) &&
      before !== undefined &&
      otherLanguage(before.text, language) === undefined &&
      heading !== undefined &&
      otherLanguage(heading.text, language) === other;
    return isTitle ? first - 1 : [];
  });
}
