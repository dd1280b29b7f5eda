/** The classic scripts beside the search index: what the texts hold, whose words are cut once for all of them. */
import { profileOf } from '../corpus/text/languages/index.ts';
import type { CountedWords } from './counted-words.ts';
import { Spellings } from './search-spellings.ts';
import { WordList } from './search-words.ts';

/**
 * Makes them: the words of each language, and what is written in two ways in any. Each list of words calls a function of its
 * own, because several may be on their way at once.
 */
export function searchScripts(counted: readonly CountedWords[]): { path: string; content: string }[] {
  const groups: string[][] = [];
  const lists = [...Map.groupBy(counted, ({ language }) => language)].map(([language, all]) => {
    const [list, spellings] = [new WordList(), new Spellings(profileOf(language))];
    for (const own of all) {
      list.add(own);
      spellings.add(own);
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
