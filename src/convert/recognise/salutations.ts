/** Addresses to those who hear or read, and the letters that begin with them. */
import { datesIn } from '../../corpus/text/dates.ts';
import { profileOf, profiles } from '../../corpus/text/languages/index.ts';
import { isBody } from './body.ts';
import { beginsSmall, wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** So many are looked for at most, and only so far into a text. */
const most = 6;
const farthest = 400;

/** How letters address the one they are to: whatever comes after it, a reference too. */
export const toOne =
  /^(?:Dear|Dearest|Sehr geehrte[rs]?|Liebe[rs]?|Chère?|Madame|Monsieur|Estimad[oa]|Egregi[oa]|Gentile)(?=[\s,]).*[,:]$/;

/** Addresses to those who hear or read: a few words and a comma or a colon, then a paragraph. */
export function salutationsIn(units: readonly Unit[], language: string): Unit[] {
  const found = units.slice(0, farthest).filter((unit, index) => {
    const next = units[index + 1];
    if (!next || !isSalutation(unit, language)) return false;
    // A colon opens what it names; only before the text itself it opens a speech.
    if (
      /:$/.test(unit.text) &&
      !(index < 10 && isKnown(unit, language)) &&
      units.slice(0, index).some((one) => isBody(one) || one.marks.some(({ value }) => value !== undefined))
    )
      return false;
    if (next.shape !== undefined || next.bullet > 0 || beginsSmall(next.text)) return false;
    if (toOne.test(unit.text) || isAddress(unit.text, language)) return true;
    if (!isKnown(unit, language) && isClause(unit, units[index - 1], next, language)) return false;
    return wordsIn(next.text) > 6 || isSalutation(next, language) || isSalutation(units[index + 2] ?? next, language);
  });
  return found.slice(0, most);
}

/** Whether it has words that only people are addressed with. */
const isKnown = ({ text }: Unit, language: string): boolean =>
  profiles.some(({ isAddress }) => isAddress?.(text)) ||
  profileOf('zh').isSalutation(text) ||
  (profileOf(language).isAddress === undefined && profileOf(language).language !== 'und');

/** A clause of a sentence that goes on over lines, or that announces what is counted: “Having regard to the Treaty,”. */
function isClause({ text }: Unit, before: Unit | undefined, next: Unit, language: string): boolean {
  if (profileOf(language).opensStatement?.(text)) return true;
  if (next.marks.some(({ value, family }) => value === 1 && family !== 'roman')) return true;
  const goesOn = (one: Unit | undefined): boolean =>
    one !== undefined && /[,;:，；：]$/.test(one.text) && !isKnown(one, language);
  return goesOn(next) || goesOn(before);
}

/** Whether a line has words that only people are addressed with, whatever it ends with. */
const isAddress = (text: string, language: string): boolean => {
  const { isAddress: is } = profileOf(language);
  return is !== undefined && (is(text) || is(text.replace(/[:!]$/, ',')));
};

/** “Chair Low and members of the committee:”; “To the People of the Coast:”. */
const many = /\b(?:members|delegates|colleagues|guests|ladies)\b/i;
const toMany = /^To (?:the|all|my|our) /i;

function isSalutation({ rows, text, bullet, marks, shape }: Unit, language: string): boolean {
  if (
    rows.length !== 1 ||
    bullet > 0 ||
    shape !== undefined ||
    text.length > 80 ||
    marks.some(({ value }) => value !== undefined)
  )
    return false;
  if (/\p{Script=Han}/u.test(text) && profiles.some(({ isSalutation: is }) => is(text))) return true;
  if (!/^\p{Lu}.*[,:!]$/u.test(text) || /[.;]\s/.test(text.replace(/\b\p{Lu}\p{Ll}{0,3}\.\s/gu, ''))) return false;
  // What announces something is none: “The envoy wrote to us in plain words:”.
  if (text.endsWith(':') && !isAddress(text, language) && !toMany.test(text) && !many.test(text))
    return wordsIn(text) <= 5 && !profileOf(language).opensStatement?.(text);
  return wordsIn(text) <= (many.test(text) ? 14 : 9);
}

/** Letters begin with a place, a date, an address, and then a salutation, which is the last before the text. */
export function beginsLetter(head: readonly Unit[], salutations: readonly Unit[], language: string): boolean {
  const [first] = head;
  const at = head.findIndex((unit) => salutations.includes(unit));
  const address = head[at];
  if (!first || !address) return false;
  const isDated = (unit: Unit): boolean => {
    const [date] = datesIn(unit.text);
    return date !== undefined && unit.text.length - date.length < 25;
  };
  if (toOne.test(address.text) && head.slice(0, at).some(isDated) && !/^\P{Ll}+$/u.test(first.text)) return true;
  if (!salutations.includes(head.at(-1) as Unit)) return false;
  return first.shape === 'verse' || isSalutation(first, language) || datesIn(first.text).length > 0;
}
