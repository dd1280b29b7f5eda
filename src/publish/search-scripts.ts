/** The classic scripts beside the search index: what the texts hold, whose words are cut once for all of them. */
import { profileOf } from '../corpus/text/languages/index.ts';
import { wordsIn } from '../corpus/text/words.ts';
import type { SearchRecord } from './search-records.ts';
import { Spellings } from './search-spellings.ts';
import { WordList } from './search-words.ts';

/**
 * Makes them: the words of each language, and what is written in two ways in any. Each list of words calls a function of its
 * own, because several may be on their way at once.
 */
export function searchScripts(records: readonly SearchRecord[]): { path: string; content: string }[] {
  const groups: string[][] = [];
  const lists = [...Map.groupBy(records, ({ language }) => language)].map(([language, own]) => {
    const profile = profileOf(language);
    const [list, spellings] = [new WordList(), new Spellings(profile)];
    for (const { text } of own) {
      const words = wordsIn(text, profile);
      list.take(text, words);
      spellings.take(text, words);
    }
    for (const group of spellings.groups()) groups.push(group);
    return {
      path: `assets/words-${language}.js`,
      content: `pilcrowWords_${language}(${JSON.stringify(list.texts())})`,
    };
  });
  return [
    ...lists.sort((a, b) => (a.path < b.path ? -1 : 1)),
    { path: 'assets/spellings.js', content: `pilcrowSpellings(${JSON.stringify(groups)})` },
  ];
}
