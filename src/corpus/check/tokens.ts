/** A text → its words as they are compared: what is typography makes no difference between two of them. */
import { wordsIn } from '../text/words.ts';

/** A word, or a sign that means as much as one: `%`, `€`, a minus. Offsets are UTF-16 units, the end excluded. */
export interface Token {
  /** What it is compared by. */
  key: string;
  start: number;
  end: number;
  /** Whether it stands in square brackets, or is put together with some: what a quoter says of their own. */
  bracketed?: true;
}

/** A text in tokens. */
export interface Tokens {
  text: string;
  tokens: Token[];
  /** The tokens that an ellipsis stands before; the number of all of them, where one stands at the end. */
  ellipses: ReadonlySet<number>;
}

const ellipsis = /…|⋯|\.{3,}|\.(?:\s\.){2}/;
const sign = /[%‰°$£€¥§+=<>&×÷−]/g;
const plain = /^[A-Za-z]+$/;

/** What a word is compared by: its letters, whatever their case, width and apostrophe; a number without the commas of its groups. */
function keyOf(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  const key = word
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase();
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(key) ? key.replaceAll(',', '') : key;
}

/** Cuts a text into tokens. */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  const ellipses = new Set<number>();
  let [at, isInside] = [0, false];
  for (const { start, end } of [...wordsIn(text), { start: text.length, end: text.length }]) {
    const gap = text.slice(at, start);
    const last = tokens.at(-1);
    if (ellipsis.test(gap)) ellipses.add(tokens.length);
    for (const { index, 0: key } of gap.matchAll(sign)) tokens.push({ key, start: at + index, end: at + index + 1 });
    const isMinus = /(?:^|[\s(])-$/.test(gap) && /^\p{N}/u.test(text.slice(start, end));
    if (isMinus) tokens.push({ key: '−', start: start - 1, end: start });
    const brackets = gap.replace(/\[[^\p{L}\p{N}]*\]/gu, '');
    if (/[[\]]/.test(brackets)) isInside = brackets.lastIndexOf('[') > brackets.lastIndexOf(']');
    const key = keyOf(text.slice(start, end));
    const isPart = last !== undefined && (gap === '[' || gap === ']') && last.end === at;
    if (isPart && key !== '')
      tokens[tokens.length - 1] = { key: last.key + key, start: last.start, end, bracketed: true };
    else if (key !== '') tokens.push({ key, start, end, ...(isInside && { bracketed: true }) });
    at = end;
  }
  return { text, tokens, ellipses };
}
