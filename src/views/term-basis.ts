/** What a definition rests on: whether the text says it in these very words, and the words that it does say. */
import type { Term } from '../corpus/editors/term.ts';
import { alike, standsIn } from '../corpus/text/alike.ts';
import { beginningOf, cutBefore } from '../corpus/text/characters.ts';

/** The text's own words on a term, and whose words the definition is in. */
export interface TextBasis {
  /** Whether the definition stands in the passage word for word: then it is quoted, and nothing need be shown beside it. */
  isQuoted: boolean;
  /** The words of the passage: all of them where they are few, else the sentence that names the term. */
  words: string;
}

/** So many characters are short enough to be shown whole. */
const shortEnough = 320;

/**
 * Holds a definition against the passage that it rests on.
 *
 * @param term Its definition, and the words by which the texts name it.
 * @param passage The words of the passage.
 * @param language The passage's.
 */
export function textBasis(term: Pick<Term, 'definition' | 'variants'>, passage: string, language: string): TextBasis {
  const isQuoted = standsIn(passage, term.definition);
  return { isQuoted, words: wordsOn(term.variants, passage.replace(/\s+/g, ' ').trim(), language) };
}

function wordsOn(variants: readonly string[], passage: string, language: string): string {
  if (passage.length <= shortEnough) return passage;
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(passage)];
  const places = variants.map((variant) => alike(passage).indexOf(alike(variant))).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const { segment, index } = sentences.findLast((one) => one.index <= at) ?? { segment: passage, index: 0 };
  const sentence = segment.trim();
  if (sentence.length <= shortEnough) return sentence;
  // A sentence that is too long is cut around the term: at words, so that some of them stand before it.
  const from = at - index < shortEnough / 2 ? 0 : cutBefore(sentence, at - index - shortEnough / 4);
  const rest = beginningOf(sentence.slice(from), shortEnough);
  return from === 0 ? rest : `… ${rest}`;
}
