/** Which of many terms a text may mention, told by how their variants begin: most need not be looked for in most texts. */
import { plainQuotes } from '../../corpus/text/characters.ts';
import { unspaced } from '../../corpus/text/scripts.ts';

/** Letters that run on as one word, or any other two characters; of a text, every place where one of the two may begin. */
const run = `(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+`;
const runs = new RegExp(run, 'gu');
const beginning = new RegExp(`^(?:${run}|\\S{1,2})`, 'u');

/**
 * Sorts the variants of terms by how they begin: with a word, which then stands whole in a text, or with other characters.
 *
 * @returns A function that gives the numbers of the terms that a text may mention, in order; no other is in it. The text
 * must have plain quotation marks. Its work grows with the text, not with the terms.
 */
export function candidatesOf(terms: readonly (readonly string[])[]): (text: string) => number[] {
  const byBeginning = new Map<string, Set<number>>();
  for (const [index, variants] of terms.entries()) {
    for (const key of variants.flatMap(beginningsOf)) {
      const own = byBeginning.get(key);
      if (own) own.add(index);
      else byBeginning.set(key, new Set([index]));
    }
  }
  return (text) => {
    const found = new Set<number>();
    for (const key of new Set(beginningsIn(text))) for (const index of byBeginning.get(key) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b);
  };
}

/** How a variant begins, with a small first letter and, for it, a capital one. */
function beginningsOf(variant: string): string[] {
  const plain = plainQuotes(variant);
  const [first = '', ...rest] = plain;
  return [plain, first.toUpperCase() + rest.join('')].map((form) => beginning.exec(form)?.[0] ?? '');
}

/** Every word of a text, every character, and every two that stand together. */
function* beginningsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(runs)) yield word;
  let before = '';
  for (const character of text) {
    yield character;
    if (before !== '') yield before + character;
    before = character;
  }
}
