/** The words that the texts of each language hold, as classic scripts: what a misspelt word is compared with. */
import { profileOf } from '../corpus/text/languages/index.ts';
import { hasUnspaced } from '../corpus/text/scripts.ts';
import { wordsIn } from '../corpus/text/words.ts';
import type { SearchRecord } from './search-records.ts';

/** How many words of one language are kept at most: those that the texts hold most often. */
export const mostWords = 20_000;

/** What is kept: words of letters, of which one may be misspelt. */
const isKept = (folded: string): boolean => /^\p{L}{3,40}$/u.test(folded) && !hasUnspaced(folded);

/**
 * Makes the scripts, one for each language. Each calls a function of its own, because several may be on their way at once,
 * with a few texts of words in the order of the alphabet; a word in one is held about twice as often as a word in the next.
 */
export function searchWords(records: readonly SearchRecord[]): { path: string; content: string }[] {
  const byLanguage = Map.groupBy(records, ({ language }) => language);
  return [...byLanguage]
    .map(([language, own]) => ({
      path: `assets/words-${language}.js`,
      content: `pilcrowWords_${language}(${JSON.stringify(wordList(own, language))})`,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function wordList(records: readonly SearchRecord[], language: string): string[] {
  const byWord = new Map<string, { count: number; forms: Map<string, number> }>();
  const profile = profileOf(language);
  for (const [run, times] of runsIn(records)) {
    for (const { folded, start, end } of wordsIn(run, profile)) {
      if (!isKept(folded)) continue;
      const word = byWord.get(folded) ?? { count: 0, forms: new Map() };
      const form = run.slice(start, end);
      word.count += times;
      word.forms.set(form, (word.forms.get(form) ?? 0) + times);
      byWord.set(folded, word);
    }
  }
  const kept = [...byWord]
    .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([, { count, forms }]) => ({ written: usual(forms), often: Math.floor(Math.log2(count)) }));
  return [...Map.groupBy(kept, ({ often }) => often).values()].map((own) =>
    own
      .map(({ written }) => written)
      .sort()
      .join(' '),
  );
}

/** What stands between spaces, and how often: a library writes the same again and again, and folding a word takes long. */
function runsIn(records: readonly SearchRecord[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (const { text } of records) for (const run of text.split(/\s+/)) runs.set(run, (runs.get(run) ?? 0) + 1);
  return runs;
}

/** How a word is mostly written; of forms that are as frequent, the one in small letters, which no sentence begins with. */
const usual = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1))[0]?.[0] ?? '';
