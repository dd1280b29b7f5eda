/** Where sentences end, as far as signs tell it. */
import { unspaced } from './scripts.ts';

/** Words with a full stop that are no language's own: initials ("J."), and letters with stops between them ("U.S."). */
const initial = /(?:^|[\s\p{Ps}\p{Pi}"'.])\p{Lu}\.\s*$/u;

/** Whether a text ends with a full stop that is an abbreviation's, or an initial's. `known` are words in small letters. */
export function endsInAbbreviation(text: string, known: ReadonlySet<string> | undefined): boolean {
  const end = text.slice(-40);
  if (initial.test(end)) return true;
  const word = /(?:^|[\s\p{Ps}\p{Pi}"'])([\p{L}.]{1,12})\.\s*$/u.exec(end)?.[1];
  return word !== undefined && (known?.has(word.toLowerCase()) ?? false);
}

const inner = new RegExp(
  `[.!?]["'”’)\\]]{0,3}\\s+(?=["'“‘(\\[]?[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}])|[。！？][”’」』）]?(?=\\S)|[.!?](?=${unspaced})`,
  'gu',
);

/** Whether a sentence ends within a text, so that it is more than one. */
export function isSeveralSentences(text: string, known: ReadonlySet<string> | undefined): boolean {
  for (const { index, 0: end } of text.matchAll(inner)) {
    const isStop = end.startsWith('.');
    if (!isStop || !endsInAbbreviation(text.slice(Math.max(0, index - 40), index + 1), known)) return true;
  }
  return false;
}

/** Whether a text breaks off where no sentence ends: behind a small word of its language, such as “of”. */
export function isLeftOpen(text: string, smallWords: ReadonlySet<string>): boolean {
  const word = /(?:^|[\s'’])(\p{Ll}+)$/u.exec(text.slice(-40))?.[1];
  return word !== undefined && smallWords.has(word);
}

/** Whether a text ends as a sentence does, quotation marks, brackets and calls of notes aside. */
export const endsSentence = (text: string): boolean =>
  /[.!?。！？…]["'”’»」』)）\]】]{0,3}(?:\s?(?:[¹²³⁰⁴-⁹]{1,4}|[*†‡]{1,3}|\^?\d{1,3}|[[(〔［【{][^\])}〕］】]{1,14}[\])}〕］】]))?\s*$/u.test(
    text.slice(-60),
  );
