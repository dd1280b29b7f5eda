/** The ids that structure suggests: what a part would be called if the register knew nothing. */

import { wordValue } from '../text/languages/part-words.ts';
import { chineseValue, romanValue } from '../text/numerals.ts';
import { engineIds, pageIds } from './reserved.ts';

/** A section as far as its id depends on it. */
export interface Naming {
  number?: string | undefined;
  /** The id that the sidecar gives. */
  named?: string | undefined;
}

/** Whether sections next to one another are counted by letters: "C" is a hundred among Roman numerals, the third letter beside "B". */
export const areLettered = (sections: readonly Naming[]): boolean =>
  sections.some(({ number = '' }) => /^[A-Z]$/.test(number) && romanValue(number) === undefined);

/**
 * The id of a section by its number: `s9`, of "2.1" in section 2 `s2-1`; the name that the sidecar gives goes before.
 *
 * @returns `undefined` for a section that has neither: it is the next of its series, `x1`.
 */
export function sectionId(
  { number, named }: Naming,
  parent: { id: string; number?: string | undefined } | undefined,
  lettered: boolean,
): string | undefined {
  if (named !== undefined || number === undefined) return named;
  const own = numberInId(numberWithin(number, parent?.number) ?? number, lettered);
  return parent === undefined ? `s${own}` : `${parent.id}-${own}`;
}

/** What a number adds to that of the section around it, where it begins with that: 1 of "2.1" in 2, or in II. */
export function numberWithin(number: string, parent: string | undefined): string | undefined {
  if (parent === undefined) return undefined;
  const begun = [parent, String(romanValue(parent))].find((one) => number.startsWith(`${one}.`));
  return begun === undefined ? undefined : number.slice(begun.length + 1);
}

/** A printed number in characters that an address can hold: Roman, Chinese and words in Arabic, small letters, hyphens between its parts. */
const numberInId = (number: string, lettered: boolean): string =>
  number
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => String(valueInId(part, lettered) ?? part.toLowerCase()))
    .join('-');

const valueInId = (part: string, lettered: boolean): number | undefined =>
  (lettered ? undefined : romanValue(part)) ?? chineseValue(part) ?? wordValue(part);

const symbolNames: Readonly<Record<string, string>> = { '*': 'star', '†': 'dagger', '‡': 'double-dagger' };

/** Whether a note's label is a symbol: `*`, `†`, `**`. */
export const isSymbol = (label: string): boolean => symbolNames[label[0] ?? ''] !== undefined;

/** A label in characters that an address can hold: `1-bis` of “1 (bis)”. */
const labelInId = (label: string): string =>
  label
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');

/**
 * The ids that a series of notes suggests: `n15`; of a section's own series `s2-n1`; of symbols `star1`, `dagger1` in their order.
 *
 * @param scope What its ids begin with, where it is not the first of the document: the section whose series it is, `notes-2`.
 */
export function noteIds(kind: 'numbers' | 'symbols', labels: readonly string[], scope?: string): string[] {
  const prefix = scope === undefined ? 'n' : `${scope}-n`;
  if (kind === 'numbers') return labels.map((label) => prefix + (labelInId(label) || '-'));
  const counts = new Map<string, number>();
  return labels.map((label) => {
    const name = symbolNames[label[0] ?? ''] ?? 'mark';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}${count}`;
  });
}

/** Names that structure gives, or the engine: a section must not be called like one, nor like an id of the page itself. */
export const isReserved = (name: string): boolean =>
  pageIds.has(name) ||
  engineIds.some((prefix) => name.startsWith(prefix)) ||
  /^(?:[spnx]\d|(?:double-)?(?:star|dagger)\d|mark\d|notes-\d|item-)|-[pnirx]\d/.test(name);
