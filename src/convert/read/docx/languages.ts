/** The languages that Word notes for words: many are what a spelling checker was set to, so only what is plain is taken. */
import type { Block, Piece } from './pieces.ts';
import { paragraphsOf, piecesOf } from './pieces.ts';
import type { RunLook } from './styles.ts';

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The language that Word notes for a text: it has one each for scripts of East Asia, for those from the right, for all others. */
export function isWritten(text: string, { language, eastAsian: east, bidi }: RunLook): string | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const tag = eastAsian.test(text) ? east : rightToLeft.test(text) ? bidi : language;
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

const primary = (tag: string): string => tag.toLowerCase().replace(/-.*$/, '');

/**
 * Takes away the languages that say nothing: that of the document, and one that most of its words have, whatever it is.
 *
 * @returns A language that most of the words have and that is not the document's.
 */
export function settleLanguages(blocks: readonly Block[], language: string): string | undefined {
  const pieces = paragraphsOf(blocks).flatMap(piecesOf);
  const texts = pieces.filter((piece): piece is Extract<Piece, { is: 'text' }> => piece.is === 'text');
  const lengths = new Map<string, number>();
  let all = 0;
  for (const { shown, look } of texts) {
    if (!/\p{L}/u.test(shown)) continue;
    all += shown.length;
    if (look.lang !== undefined) lengths.set(primary(look.lang), (lengths.get(primary(look.lang)) ?? 0) + shown.length);
  }
  const most = [...lengths].find(([, length]) => length > all / 2)?.[0];
  const own = primary(language);
  for (const { look } of texts) {
    if (look.lang !== undefined && (primary(look.lang) === own || primary(look.lang) === most)) look.lang = undefined;
  }
  return most === own ? undefined : most;
}
