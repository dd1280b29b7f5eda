/** French. Its reports head their measures with infinitives, which are no imperatives: openings are not told. */
import { fewWordsAndComma, type LanguageProfile, withoutSigns, wordSet } from './profile.ts';

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
    head: 'En-tête du document',
    contents: 'Sommaire',
    notes: 'Notes',
    note: 'Note %',
    innerNote: 'note %',
    paragraph: 'paragraphe %',
    row: 'ligne %',
    list: 'liste',
    section: 'Section %',
    part: 'Section',
    after: ['Selon %', 'Selon le %', 'Selon la %', 'D’après %', 'D’après le %', 'D’après la %'],
    between: ', ',
    back: 'retour à %',
    see: 'voir %',
    text: 'le texte',
  },
  noteWords: ['note'],
  notesHeading: /^notes?(?:\s+(?:de bas de page|de fin|finales?|et références?))?\s*:?$/i,
  isSalutation: fewWordsAndComma,
  isAddress: (line) =>
    fewWordsAndComma(line) &&
    /^(?:(?:mes |mon |ma |nos )?(?:chers?|chères?|mesdames|messieurs|madame|monsieur|citoyennes?|citoyens?|camarades|amis|collègues|honorables?|excellences?))(?!\p{L})/iu.test(
      line,
    ),
  opensStatement: (line) =>
    /^(?:le|la|les|l['’]\p{L}+|un|une|des|du|de|au|aux|en|dans|sur|sous|par|pour|avec|sans|après|avant|depuis|et|mais|ou|donc|or|ni|car|il|elle|ils|elles|nous|vous|on|je|tu|ce|cette|ces|cet|ainsi|enfin|ensuite|puis|cependant)(?!\p{L})/iu.test(
      line,
    ),
  abbreviations: wordSet(
    'm mm mme mmes mlle mlles dr st ste no nos art arts chap p pp fig vol cf av env janv févr juil sept oct nov déc',
  ),
  questionWords: wordSet(
    'a au aux avec ce ces cet cette combien comment d dans de des dois doit du elle elles en est et etait etaient ete etre fait il ils j je l la le les leur leurs m ma mes moi n ne nous on ou par pas pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa se sera seront ses son sont sur t un une va vont votre vous y',
  ),
  stem,
  elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu,
  sortKey: (label) => withoutSigns(label).replace(/^(?:(?:le|la|les|un|une|des)\s+|l['’ʼ])/i, ''),
  locale: 'fr',
};
