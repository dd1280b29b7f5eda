/** Who signs a text, or proclaims it, with what closes it: short lines, in capitals often, that head nothing. */
import { closesDocument, namesOffice } from '../../corpus/text/languages/signature-words.ts';
import { isBody } from './body.ts';
import type { Question } from './choice.ts';
import { rankOf } from './marks.ts';
import { endsSentence, inCapitals, isShort, type Row, wordsIn } from './row.ts';
import { toOne } from './salutations.ts';
import type { Unit } from './units.ts';

/** So many lines at most stand under what closes a text. */
const farthest = 12;

const seal =
  /^[[(]?\s*(?:L\.?\s?S\.?|seal|great seal|sceau|sello|siegel|sigillo|selo|signed|signé|gez\.?|firmado)\s*[\])]?\.?$/iu;

/** A line that may be a name or an office: short, and no sentence. */
const isLine = ({ text, bullet, shape, marks }: Unit): boolean =>
  shape === undefined &&
  bullet === 0 &&
  isShort(text) &&
  wordsIn(text) <= 10 &&
  !(endsSentence(text) && !/\b\p{Lu}\.$/u.test(text) && !/[:：]$/.test(text)) &&
  !marks.some(({ family }) => rankOf(family) !== undefined || family.startsWith('markdown'));

/** A name in capitals: two words or more, with initials or a number behind it, and no word that is not a name’s. */
const isName = (text: string): boolean =>
  inCapitals(text) &&
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}.'’-]*,?$/u.test(text) &&
  !/^(?:THE|A|AN|LE|LA|LES|EL|LOS|DER|DIE|DAS|IL)\s/u.test(text);

/**
 * The places of units that are lines of a signature: those under what closes a text, and a name in capitals beside an
 * office. The last before running text may be a heading again: that is asked.
 */
export function signedIn(units: readonly Unit[], questions: Question[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, unit] of units.entries()) {
    if (closesDocument(unit.text) || seal.test(unit.text)) underClosing(at, units, found, questions);
    const next = units[at + 1];
    if (!next || !isLine(unit) || !isLine(next)) continue;
    if (
      (isName(unit.text) && namesOffice(next.text)) ||
      (namesOffice(unit.text) &&
        isName(next.text) &&
        inCapitals(unit.text) === inCapitals(next.text) &&
        isLast(at + 1, units))
    ) {
      found.add(at);
      found.add(at + 1);
    }
  }
  return found;
}

/** Whether nothing stands under a line that it could head. */
const isLast = (at: number, units: readonly Unit[]): boolean => {
  const next = units[at + 1];
  return next === undefined || !isBody(next);
};

function underClosing(at: number, units: readonly Unit[], found: Set<number>, questions: Question[]): void {
  const closing = units[at] as Unit;
  if (isShort(closing.text) && wordsIn(closing.text) <= 14) found.add(at);
  let last = at;
  while (last - at < farthest && units[last + 1] && isLine(units[last + 1] as Unit)) found.add(++last);
  const [before, next] = [units[last], units[last + 1]];
  if (last - at < 2 || !before || !next || !isBody(next) || toOne.test(next.text)) return;
  const [from, to] = [before.rows[0]?.n ?? 1, before.rows.at(-1)?.n ?? 1];
  questions.push({
    field: 'layout.lines',
    lines: [from, to],
    ask: `Does “${before.text.slice(0, 60)}” belong to the signature above it, or head what comes after it?`,
    chosen: 'the signature',
    options: ['paragraph', 'heading'],
  });
}

/** Lines right under one another that are a name and an office: lines that count, as in verse. */
export const isSignature = (rows: readonly Row[]): boolean =>
  rows.length > 1 &&
  rows.length <= 4 &&
  rows.every(({ text }) => isShort(text, 60) && wordsIn(text) <= 8 && !endsSentence(text)) &&
  rows.some(({ text }) => isName(text)) &&
  rows.some(({ text }) => namesOffice(text) && !isNameAlone(text));

const isNameAlone = (text: string): boolean => isName(text) && !namesOffice(text);
