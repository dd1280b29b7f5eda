/** Words beside one another → what differs, and what only looks otherwise. */
import type { Telling } from '../text/languages/telling-words.ts';
import type { Pair } from './align.ts';
import { type Aside, type Difference, type DifferenceKind, differenceKinds } from './checked.ts';
import { type Region, regionsOf, type Sides } from './regions.ts';
import { gapBefore, type TextIndex, wordAt } from './text-index.ts';
import type { Token } from './tokens.ts';

const keysOf = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
const inOrder = (keys: readonly string[]): string => keys.toSorted().join(' ');
const run = (tokens: readonly Token[]): string => keysOf(tokens).join('').replaceAll('-', '');

/** What a quoter may do, where that is all that a row of words differs by. */
function asideOf(region: Region, sides: Sides): Aside | undefined {
  const { removed, added } = region;
  if (added.length === 0) return undefined;
  if (added.every(({ bracketed }) => bracketed)) return 'brackets';
  if (removed.length > 0) return run(removed) === run(added) ? 'spacing' : undefined;
  return isCall(region, sides) ? 'note-numbers' : undefined;
}

/** Whether what was put in is the number of a note that is called right there, copied with the words. */
function isCall({ added, before }: Region, { index }: Sides): boolean {
  const word = before?.at === undefined ? undefined : wordAt(index, before.at);
  if (!word || added.length !== 1) return false;
  const { calls = [], tokens, words } = word.passage;
  const next = tokens.find(({ start }) => start >= word.token.end)?.start ?? words.length;
  return calls.some(
    ([at, printed]) => at >= word.token.end && at <= next && printed.replace(/[^\p{L}\p{N}]/gu, '') === added[0]?.key,
  );
}

/** What sort of difference it is. */
function kindOf({ removed, added }: Region, telling: Telling): DifferenceKind {
  const numbers = (tokens: readonly Token[]): string => inOrder(keysOf(tokens).filter((key) => telling.isNumber(key)));
  const denials = (tokens: readonly Token[]): number => keysOf(tokens).filter((key) => telling.saysNo(key)).length;
  if (numbers(removed) !== numbers(added)) return 'number';
  const isOpposite = removed.some((one) => added.some((other) => telling.isOpposite(one.key, other.key)));
  return denials(removed) !== denials(added) || isOpposite ? 'negation' : 'word';
}

/** The differences of a text, the worst first, and what is said beside them. */
export function differencesOf(
  pairs: readonly Pair[],
  sides: Sides,
  telling: Telling,
): { differences: Difference[]; asides: Aside[] } {
  const asides: Aside[] = [];
  const regions = regionsOf(pairs, sides).filter((region) => {
    const aside = asideOf(region, sides);
    if (aside) asides.push(aside);
    return !aside;
  });
  // Words that are all there, in another order, are not other words.
  const [removed, added] = [regions.flatMap((one) => one.removed), regions.flatMap((one) => one.added)];
  const isOrder = removed.length > 0 && inOrder(keysOf(removed)) === inOrder(keysOf(added));
  const differences = regions.map((region): Difference => {
    const kind = kindOf(region, telling);
    return {
      kind: isOrder && kind === 'word' ? 'order' : kind,
      removed: region.removedText,
      added: region.addedText,
    };
  });
  const rank = ({ kind }: Difference): number => differenceKinds.indexOf(kind);
  return { differences: differences.sort((one, other) => rank(one) - rank(other)), asides };
}

/** Signs as they are compared: kinds of quotation marks, dashes, widths and spaces make no difference. */
const typographic = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/['‘’ʼ‚‛′`“”„«»「」『』″]/g, '"')
    .replace(/\s*[\p{Dash}]+\s*/gu, '-')
    .replaceAll('。', '.')
    .replaceAll('、', ',')
    .replace(/\s+/g, '');

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How what stands between two words looks, and between the same two in the library. */
function lookOfGap(mine: string, theirs: string): Aside | undefined {
  if (oneSpace(mine) === oneSpace(theirs)) return undefined;
  const [one, other] = [typographic(mine), typographic(theirs)];
  if (one === other) return 'typography';
  return /^-?$/.test(one) && /^-?$/.test(other) ? 'spacing' : 'punctuation';
}

function lookOfWord(token: Token, text: string, at: number, index: TextIndex): Aside | undefined {
  const word = wordAt(index, at);
  const mine = text.slice(token.start, token.end);
  const theirs = word?.passage.words.slice(word.token.start, word.token.end) ?? mine;
  if (token.bracketed) return 'brackets';
  if (mine === theirs) return undefined;
  return mine.toLowerCase() === theirs.toLowerCase() ? 'capitals' : 'typography';
}

/** What looks otherwise in words that are the same, and between them. */
export function looksOf(pairs: readonly Pair[], { own, index }: Sides): Aside[] {
  const found = new Set<Aside | undefined>();
  pairs.forEach(({ own: position, at }, number) => {
    const token = own.tokens[position ?? -1];
    if (!token || position === undefined || at === undefined) return;
    found.add(lookOfWord(token, own.text, at, index));
    const before = pairs[number - 1];
    const runsOn = before?.own === position - 1 && before.at === at - 1;
    if (!runsOn || own.ellipses.has(position) || token.bracketed || own.tokens[position - 1]?.bracketed) return;
    found.add(lookOfGap(own.text.slice(own.tokens[position - 1]?.end, token.start), gapBefore(index, at)));
  });
  return [...found].filter((one) => one !== undefined);
}
