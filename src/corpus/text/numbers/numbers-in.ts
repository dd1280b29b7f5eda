/** A text → the numbers in it, in digits of any script and in the words of its language. */
import { numberFormsOf } from '../languages/number-words.ts';
import { decimalValue } from '../numerals.ts';
import { type NumberForms, stepOf, type TextNumber } from './number.ts';

/** Digits in groups of three (by a comma, a thin or a narrow space), or without; with decimals, or without. */
const digits =
  /\p{Nd}{1,3}(?:[,，\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})(?:\.\p{Nd}+)?|\p{Nd}+(?:\.\p{Nd}+(?!\.?\p{Nd}))?/gu;
/** What is larger no text counts: digits without end, 亿亿亿. */
const tooLarge = 1e21;
const vulgar = /[\u00bc-\u00be\u2150-\u215e]/gu;

/**
 * The numbers of a text, in its order.
 *
 * Digits within a name are numbers too (`PM2.5`, `6G`): whoever lists them says that they are a name.
 *
 * @param language The text's language (BCP 47); `number-words.ts` knows the words. Digits are found in every language.
 */
export function numbersIn(text: string, language: string): TextNumber[] {
  const numbers = numberFormsOf(language);
  const inDigits = [...text.matchAll(digits)].map(({ 0: found, index }) => ofDigits(text, found, index, numbers));
  const fractions = [...text.matchAll(vulgar)].map(({ 0: found, index }) => ofVulgar(found, index));
  const all = [...inDigits, ...fractions, ...(numbers?.inWords(text) ?? [])].sort((a, b) => a.start - b.start);
  // A scale behind digits is theirs, and a word of its own elsewhere.
  let end = 0;
  return all.filter((one) => {
    if (one.start < end || one.value >= tooLarge) return false;
    end = one.end;
    return true;
  });
}

function ofDigits(text: string, found: string, start: number, forms?: NumberForms): TextNumber {
  const plain = plainDigits(found);
  const end = start + found.length;
  const rest = text.slice(end, end + 24);
  const ending = forms?.ordinalEnding?.exec(rest)?.[0] ?? '';
  const opening = forms?.ordinalOpening?.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const ordinal = ending !== '' || opening !== '';
  const scale = ordinal ? undefined : scaleAfter(rest, forms?.scales ?? {});
  const worth = scale?.worth ?? 1;
  return {
    start: start - opening.length,
    end: end + (scale?.length ?? ending.length),
    // 8.21 billion is 8210000000, and not what the product of two doubles makes of it.
    value: Number((Number(plain) * worth).toPrecision(15)),
    step: stepOf(plain) * worth,
    ordinal,
  };
}

/** The digits as a program reads them: Western, without what groups them. */
const plainDigits = (found: string): string =>
  found
    .replace(/[,，\u2009\u202f]/g, '')
    .split('.')
    .map((part) => (/^[0-9]+$/.test(part) ? part : String(decimalValue(part)).padStart([...part].length, '0')))
    .join('.');

/** The words of scale right behind digits: ` million`, `-million`, 万亿. */
function scaleAfter(rest: string, scales: NumberForms['scales']): { worth: number; length: number } | undefined {
  let worth = 1;
  let length = 0;
  for (;;) {
    const [found, gap = '', word = ''] =
      /^([ \u00a0-]?)(\p{Script=Latin}+|\p{Script=Han})/u.exec(rest.slice(length)) ?? [];
    const own = scales[word.toLowerCase()];
    if (found === undefined || own === undefined || (length > 0 && gap === '-')) break;
    worth *= own;
    length += found.length;
  }
  return length > 0 ? { worth, length } : undefined;
}

function ofVulgar(found: string, start: number): TextNumber {
  const [over = 1, under = 1] = found.normalize('NFKC').split('\u2044').map(Number);
  return { start, end: start + found.length, value: over / under, step: 1 / under, ordinal: false };
}
