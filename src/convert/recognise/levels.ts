/** How deep headings stand: told from the order in which their families first come. */

import { partRank } from '../../corpus/text/languages/part-ranks.ts';
import type { Question } from './choice.ts';
import { rankOf } from './marks.ts';
import { type Heading, isAnnex, isChinese, mostFamilies, outerOf } from './outer-parts.ts';

/** Families without numbers: their place among the others is told by what stands under them. */
const isPlain = (family: string): boolean => /^(?:capitals|short)$/.test(family);

/**
 * The level of each family, from 1.
 *
 * @param headings In the order of the text.
 */
export function levelsOf(headings: readonly Heading[]): Map<string, number> {
  const levels = new Map<string, number>();
  const outer = outerOf(headings);
  for (const [index, { family }] of headings.entries()) {
    if (levels.has(family)) continue;
    let level = levelOf(family, index, headings, levels);
    for (const one of outer(family)) if (!levels.has(one)) levels.set(one, level++);
    levels.set(family, level);
  }
  return closed(levels);
}

function levelOf(
  family: string,
  index: number,
  headings: readonly Heading[],
  levels: ReadonlyMap<string, number>,
): number {
  const before = headings[index - 1];
  // No text has so many kinds of headings: what has them is no text that levels would help.
  if (!before || levels.size > mostFamilies) return 1;
  const [, own] = /^(?:markdown|underline)(\d)$/.exec(family) ?? [];
  if (own !== undefined) return Number(own);
  const above = levels.get(before.family) ?? 1;
  if (areParallel(family, before.family, headings)) return above;
  const twins = [...levels.keys()].filter((other) => areBlocks(family, other, headings));
  const twin = twins.find((other) => rankOf(other) === rankOf(family)) ?? twins[0];
  if (twin !== undefined) return levels.get(twin) ?? 1;
  const decimal = /^decimal(\d)$/.exec(family)?.[1];
  if (decimal !== undefined) {
    const counted = levels.get('numbered') ?? levels.get('plain-number');
    if (counted !== undefined) return counted + Number(decimal) - 1;
    const parent = levels.get(`decimal${Number(decimal) - 1}`);
    if (parent !== undefined) return parent + 1;
  }
  // What comes only after the last of the outermost is one of those: an appendix.
  if (isAnnex.test(family) && isTail(headings, index, levels)) return 1;
  // A part by its word, after numbers that do not come again, begins the text itself: “TÍTULO I” after a preamble of I and II.
  if (beginsParts(family, before, headings[index]) && isTail(headings, index, levels)) return 1;
  if (isPlain(before.family) || isPlain(family)) return plainLevel(family, before, headings, levels);
  return above + 1;
}

/** Whether each heading of a family stands right under one of another with the same number: in a text of two languages. */
function areParallel(family: string, other: string, headings: readonly Heading[]): boolean {
  if (isChinese(family) === isChinese(other)) return false;
  const pairs = headings.flatMap((one, index) => (one.family === family ? [[headings[index - 1], one] as const] : []));
  return (
    pairs.length > 1 &&
    pairs.every(([above, one]) => above?.family === other && above.at === one.at - 1 && above.value === one.value)
  );
}

/** Whether one of two families of two scripts begins where the other has ended, and counts as far: a text and its translation below it. */
function areBlocks(family: string, other: string, headings: readonly Heading[]): boolean {
  if (isChinese(family) === isChinese(other) || isPlain(family) || isPlain(other)) return false;
  const of = (name: string): Heading[] => headings.filter((one) => one.family === name);
  const [own, first] = [of(family), of(other)];
  return (
    own.length > 1 &&
    own.length === first.length &&
    (first.at(-1)?.at ?? 0) < (own[0]?.at ?? 0) &&
    own.every(({ value }, index) => value === first[index]?.value)
  );
}

/** Whether a family is one of large parts by its word, and the heading before it is none, with a text of its own. */
const beginsParts = (family: string, before: Heading, own: Heading | undefined): boolean =>
  (rankOf(family) ?? 9) <= chapterRank &&
  rankOf(before.family) === undefined &&
  !isAnnex.test(before.family) &&
  own !== undefined &&
  own.at > before.at + 1;
const chapterRank = partRank('chapter') ?? 0;

