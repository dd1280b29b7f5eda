/** A text in runs by the language of their script: an editor who writes 京通 in a sentence need not say that it is Chinese. */
import { languageByScript, profiles } from './languages/index.ts';

/** Letters of a script that a profile claims, with what stands between them without a space. */
const claimed = profiles.flatMap(({ ofScript = {} }) =>
  Object.keys(ofScript).map((script) => {
    const letter = `(?=\\p{L})\\p{scx=${script}}`;
    return `${letter}(?:[\\p{M}\\p{P}\\p{N}]*${letter})*`;
  }),
);

/**
 * A text of the site's language, cut where the script of another begins and ends.
 *
 * @returns The runs, those of another language with its tag. Together they are the text, to the character.
 */
export function runsByScript(text: string): { words: string; language?: string }[] {
  const runs: { words: string; language?: string }[] = [];
  let end = 0;
  for (const { index, 0: words } of text.matchAll(new RegExp(claimed.join('|'), 'gu'))) {
    const language = languageByScript(words);
    if (index > end) runs.push({ words: text.slice(end, index) });
    runs.push({ words, ...(language !== undefined && { language }) });
    end = index + words.length;
  }
  if (end < text.length) runs.push({ words: text.slice(end) });
  return runs;
}
