/** What a text says of itself before it begins: its title, its source and date, what kind it is, whom it speaks to. */

import { bylineIn } from '../../corpus/text/bylines.ts';
import { datesIn } from '../../corpus/text/dates.ts';
import { profileOf, profiles } from '../../corpus/text/languages/index.ts';
import type { Choice } from './choice.ts';
import { beginsSmall, endsSentence, inCapitals, isShort, wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** Lines at the head of a text with what they are. */
export interface Opening {
  title?: { unit: Unit; text: string; reason: string; sure: boolean } | undefined;
  byline?: { unit: Unit; source: string; date: string } | undefined;
  salutations: Unit[];
  /** How many units stand before the text itself. */
  length: number;
}

/** So many units at most stand before the text itself. */
const longestOpening = 10;
const longestTitle = 200;

/** What stands before the text itself. */
export function openingOf(units: readonly Unit[], isHeading: (unit: Unit) => boolean, language: string): Opening {
  const start = units
    .slice(0, longestOpening)
    .findIndex(
      (unit) => isBody(unit) || (unit.shape !== undefined && unit.shape !== 'verbatim' && unit.shape !== 'verse'),
    );
  const length = start < 0 ? Math.min(units.length, longestOpening) : start;
  const head = units.slice(0, length);
  const salutations = salutationsIn(units, language);
  const isLetter =
    salutations.some((unit) => units.indexOf(unit) < length + 1) &&
    head.length > 0 &&
    salutations.includes(head.at(-1) as Unit) &&
    head[0] !== undefined &&
    beginsLetter(head, language);
  const title = isLetter ? undefined : titleIn(head, salutations, isHeading, units.length - head.length);
  // A letter begins with its place and day.
  const byline = isLetter ? undefined : bylineAmong(head.filter((unit) => unit !== title?.unit));
  return { title, byline, salutations, length };
}

/** A paragraph of running text. */
export const isBody = ({ text, shape, marks, bullet }: Unit): boolean =>
  shape === undefined &&
  bullet === 0 &&
  ((wordsIn(text) > 14 && (endsSentence(text) || text.length > 200)) ||
    (marks.length === 0 && wordsIn(text) > 7 && /[.。]["'”’)]?$/.test(text) && !inCapitals(text)));

/** Letters begin with a place, a date, an address, and then a salutation. */
function beginsLetter(head: readonly Unit[], language: string): boolean {
  const [first] = head;
  if (!first) return false;
  return first.shape === 'verse' || isSalutation(first, language) || datesIn(first.text).length > 0;
}

function titleIn(
  head: readonly Unit[],
  salutations: readonly Unit[],
  isHeading: (unit: Unit) => boolean,
  rest: number,
): Opening['title'] {
  const candidates = head.filter(({ shape }) => shape === undefined);
  const [unit, next] = candidates;
  if (!unit || salutations.includes(unit)) return undefined;
  const markdown = unit.marks.find(({ family }) => family === 'markdown1');
  if (markdown)
    return {
      unit,
      text: unit.text.slice(markdown.length),
      reason: 'the first line, a heading of the first level',
      sure: true,
    };
  if (isHeading(unit) || unit.text.length > longestTitle || unit.bullet > 0) return undefined;
  const capitals = inCapitals(unit.text);
  // Full lines of running text, which the end of a page cut off.
  if (unit.rows.length > 1 && wordsIn(unit.text) > 20 && !capitals) return undefined;
  if (
    (endsSentence(unit.text) && /[.。:：]$/.test(unit.text) && !capitals && wordsIn(unit.text) > 7) ||
    /[,，]$/.test(unit.text)
  )
    return undefined;
  if (beginsSmall(unit.text) || datesOnly(unit.text) || !isTitle(unit) || head.length + rest < 2) return undefined;
  const isNamed =
    next !== undefined && (salutations.includes(next) || datesIn(next.text).length > 0 || next.marks.length > 0);
  const sure =
    isShort(unit.text, 140) &&
    (capitals || !/[.。]$/.test(unit.text)) &&
    (next === undefined || isNamed || !isShort(next.text) || head.length <= 2);
  return { unit, text: unit.text, reason: 'the first line of the text', sure };
}

/** Words of a title: no number before them, and no sentence ends within them. */
const isTitle = ({ text, marks }: Unit): boolean =>
  !marks.some(
    ({ family, value }) =>
      value !== undefined && /^(?:roman|numbered|decimal\d|chinese.*|bracketed|half-round)$/.test(family),
  ) &&
  (inCapitals(text) || !/\p{Ll}{2}[.!?]\S{0,6}\s+\p{Lu}/u.test(text));

const datesOnly = (text: string): boolean => {
  const [date] = datesIn(text);
  return date !== undefined && text.length - date.length < 20;
};

/** “The Post, 8 April 2025”, “2025年4月8日　来源：山区日报”: a source and a day, and little else. */
function bylineAmong(head: readonly Unit[]): Opening['byline'] {
  for (const unit of head) {
    const read = unit.shape ? undefined : bylineIn(unit.text);
    if (!read || wordsIn(read.source) > 8 || !/^[\p{Lu}\p{Lo}]/u.test(read.source)) continue;
    if (/\p{Ll}.*[.;:]/u.test(read.source)) continue;
    return { unit, ...read };
  }
  return undefined;
}

/** Addresses to those who hear or read: a few words and a comma or a colon, then a paragraph. */
function salutationsIn(units: readonly Unit[], language: string): Unit[] {
  const found = units.slice(0, 400).filter((unit, index) => {
    const next = units[index + 1];
    if (!next || !isSalutation(unit, language)) return false;
    // A colon opens what it names; only before the text itself it opens a speech.
    if (
      /:$/.test(unit.text) &&
      units.slice(0, index).some((one) => isBody(one) || one.marks.some(({ value }) => value !== undefined))
    )
      return false;
    if (next.shape !== undefined || next.bullet > 0 || beginsSmall(next.text)) return false;
    return (
      isAddress(unit.text, language) ||
      wordsIn(next.text) > 6 ||
      isSalutation(next, language) ||
      isSalutation(units[index + 2] ?? next, language)
    );
  });
  return found.slice(0, 6);
}

function isSalutation({ rows, text, bullet, marks, shape }: Unit, language: string): boolean {
  if (
    rows.length !== 1 ||
    bullet > 0 ||
    shape !== undefined ||
    text.length > 80 ||
    marks.some(({ value }) => value !== undefined)
  )
    return false;
  if (
    profiles.some((profile) => profile.language !== 'und' && /\p{Script=Han}/u.test(text) && profile.isSalutation(text))
  )
    return true;
  if (!/^\p{Lu}.*[,:!]$/u.test(text) || /[.;]\s/.test(text.replace(/\b\p{Lu}\p{Ll}{0,3}\.\s/gu, ''))) return false;
  if (!text.endsWith(':')) return wordsIn(text) <= 9;
  // What announces something is none: “The envoy wrote to us in plain words:”.
  return isAddress(text, language) || (wordsIn(text) <= 5 && !profileOf(language).opensStatement?.(text));
}

/** Whether a line has words that only people are addressed with. */
const isAddress = (text: string, language: string): boolean => {
  const { isAddress: is } = profileOf(language);
  return is !== undefined && (is(text) || is(text.replace(/[:!]$/, ',')));
};

/** The kind of a document: by what its title or its first lines say, else by its shape. */
export function kindOf(
  title: string,
  opening: Opening,
  units: readonly Unit[],
  families: ReadonlySet<string>,
  kinds: readonly string[],
): Choice<string> {
  const known = (kind: string): boolean => kinds.includes(kind);
  const of = (kind: string, reason: string, sure = true): Choice<string> => ({
    value: known(kind) ? kind : (kinds[0] ?? kind),
    reason,
    sure: sure && known(kind),
  });
  const clues = profiles.flatMap(({ kindClues = [] }) => kindClues).filter(([kind]) => known(kind));
  const clued = (text: string): string | undefined => clues.find(([, clue]) => clue.test(text))?.[0];
  const byTitle = clued(title);
  if (byTitle !== undefined && byTitle !== 'report') return of(byTitle, 'by the words of its title');
  if (opening.byline) return of('news-article', 'a source and a day stand under its title');
  const salutation = opening.salutations[0];
  const early = units.slice(0, opening.length + 2).map(({ text }) => text.slice(0, 400));
  if (early.some((text) => clued(text) === 'government-report'))
    return of('government-report', 'its first lines speak for a government');
  if (byTitle !== undefined) return of(byTitle, 'by the words of its title');
  const byHead = early.map(clued).find((kind) => kind === 'court-opinion' || kind === 'standard' || kind === 'speech');
  if (byHead !== undefined) return of(byHead, 'by the words of its first lines', false);
  if (salutation && units.indexOf(salutation) <= opening.length)
    return of(
      opening.title ? 'speech' : 'letter',
      opening.title ? 'it has a title and speaks to hearers' : 'it begins as a letter does',
      opening.title === undefined,
    );
  if (families.has('named:article') || families.has('chinese:条')) return of('law', 'it is made of articles');
  if (families.has('named:chapter')) return of('book', 'it is made of chapters', false);
  return of('report', 'nothing in the text tells it', false);
}

/** The day of a document: from its byline, else the first day that its opening or its end names. */
export function dateOf(opening: Opening, units: readonly Unit[]): Choice<string | undefined> {
  if (opening.byline) return { value: opening.byline.date, reason: 'the byline names it', sure: true };
  const near = [...units.slice(0, opening.length + 1), ...units.slice(-3)];
  const texts = near.map(({ text }) => text.slice(0, 400)).filter((text) => text.length <= 240);
  const [whole, other] = texts.flatMap((text) => datesIn(text));
  if (whole)
    return {
      value: whole.date,
      reason: 'the only day that its first and last lines name',
      sure: other === undefined || other.date === whole.date,
    };
  const part = texts.flatMap((text) => datesIn(text, true))[0];
  if (part) return { value: `${part.date}-01`, reason: 'its first lines name the month', sure: false };
  return { value: undefined, reason: 'its first and last lines name no day', sure: false };
}
