/** The head of a text → its title: the first line, unless that names the body which gives the text out. */
import { datesIn } from '../../corpus/text/dates.ts';
import { profileOf } from '../../corpus/text/languages/index.ts';
import { namesBody } from '../../corpus/text/languages/signature-words.ts';
import { isLeftOpen } from '../../corpus/text/sentences.ts';
import { isBody } from './body.ts';
import { fileNumber, isInBrackets, statesOccasion } from './occasions.ts';
import { beginsSmall, endsFirmly, endsSentence, inCapitals, isShort, wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** A title, and why it is one. */
export interface Title {
  unit: Unit;
  text: string;
  reason: string;
  sure: boolean;
  /** The names of bodies that stand above it. */
  bodies: readonly Unit[];
}

/** What a title is looked for in. */
interface Head {
  /** What stands before the text itself. */
  head: readonly Unit[];
  units: readonly Unit[];
  salutations: readonly Unit[];
  isHeading: (unit: Unit) => boolean;
  language: string;
}

const longestTitle = 200;

/** The title, if the text has one. */
export function titleIn({ head, units, salutations, isHeading, language }: Head): Title | undefined {
  const candidates = head.filter(
    (one, index) =>
      one.shape === undefined &&
      !fileNumber.test(one.text) &&
      !isInBrackets(one.text) &&
      !datesOnly(one.text) &&
      !noTitle.test(one.text) &&
      !statesOccasion.test(one.text) &&
      !endsOccasion(one, head[index - 1]),
  );
  const may = (unit: Unit): boolean => !salutations.includes(unit) && mayBeTitle(unit, isHeading);
  const above = bodiesAbove(candidates, { head, units, may });
  const bodies = candidates.slice(0, above.count);
  const [unit, next] = candidates.slice(above.count);
  if (!unit || salutations.includes(unit)) return undefined;
  const markdown = unit.marks.find(({ family }) => family === 'markdown1');
  if (markdown) {
    const text = unit.text.slice(markdown.length);
    return { unit, text, reason: 'the first line, a heading of the first level', sure: true, bodies };
  }
  if (!mayBeTitle(unit, isHeading) || units.length < 2) return undefined;
  const rival = next && isNameAlone(unit) && may(next) && isRival(next, unit) ? next : undefined;
  const reason = rival
    ? `${above.reason}; line ${rival.rows[0]?.n} may be the title, if this names a body`
    : above.reason;
  const sure = above.sure && !rival && isSure(unit, next, { head, salutations, language });
  return { unit, text: unit.text, reason, sure, bodies };
}

/** Whether the first line of a text is its title without a doubt. */
function isSure(
  unit: Unit,
  next: Unit | undefined,
  { head, salutations, language }: Pick<Head, 'head' | 'salutations' | 'language'>,
): boolean {
  const isNamed =
    next !== undefined && (salutations.includes(next) || datesIn(next.text).length > 0 || next.marks.length > 0);
  return (
    isShort(unit.text, 140) &&
    (inCapitals(unit.text) || !/[.。]$/.test(unit.text)) &&
    (next === undefined || isNamed || !isShort(next.text) || head.length <= 2) &&
    unit === head[0] &&
    !namesBody(unit.text) &&
    !isOpen(unit, next, language)
  );
}

/** How many names of bodies stand above the title, told by their words or by their place, and why that is the title. */
function bodiesAbove(
  candidates: readonly Unit[],
  { head, units, may }: Pick<Head, 'head' | 'units'> & { may: (unit: Unit) => boolean },
): { count: number; reason: string; sure: boolean } {
  const none = { count: 0, reason: 'the first line of the text', sure: true };
  const named = candidates.findIndex(({ text }) => !namesBody(text));
  if (named > 0)
    return may(candidates[named] as Unit)
      ? { count: named, reason: 'the first line under a body’s name', sure: false }
      : none;
  const [first, next] = candidates;
  if (!first || !next || !isNameAlone(first) || !may(next) || !isRival(next, first)) return none;
  if (signs(first, units))
    return { count: 1, reason: 'the first line under the name that signs the text', sure: false };
  const between = head.slice(head.indexOf(first) + 1, head.indexOf(next));
  return between.some(({ text }) => fileNumber.test(text))
    ? { count: 1, reason: 'the first line under a name and a number', sure: false }
    : none;
}

/** Whether a line may be the title under another: no sentence and no day, and longer, or not in capitals as that is. */
const isRival = ({ text, marks }: Unit, { text: above }: Unit): boolean =>
  !endsSentence(text) &&
  !/:\s/.test(text.slice(0, longestName)) &&
  (text.length > above.length ||
    (inCapitals(above) && !inCapitals(text) && marks.length === 0 && datesIn(text).length === 0));

/** “THE CHAIR: ” names who speaks. */
const longestName = 40;

/** A line that may be the name of a body, or a short title: few words, all in capitals or each with one, no numbers. */
const isNameAlone = ({ text, rows }: Unit): boolean =>
  rows.length === 1 &&
  wordsIn(text) > 1 &&
  wordsIn(text) <= 8 &&
  !endsFirmly(text) &&
  !/[\p{N}:?!“”"]/u.test(text) &&
  (inCapitals(text) || text.split(/\s+/).every((word) => word.length < 4 || /^\p{Lu}/u.test(word)));

/** So near the end of a text stands who signs it. */
const closing = 4;

/** Whether a line stands again, alone, under the text. */
const signs = ({ text }: Unit, units: readonly Unit[]): boolean =>
  units
    .slice(-closing)
    .some(
      (unit, index, last) =>
        unit.rows.some((row) => row.text.replace(/\.$/, '').toLowerCase() === text.toLowerCase()) &&
        !last.slice(index).some(isBody),
    );

/** Whether a line has the form of a title. */
function mayBeTitle(unit: Unit, isHeading: (unit: Unit) => boolean): boolean {
  const { text, rows, bullet } = unit;
  if (isHeading(unit) || text.length > longestTitle || bullet > 0) return false;
  const capitals = inCapitals(text);
  // Full lines of running text, which the end of a page cut off.
  if (rows.length > 1 && wordsIn(text) > 20 && !capitals) return false;
  if ((endsSentence(text) && /[.。:：]$/.test(text) && !capitals && wordsIn(text) > 7) || /[,，]$/.test(text))
    return false;
  return !beginsSmall(text) && isTitle(unit);
}

/** Whether a line is left open, or the next goes on from it: the first of a paragraph, then, and no title. */
const isOpen = ({ text }: Unit, next: Unit | undefined, language: string): boolean =>
  /[;；—–-]$/.test(text) ||
  isLeftOpen(text, profileOf(language).questionWords) ||
  (next !== undefined && beginsSmall(next.text) && !datesIn(next.text).length);

/** Whether a line goes on from one above it that says where the text was delivered: “Delivered at the Second Session of the Ninth”. */
const endsOccasion = ({ rows }: Unit, before: Unit | undefined): boolean =>
  before !== undefined &&
  statesOccasion.test(before.text) &&
  datesIn(before.text).length === 0 &&
  !endsSentence(before.text) &&
  (rows[0]?.n ?? 0) - (before.rows.at(-1)?.n ?? 0) <= 2;

/** Words of a title: no number before them, and no sentence ends within them. */
const isTitle = ({ text, marks }: Unit): boolean =>
  !marks.some(
    ({ family, value }) =>
      value !== undefined && /^(?:roman|numbered|decimal\d|chinese.*|bracketed|half-round)$/.test(family),
  ) &&
  (inCapitals(text) || !/\p{Ll}{2}[.!?]\S{0,6}\s+\p{Lu}/u.test(text));

/** What press releases and files of books say before their title. */
const noTitle =
  /^(?:(?:strictly |private and |top )?(?:confidential|secret)$|copy$|(?:unofficial |provisional )?translation$|for (?:immediate|official) (?:release|use)|(?:press|news) release$|embargoed|(?:press |media )?contacts?\b|tel\b|e-?mail\b|\*{3} ?start of|(?:syllabus|opinion of the court|contents|abstract|summary|introduction|foreword|preface|draft)$|(?:executive )?summary\b|\[illustration)/i;

const datesOnly = (text: string): boolean => {
  const [date] = datesIn(text);
  return date !== undefined && text.length - date.length < 20;
};
