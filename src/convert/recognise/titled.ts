/** Numbers that stand alone in their line, with the words below them: “I”, “A Review of the Year”; “Article 1”, “Scope”. */
import { isRegnal } from './marks.ts';
import { beginsSmall, endsFirmly, inCapitals, isShort, type Row } from './row.ts';
import type { Setting, Unit } from './units.ts';

/** A number alone in its line takes the words below it: those right under it, and after a blank line those of a part that has a name. */
export function withTitles(
  units: readonly Unit[],
  { paragraphs, width }: Pick<Setting, 'paragraphs' | 'width'>,
  unitOf: (rows: Row[]) => Unit,
): Unit[] {
  const found: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    const before = found.at(-1);
    const [first, second] = unit.rows;
    const [last] = before?.rows ?? [];
    const mayTake = before && first && last && before.rows.length === 1 && isAlone(before) && unit.marks.length === 0;
    const near = mayTake && first.n === last.n + 1 && isTitle(first);
    const over = mayTake && !near && isTitleOver(before, unit, units[index + 1]);
    if (!near && !over) found.push(unit);
    else if (second === undefined || paragraphs === 'line' || over)
      found[found.length - 1] = { ...unitOf([...before.rows, ...unit.rows]), ...(over && { over }) };
    else if (second && !beginsSmall(second.text) && first.text.length < 60 && !isWrapped(first, second, width)) {
      found[found.length - 1] = unitOf([...before.rows, first]);
      found.push(unitOf(unit.rows.slice(1)));
    } else found.push(unit);
  }
  return found;
}

const isAlone = ({ marks, text }: Unit): boolean =>
  marks.some(
    ({ length, family }) =>
      length >= text.length &&
      /^(?:named|roman|chinese|decimal|numbered)/.test(family) &&
      !(family.startsWith('named:') && isRegnal(text, family)),
  );
const isTitle = ({ text }: Row): boolean => isShort(text) && !endsFirmly(text) && !beginsSmall(text);

/** Whether a line breaks off only because the next word has no room in it, or in the midst of a sentence. */
const isWrapped = ({ text }: Row, next: Row, width: number): boolean =>
  (width > 0 && text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width * 0.92) ||
  /[.!?]\s+\p{Lu}\p{Ll}*\s/u.test(text);

/** Whether a short line after a blank one is the title of the part above: something comes after it, and the part has a name. */
function isTitleOver(before: Unit, { rows, text, bullet, shape }: Unit, next: Unit | undefined): boolean {
  const [first] = rows;
  const last = before.rows[0];
  if (!first || !last || !next || rows.length > 1 || bullet > 0 || shape !== undefined) return false;
  if (!before.marks.some(({ family }) => /^(?:named:|chinese:|roman$|numbered$)/.test(family)) || first.n - last.n > 3)
    return false;
  const words = inCapitals(text) ? text.replace(/\.$/, '') : text;
  return /\p{L}{2}/u.test(words) && isTitle({ ...first, text: words });
}
