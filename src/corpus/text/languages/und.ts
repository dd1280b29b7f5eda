/** Any language without a profile: nothing is known of its words, and what must be said is said in the site's. */
import { en } from './en.ts';
import { fewWordsAndComma, type LanguageProfile, withoutSigns } from './profile.ts';

export const und: LanguageProfile = {
  language: 'und',
  words: en.words,
  noteWords: [],
  notesHeading: en.notesHeading,
  isSalutation: fewWordsAndComma,
  questionWords: new Set(),
  stem: (word) => word,
  sortKey: withoutSigns,
  locale: 'und',
};
