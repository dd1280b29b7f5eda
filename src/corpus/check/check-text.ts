/** A pasted text → what came of each of its sentences and quotations. */
import { siteLanguage } from '../text/languages/index.ts';
import type { Work } from './anchors.ts';
import { checkWords } from './check-words.ts';
import type { CheckedWords, Piece, Verdict } from './checked.ts';
import { type PastedSentence, type Quotation, sentencesOf } from './pasted-text.ts';
import type { TextIndex } from './text-index.ts';

/** A sentence with quotation marks is the library’s own, marks and all, where so much of what stands outside them is there too. */
const ownShare = 0.7;

/**
 * Checks a text sentence by sentence.
 *
 * @param work Is told what was done; it grows with the text.
 */
export function* checkEach(text: string, index: TextIndex, work: Work = { steps: 0 }): Generator<Piece[], void> {
  const language = index.documents[0]?.language ?? siteLanguage;
  for (const sentence of sentencesOf(text, language)) yield checkSentence(sentence, index, work);
}

/** Checks a text. */
export const checkText = (text: string, index: TextIndex, work?: Work): Piece[] =>
  [...checkEach(text, index, work)].flat();

function checkSentence({ text, quotations }: PastedSentence, index: TextIndex, work: Work): Piece[] {
  if (isOneQuotation(text, quotations)) return quotations.map((one) => checkQuotation(text, one, index, work));
  const whole = checkWords(text, index, false, work);
  if (quotations.length === 0) return [{ is: 'sentence', text, ...whole }];
  if (whole.verdict === 'same' || isOfLibrary(text, quotations, whole)) return [{ is: 'sentence', text, ...whole }];
  const pieces: Piece[] = [];
  let at = 0;
  const own = (to: number): void => {
    const words = text.slice(at, to).replace(/^[\s\p{Po}\p{Pd}]+|\s+$/gu, '');
    if (/[\p{L}\p{N}]/u.test(words)) pieces.push({ is: 'own', text: words });
  };
  for (const quotation of quotations) {
    own(quotation.start - 1);
    pieces.push(checkQuotation(text, quotation, index, work));
    at = quotation.end + 1;
  }
  own(text.length);
  return pieces;
}

function checkQuotation(text: string, { start, end }: Quotation, index: TextIndex, work: Work): Piece {
  const quoted = text.slice(start, end).trim();
  return { is: 'quotation', text: quoted, ...checkWords(quoted, index, true, work) };
}

/** Whether all of a text stands in one pair of quotation marks. */
const isOneQuotation = (text: string, [first, ...others]: PastedSentence['quotations']): boolean =>
  first !== undefined &&
  others.length === 0 &&
  !/[\p{L}\p{N}]/u.test(text.slice(0, first.start) + text.slice(first.end));

/** Whether the words outside the quotation marks are the library’s too, so that the marks are. */
function isOfLibrary(text: string, quotations: readonly Quotation[], { changes, verdict }: CheckedWords): boolean {
  if (verdict === 'none') return false;
  let [at, same, all] = [0, 0, 0];
  for (const { is, text: words } of changes.length > 0 ? changes : [{ is: 'same', text }]) {
    if (is === 'removed') continue;
    for (const { index } of words.matchAll(/[\p{L}\p{N}]/gu)) {
      if (quotations.some(({ start, end }) => start <= at + index && at + index < end)) continue;
      all += 1;
      if (is === 'same') same += 1;
    }
    at += words.length;
  }
  return same >= all * ownShare;
}

/** How many pieces came to what; the writer’s own words are told apart. */
export function countsOf(pieces: readonly Piece[]): Record<Verdict | 'own' | 'all', number> {
  const counts = { same: 0, different: 0, part: 0, none: 0, own: 0, all: 0 };
  for (const piece of pieces) {
    counts[piece.is === 'own' ? 'own' : piece.verdict] += 1;
    if (piece.is !== 'own') counts.all += 1;
  }
  return counts;
}
