/** French. Its reports head their measures with infinitives, which are no imperatives: openings are not told. */
import { fewWordsAndComma, type LanguageProfile, withoutSigns } from './profile.ts';

/** Savoy's minimal stemmer for French: endings of plurals and feminines. A word of five letters or fewer stays as it is. */
function stem(word: string): string {
  if (word.length < 6) return word;
  if (word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  return word
    .replace(/[sx]$/, '')
    .replace(/r$/, '')
    .replace(/e$/, '')
    .replace(/(.)\1$/, '$1');
}

export const fr: LanguageProfile = {
  language: 'fr',
  words: {
    language: 'fr',
    contents: 'Sommaire',
    notes: 'Notes',
    note: 'Note %',
    innerNote: 'note %',
    row: 'ligne %',
    list: 'liste',
    section: 'Section %',
    part: 'Section',
    between: ', ',
    back: 'retour à %',
    see: 'voir %',
    text: 'le texte',
  },
  noteWords: ['note'],
  notesHeading: /^notes?(?:\s+(?:de bas de page|de fin|finales?|et références?))?\s*:?$/i,
  isSalutation: fewWordsAndComma,
  stem,
  elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu,
  sortKey: (label) => withoutSigns(label).replace(/^(?:(?:le|la|les|un|une|des)\s+|l['’ʼ])/i, ''),
  locale: 'fr',
};
