/** The classic scripts beside the search index: what the texts hold, whose words are cut once for all of them. */
import { profileOf } from '../../corpus/text/languages/index.ts';
import type { CountedWords } from './counted-words.ts';
import { Spellings } from './spellings.ts';
import { spellingsScripts } from './spellings-scripts.ts';
import { WordList } from './words.ts';

/**
 * Adds them up: the words of each language, and what is written in two ways in any. Each list of words calls a function of its
 * own, because several may be on their way at once.
 */
export class SearchScripts {
  readonly #byLanguage = new Map<string, { list: WordList; spellings: Spellings }>();

  /** Adds the words of some texts. */
  add(counted: CountedWords): void {
    const { language } = counted;
    const own = this.#byLanguage.get(language) ?? {
      list: new WordList(),
      spellings: new Spellings(profileOf(language)),
    };
    this.#byLanguage.set(language, own);
    own.list.add(counted);
    own.spellings.add(counted);
  }

  /** The scripts, by their paths from the site's root. */
  scripts(): { path: string; content: string }[] {
    const all = [...this.#byLanguage];
    const groups = all.flatMap(([, { spellings }]) => spellings.groups());
    const lists = all.map(([language, { list }]) => ({
      path: `assets/words-${language}.js`,
      content: `pilcrowWords_${language}(${JSON.stringify(list.texts())})`,
    }));
    return [...lists.sort((a, b) => (a.path < b.path ? -1 : 1)), ...spellingsScripts(groups)];
  }
}
