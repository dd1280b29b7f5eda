/** Headings without numbers: underlined, in capitals, or short lines that stand alone. */

import { datesIn } from '../../corpus/text/dates.ts';
import { isBody } from './body.ts';
import type { Question } from './choice.ts';
import type { Opening } from './facts.ts';
import { fileNumber } from './occasions.ts';
import { beginsSmall, endsFirmly, endsSentence, isShort, type Row, wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** A unit that is a heading, with its family. */
export interface Found {
  at: number;
  family: string;
  reason: string;
}

/** A row of so many signs is the rule of a page, unless it stands under a heading of one line. */
const longRule = 20;

const isCapitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 3 && !/\p{Ll}/u.test(text);

/** Lines of “===” or “---” under a line of words: which lines they are, and which unit’s heading they underline. */
export function underlinesIn(rows: readonly Row[]): Map<number, { rule: Row; family: string }> {
  const found = new Map<number, { rule: Row; family: string }>();
  const families: string[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before || row.n !== before.n + 1 || !/^([=\-~^*#"+])\1{2,}$/.test(row.text)) continue;
    if (
      !/\p{L}/u.test(before.text) ||
      // The last line of a paragraph is no heading: a rule under it parts the page.
      (!before.apart && rows[index - 2]?.n === before.n - 1 && row.text.length >= longRule) ||
      Math.abs(row.text.length - before.text.length) > Math.max(3, before.text.length * 0.4)
    )
      continue;
    const sign = row.text[0] ?? '';
    if (!families.includes(sign)) families.push(sign);
    found.set(before.n, { rule: row, family: `underline${families.indexOf(sign) + 1}` });
  }
  return found;
}

/** Finds headings in capitals and short lines that stand alone, among units that are nothing else. */
export function unnumberedIn(
  units: readonly Unit[],
  taken: ReadonlySet<number>,
  { length, title }: Opening,
  others: boolean,
  questions: Question[],
): Found[] {
  const free = units.flatMap((unit, at) =>
    taken.has(at) || unit.shape || unit.bullet > 0 || !stands(unit) ? [] : [{ unit, at }],
  );
  const followed = free.filter(({ at }) => isFollowed(at, units, taken));
  const capitals = followed.filter(({ unit }) => isCapitals(unit.text) && unit.text.length <= 120);
  const inCapitals = new Set(capitals.map(({ at }) => at));
  const answered = asked(followed, units);
  const short = followed.filter(
    ({ unit, at }) => !inCapitals.has(at) && isShort(unit.text) && (!endsFirmly(unit.text) || answered.has(at)),
  );
  const body = short.filter(({ at }) => at > length);
  // The line right before the text: a heading, where others are and the title is another.
  const isFirst = (at: number): boolean =>
    at === length - 1 &&
    !byline.test(units[at]?.text ?? '') &&
    title !== undefined &&
    units[at] !== title.unit &&
    (others || body.length > 0);
  const found = [
    ...capitals
      .filter(({ at, unit }) => at >= length || !yearIn.test(unit.text))
      .map(({ at }): Found => ({ at, family: 'capitals', reason: 'a line in capitals, with text under it' })),
    ...short
      .filter(({ at }) => at >= length || isFirst(at))
      .map(
        ({ at }): Found => ({ at, family: 'short', reason: 'a short line without a full stop, with text under it' }),
      ),
  ];
  if (found.length > 1) found.push(...above(found, free, length, questions));
  ask(found, units, questions);
  return found.sort((a, b) => a.at - b.at);
}

/** Short lines that stand right above a heading: headings too, and perhaps over it. */
function above(
  found: readonly Found[],
  free: readonly { unit: Unit; at: number }[],
  length: number,
  questions: Question[],
): Found[] {
  const headings = new Map(found.map((one) => [one.at, one]));
  const own = free.filter(
    ({ unit, at }) =>
      at >= length &&
      !headings.has(at) &&
      headings.get(at + 1)?.family === 'short' &&
      unit.rows.length === 1 &&
      isShort(unit.text, 60) &&
      !endsFirmly(unit.text) &&
      !/\d/.test(unit.text),
  );
  const [first] = own;
  if (!first) return [];
  questions.push({
    field: 'layout.lines',
    lines: [first.unit.rows[0]?.n ?? 1, first.unit.rows[0]?.n ?? 1],
    ask: `Does “${first.unit.text}” stand over the heading below it (then that is of level 2)?`,
    chosen: 'of one level with it',
  });
  return own.map(({ at }) => ({ at, family: 'short', reason: 'a short line above a heading' }));
}

/** The places of questions that stand alone and are answered below, where several are: “Who must pay?”. */
function asked(free: readonly { unit: Unit; at: number }[], units: readonly Unit[]): ReadonlySet<number> {
  const isQuestion = ({ rows, text }: Unit): boolean =>
    rows.length === 1 && /^[\p{Lu}\p{Lo}¿].*[?？]$/u.test(text) && !/[.!?:：]\s|["“”«»]/u.test(text) && isShort(text);
  const own = free.filter(({ unit, at }) => {
    const next = units[at + 1];
    return isQuestion(unit) && next !== undefined && !isQuestion(next) && wordsIn(next.text) > 4;
  });
  const all = units.filter(isQuestion).length;
  return new Set(own.length > 1 && own.length * 5 >= all * 4 ? own.map(({ at }) => at) : []);
}

/** Who wrote a text, or where it is from. */
const byline = /^(?:by|from|von|par|por|di|source|contact)\b\s?\S/i;
/** A word between two names, alone in its line. */
const joining = /^(?:and|or|between|versus|vs?\.?|et|ou|und|oder|y|o|e)$/i;
const yearIn = /\b(?:1[5-9]|20)\d\d\b/;

/** A unit that can be a heading: of one line or two, that begins with a capital or a letter without cases. */
const stands = ({ rows, text }: Unit): boolean =>
  rows.length <= 2 &&
  /\p{L}/u.test(text) &&
  !beginsSmall(text) &&
  datesIn(text).length === 0 &&
  !fileNumber.test(text) &&
  !joining.test(text) &&
  !/^[\p{Lu}\p{Lo}].*[,:，：]$/u.test(text);

/** Whether running text, a list or a figure comes right after, or another heading. */
function isFollowed(at: number, units: readonly Unit[], taken: ReadonlySet<number>): boolean {
  const next = units[at + 1];
  if (!next || beginsSmall(next.text)) return false;
  return (
    isBody(next) ||
    next.bullet > 0 ||
    (next.shape !== undefined && next.shape !== 'verse') ||
    taken.has(at + 1) ||
    wordsIn(next.text) > 14 ||
    (endsSentence(next.text) && !(/[:：]$/.test(next.text) && isShort(next.text, 40))) ||
    (isCapitals(units[at]?.text ?? '') && wordsIn(next.text) >= 4 && /[,;]$/.test(next.text))
  );
}

function ask(found: readonly Found[], units: readonly Unit[], questions: Question[]): void {
  for (const family of ['short', 'capitals']) {
    const own = found.filter((one) => one.family === family);
    const [only] = own;
    if (own.length !== 1 || !only) continue;
    const rows = units[only.at]?.rows ?? [];
    questions.push({
      field: 'layout.lines',
      lines: [rows[0]?.n ?? 1, rows.at(-1)?.n ?? 1],
      ask: `Is “${units[only.at]?.text.slice(0, 60)}” a heading?`,
      chosen: 'a heading',
      options: ['heading', 'paragraph'],
    });
  }
}