/** Whether from a heading on nothing comes of a family that is known already. */
const isTail = (headings: readonly Heading[], index: number, levels: ReadonlyMap<string, number>): boolean =>
  headings.slice(index).every(({ family }) => isPlain(family) || !levels.has(family));

/** Beside headings without numbers, others stand under them only where several of them have some. */
function plainLevel(
  family: string,
  before: Heading,
  headings: readonly Heading[],
  levels: ReadonlyMap<string, number>,
): number {
  const outer = before.family;
  let parents = 0;
  let members = 0;
  for (const [index, one] of headings.entries()) {
    if (one.family === outer) members += 1;
    if (one.family === family && headings[index - 1]?.family === outer) parents += 1;
  }
  const level = levels.get(outer) ?? 1;
  if (!isPlain(family) && isPlain(outer) && parents === 1 && !standsUnder(family, outer, headings)) return level;
  if (!isPlain(family) && isPlain(outer) && parents === 1) return level + 1;
  return members > 1 && parents * 2 >= members ? level + 1 : isPlain(family) ? Math.min(...levels.values()) : level;
}

/**
 * Whether numbers that come under one heading without a number only stand under it: several such headings come before
 * them, and one after. After a foreword alone they are headings as it is.
 */
function standsUnder(family: string, outer: string, headings: readonly Heading[]): boolean {
  const first = headings.findIndex((one) => one.family === family);
  const before = headings.slice(0, first).filter((one) => one.family === outer).length;
  return before > 1 && headings.slice(first).some((one) => one.family === outer);
}

/** Asks of numbers that come under one heading without a number only, while others like it stand before or behind. */
export function askLevels(
  headings: readonly Heading[],
  levels: ReadonlyMap<string, number>,
  lineOf: (at: number) => { n: number; text: string },
  questions: Question[],
): void {
  const seen = new Set<string>();
  for (const [index, { family, at }] of headings.entries()) {
    const before = headings[index - 1];
    if (seen.size > mostFamilies) return;
    if (seen.has(family)) continue;
    seen.add(family);
    if (!before || isPlain(family) || !isPlain(before.family) || /^(?:markdown|underline)/.test(family)) continue;
    const parents = headings.filter(
      (one, place) => one.family === family && headings[place - 1]?.family === before.family,
    );
    const outer = headings.filter((one) => one.family === before.family).length;
    const later = headings.slice(index).filter((one) => one.family !== family);
    const goesOn = later.some((one) => one.family === before.family || levels.get(one.family) === 1);
    if (parents.length > 1 || outer < 2 || !goesOn) continue;
    const [own, above] = [lineOf(at), lineOf(before.at)];
    const isUnder = (levels.get(family) ?? 1) > (levels.get(before.family) ?? 1);
    questions.push({
      field: 'layout.headings',
      lines: [own.n, own.n],
      ask: `Do “${own.text.slice(0, 40)}” and those that count on from it stand under “${above.text.slice(0, 40)}”, or beside it?`,
      chosen: isUnder ? 'under it' : 'beside it',
    });
  }
}

/** Asks of headings without a number that stand among those that count on, as deep as they: they may be under them. */
export function askAmong(
  headings: readonly Heading[],
  levels: ReadonlyMap<string, number>,
  lineOf: (at: number) => { n: number; text: string },
  questions: Question[],
): void {
  const numbered = headings.findIndex(({ family }) => !isPlain(family) && levels.get(family) === 1);
  const last = headings.findLastIndex(({ family }) => family === headings[numbered]?.family);
  if (numbered < 0 || last <= numbered) return;
  const among = headings.findIndex(
    ({ family }, index) =>
      index > numbered && index < headings.length - 1 && isPlain(family) && levels.get(family) === 1,
  );
  const [own, above] = [headings[among], headings[among - 1]];
  if (!own || !above || isPlain(above.family)) return;
  const [line, over] = [lineOf(own.at), lineOf(above.at)];
  questions.push({
    field: 'layout.lines',
    lines: [line.n, line.n],
    ask: `Does “${line.text.slice(0, 40)}” stand under “${over.text.slice(0, 40)}”, or beside it?`,
    chosen: 'beside it',
  });
}

/** Levels without gaps, no deeper than five. */
function closed(levels: ReadonlyMap<string, number>): Map<string, number> {
  const used = [...new Set(levels.values())].sort((a, b) => a - b);
  return new Map([...levels].map(([family, level]) => [family, Math.min(5, used.indexOf(level) + 1)]));
}
