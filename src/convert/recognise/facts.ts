/** What a text says of itself before it begins: its title, its source and date, what kind it is, whom it speaks to. */

import { bylineIn } from '../../corpus/text/bylines.ts';
import { datesIn } from '../../corpus/text/dates.ts';
import { kindClues } from '../../corpus/text/languages/kind-clues.ts';
import { isBody } from './body.ts';
import type { Choice } from './choice.ts';
import { wordsIn } from './row.ts';
import { beginsLetter, salutationsIn } from './salutations.ts';
import { type Title, titleIn } from './title.ts';
import type { Unit } from './units.ts';

/** Lines at the head of a text with what they are. */
export interface Opening {
  title?: Title | undefined;
  byline?: { unit: Unit; source: string; date: string } | undefined;
  salutations: Unit[];
  /** How many units stand before the text itself. */
  length: number;
}

/** So many units at most stand before the text itself. */
const longestOpening = 10;

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
  const isLetter = beginsLetter(head, salutations, language);
  const title = isLetter ? undefined : titleIn({ head, units, salutations, isHeading, language });
  // A letter begins with its place and day.
  const byline = isLetter ? undefined : bylineAmong(head.filter((unit) => unit !== title?.unit));
  return { title, byline, salutations, length };
}

/** What a day stands behind without being published by it: “Updated 3 May 2022”. */
const noSource = /^(?:updated|published|posted|issued|dated?|released?|revised|delivered|adopted|effective|last)\b/i;

/** “The Post, 8 April 2025”, “2025年4月8日　来源：山区日报”: a source and a day, and little else. */
function bylineAmong(head: readonly Unit[]): Opening['byline'] {
  for (const unit of head) {
    const read = unit.shape ? undefined : bylineIn(unit.text);
    if (!read || wordsIn(read.source) > 8 || !/^[\p{Lu}\p{Lo}]/u.test(read.source)) continue;
    if (/\p{Ll}.*[.;:]/u.test(read.source) || noSource.test(read.source)) continue;
    return { unit, ...read };
  }
  return undefined;
}

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
  const clues = kindClues.filter(([kind]) => known(kind));
  const clued = (text: string): string | undefined => clues.find(([, clue]) => clue.test(text))?.[0];
  const byTitle = clued(title);
  if (byTitle !== undefined && byTitle !== 'report') {
    const clear = !clues.some(([kind, clue]) => kind !== byTitle && kind !== 'report' && clue.test(title));
    return of(byTitle, 'by the words of its title', clear);
  }
  if (opening.byline) return of('news-article', 'a source and a day stand under its title');
  const salutation = opening.salutations[0];
  const early = units.slice(0, opening.length + 2).map(({ text }) => text.slice(0, 400));
  if (early.some((text) => clued(text) === 'government-report')) {
    const spoken = clues.some(([kind, clue]) => kind === 'speech' && early.some((text) => clue.test(text)));
    return of('government-report', 'its first lines speak for a government', !spoken);
  }
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
  const days = texts.flatMap((text) => datesIn(text));
  const [whole] = days;
  if (whole) {
    const sure = days.every(({ date }) => date === whole.date);
    return { value: whole.date, reason: `the ${sure ? 'only' : 'first'} day that its first and last lines name`, sure };
  }
  const part = texts.flatMap((text) => datesIn(text, true))[0];
  if (part) return { value: `${part.date}-01`, reason: 'its first lines name the month', sure: false };
  return { value: undefined, reason: 'its first and last lines name no day', sure: false };
}
