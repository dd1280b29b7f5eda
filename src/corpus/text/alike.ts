/** Texts held against one another as a reader holds them: case, dashes, quotation marks and white space make no difference. */
import { unspaced } from './scripts.ts';

/** A text as it is compared: one that differs in case, dashes, quotation marks and white space alone is the same. */
export const alike = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ']/g, "'")
    .replace(/[“”„«»"]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A letter or digit that runs on as one word with its like. */
const runsOn = new RegExp(`(?!${unspaced})[\\p{L}\\p{N}]`, 'u');

/** Whether words stand in a text word for word, and not as a part of longer words. A full stop after them is nobody's. */
export function standsIn(text: string, words: string): boolean {
  const [whole, part] = [alike(text), alike(words).replace(/[.。]$/, '')];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before = '', after = ''] = [whole[at - 1], whole[at + part.length]];
    if (!runsOn.test(before) && !runsOn.test(after)) return part !== '';
  }
  return false;
}
