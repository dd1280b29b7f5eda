/** The figures that editors keep of a document, and its passages → each figure with its number's place, and what is missing. */
import type { Figure, Figures } from '../../corpus/editors/figures.ts';
import type { PlacedFigure, PlacedNumber } from '../../corpus/model/links.ts';
import { isSectionNumber } from '../../corpus/model/numbers-of.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome, type PlaceOf, type Problem } from '../../corpus/problems/problem.ts';
import { nearestStretch, suggest } from '../../corpus/problems/suggest.ts';
import { agrees, inUnit } from '../../corpus/text/numbers/conversion.ts';
import { decimalValue } from '../../corpus/text/numerals.ts';
import { type Claimed, NumeralClaims } from './numeral-claims.ts';
import type { Texts } from './target-finder.ts';

interface Input extends Omit<Texts, 'passages'> {
  document: string;
  language: string;
  figures: Figures;
  /** The subjects that a figure's theme can be; where the editors keep none, it can be any word. */
  themes?: ReadonlySet<string> | undefined;
  /** The places in their file, for problems. */
  place: PlaceOf;
  /** The document's own. */
  passages: readonly Passage[];
}

/** What a document's figures are in its text. */
export interface Numerals {
  figures: PlacedFigure[];
  leftOut: PlacedNumber[];
}

/** A figure with its number in the text, and where it stands in its file. */
type Found = Claimed & { figure: Figure; index: number };

/**
 * Holds the figures against all numbers of the text: each number is one figure, or is left out with a reason. The numbers of
 * sections and notes are references, and nobody writes them down.
 *
 * @returns The figures in the order of the text; without a value where anything is missing, or not certain.
 */
export function figuresToNumerals({ figures: own, themes = new Set(), ...input }: Input): Outcome<Numerals> {
  const { place, passages } = input;
  const claims = new NumeralClaims(input);
  const found = own.figures.flatMap((figure, index): Found | [] => {
    const claimed = claims.claim(figure, 'figures', index);
    return claimed ? { ...claimed, figure, index } : [];
  });
  const leftOut = own['left-out'].flatMap((one, index): PlacedNumber | [] => {
    const claimed = claims.claim(one, 'left-out', index);
    return claimed ? { ...one, numeral: stretchOf(claimed.numeral) } : [];
  });
  const references = passages.flatMap((passage) => referencesOf(passage, claims));
  const problems = [
    ...claims.problems,
    ...found.flatMap((one) => wordsUnfound(one, place)),
    ...conversions(found, place),
    ...themesUnknown(own, themes, place),
    ...claims.missing(),
  ];
  const placed = found.map(({ figure, stretch, numeral }) => ({ ...figure, stretch, numeral: stretchOf(numeral) }));
  const figures = inOrder([...placed, ...references], passages);
  return { value: hasErrors(problems) ? undefined : { figures, leftOut }, problems };
}

const stretchOf = ({ start, end }: Claimed['numeral']) => ({ start, end });

function inOrder(figures: PlacedFigure[], passages: readonly Passage[]): PlacedFigure[] {
  const order = new Map(passages.map(({ id }, at) => [id, at]));
  const rank = ({ at }: PlacedFigure): number => order.get(at) ?? 0;
  return figures.sort((a, b) => rank(a) - rank(b) || (a.numeral?.start ?? -1) - (b.numeral?.start ?? -1));
}

/** The number printed before a heading, and that of a note, are references by themselves. */
function referencesOf(passage: Passage, claims: NumeralClaims): PlacedFigure[] {
  const { id: at, node, words: quote } = passage;
  if (node.type === 'note') {
    const number = /^\p{Nd}+$/u.test(node.label) ? decimalValue(node.label) : undefined;
    return number === undefined ? [] : [{ at, quote: node.label, number, kind: 'reference' }];
  }
  const printed = claims.claimAll(passage, (number) => isSectionNumber(passage, number));
  return printed.map((numeral): PlacedFigure => {
    const stretch = { start: 0, end: quote.length };
    return { at, quote, number: numeral.value, kind: 'reference', stretch, numeral: stretchOf(numeral) };
  });
}

/** How far from its number a qualifier may stand, in UTF-16 units. */
const nearby = 60;

/** What is said in the text's own words must be words of the passage, and a qualifier near its number. */
function wordsUnfound({ figure, index, passage: { words }, stretch }: Found, place: PlaceOf): Problem[] {
  const around = words.slice(Math.max(0, stretch.start - nearby), stretch.end + nearby);
  return (['qualifier', 'deadline', 'actor'] as const).flatMap((field) => {
    const said = figure[field];
    if (said === undefined || (field === 'qualifier' ? around : words).includes(said)) return [];
    const details = { field, words: said, at: figure.at, nearest: nearestStretch(said, words) };
    return [problem('figure-words-unfound', place('figures', index, field), details)];
  });
}

/** Themes that are no subjects. */
const themesUnknown = ({ figures }: Figures, themes: ReadonlySet<string>, place: PlaceOf): Problem[] =>
  figures.flatMap(({ theme }, index) =>
    theme === undefined || themes.size === 0 || themes.has(theme)
      ? []
      : [
          problem('figure-theme-unknown', place('figures', index, 'theme'), {
            theme,
            suggestion: suggest(theme, [...themes]),
          }),
        ],
  );

/** Conversions of units that say something else than what they convert. */
function conversions(found: readonly Found[], place: PlaceOf): Problem[] {
  const key = (at: string, number: number | undefined, unit = ''): string => JSON.stringify([at, number, unit]);
  const all = new Map(found.map((one) => [key(one.figure.at, one.figure.number, one.figure.unit), one]));
  return found.flatMap(({ figure: { kind, unit, at, number, converts }, index, numeral }): Problem[] => {
    if (kind !== 'conversion') return [];
    const other = converts && all.get(key(at, converts.number, converts.unit));
    if (!converts || !unit || !other)
      return [problem('figure-converts-nothing', place('figures', index), { number, at })];
    const from = { value: converts.number, step: other.numeral.step, unit: converts.unit };
    const worth = inUnit(from, unit);
    if (worth === undefined || agrees(from, { value: number, step: numeral.step, unit })) return [];
    const details = { number, unit, from: from.value, fromUnit: from.unit, worth: Number(worth.toPrecision(5)) };
    return [problem('figure-conversion-differs', place('figures', index, 'number'), details)];
  });
}
