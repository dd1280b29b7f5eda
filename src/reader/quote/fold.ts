/**
 * A text as browsers compare it when they look for the words of a text fragment: without case, accents, kinds of quotation
 * marks and dashes, widths, or more than one space. More is folded than any one browser does: what looks alike only here
 * is told apart by a word more, which does no harm.
 */

/** A folded text, and where each UTF-16 unit of it comes from. */
export interface Folded {
  text: string;
  /** The place in the text before; one entry more than units, for the end. */
  places: readonly number[];
}

/** Between blocks: no browser finds words over it. */
export const blockBreak = '\n';

const alike: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/, ''],
  [/[\u2018-\u201b\u2032\u02bc]/, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/, '"'],
  [/\p{Dash}/u, '-'],
];

/** Folds a text in which white space of every kind is a space, and a line break the end of a block. */
export function fold(raw: string): Folded {
  const units: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of raw) {
    for (const unit of foldedCharacter(character, units.at(-1))) {
      if (unit === blockBreak && units.at(-1) === ' ') {
        units.pop();
        places.pop();
      }
      units.push(unit);
      places.push(at);
    }
    at += character.length;
  }
  return { text: units.join(''), places: [...places, raw.length] };
}

const folded = new WeakMap<{ text: string }, Folded>();

/** Folds the text of a page once, however many words of it are looked for. */
export function foldOnce(page: { text: string }): Folded {
  const own = folded.get(page) ?? fold(page.text);
  folded.set(page, own);
  return own;
}

function foldedCharacter(character: string, before: string | undefined): string {
  if (character === blockBreak) return before === blockBreak || before === undefined ? '' : blockBreak;
  if (/\s/.test(character)) return before === ' ' || before === blockBreak || before === undefined ? '' : ' ';
  if (character < '\x7f') return character.toLowerCase();
  const [, plain] = alike.find(([kind]) => kind.test(character)) ?? [];
  return plain ?? character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Where a place of the text before stands in the folded one: at the first unit that comes from there or later. */
export function foldedPlace({ places }: Folded, place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
