/**
 * The words by which documents name and count their parts, pages and notes, in the languages that texts often come in,
 * whether these have a profile or not. They are asked for in all of them at once: a document may hold another’s language.
 *
 * They are no part of the profiles, which the search loads and has no use for them.
 */

/** What a part may be called by: each is a pattern of headings, and `other` only looks like one. */
export type PartKind = 'part' | 'chapter' | 'article' | 'section' | 'annex' | 'other';

interface PartWords extends Partial<Record<PartKind, string>> {
  /** Words for one, two, three …, as headings have them: those for a number parted by spaces, the numbers by bars. */
  numbers?: string;
  /** What stands in the place of a number, and is none: “Article unique”, “Titre préliminaire”. */
  instead?: string;
  /** What the number of a page is printed behind, and what stands before that of the last one. */
  page?: string;
  of?: string;
  /** What the label of a note is printed behind. */
  note?: string;
  /** What else a number in brackets counts, in a sentence: “point (1)”. */
  counted?: string;
  /** What a day is written behind: “le 8 avril”. */
  day?: string;
  /** What a street is called by: behind its name, or before it. */
  streetAfter?: string;
  streetBefore?: string;
}

const languages: Readonly<Record<string, PartWords>> = {
  en: {
    part: 'Part|Book|Title|Volume|Division|Subpart',
    chapter: 'Chapter|Ch|Subchapter|Chap',
    article: 'Article|Art',
    section: 'Section|Sec|Subsection|Sub-section',
    annex: 'Annex|Appendix|Schedule|Attachment|Exhibit',
    other: 'Clause|Rule|Regulation|Paragraph|Item|Recommendation|Resolution',
    numbers:
      'one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth',
    page: 'page|pg.|pp.|p.',
    of: 'of',
    counted: 'point|subparagraph|indent|number|figure|table|equation|formula|recital|step|version|no',
    note: 'footnote|endnote|note|fn',
    streetAfter:
      'street|st|road|rd|avenue|ave|lane|square|drive|terrace|row|quay|boulevard|court|crescent|gardens|hill',
  },
  fr: {
    part: 'Partie|Livre|Titre|Tome',
    chapter: 'Chapitre',
    article: 'Article',
    section: 'Section|Sous-section',
    annex: 'Annexe',
    other: 'Alinéa',
    numbers:
      'premier première|deux deuxième second seconde|trois troisième|quatre quatrième|cinq cinquième|six sixième|sept septième|huit huitième|neuf neuvième|dix dixième|onze onzième|douze douzième',
    instead: 'unique préliminaire',
    page: 'page|p.',
    of: 'sur|de',
    counted: 'point|paragraphe|considérant|numéro|tableau|formule',
    note: 'note de bas de page|note',
    day: 'le|du',
    streetBefore: 'rue|avenue|boulevard|place|quai|chemin|impasse|allée',
  },
  de: {
    part: 'Teil|Buch|Titel|Band',
    chapter: 'Kapitel',
    article: 'Artikel',
    section: 'Abschnitt|Unterabschnitt',
    annex: 'Anhang|Anlage',
    numbers:
      'erster erste erstes|zweiter zweite zweites|dritter dritte drittes|vierter vierte viertes|fünfter fünfte fünftes|sechster sechste|siebter siebte|achter achte|neunter neunte|zehnter zehnte',
    page: 'Seite',
    of: 'von',
    counted: 'absatz|abs|nummer|nr|satz|punkt|tabelle|erwägungsgrund',
    note: 'fußnote|anmerkung|anm',
    day: 'am|den|vom',
  },
  es: {
    part: 'Parte|Libro|Título|Tomo|Volumen',
    chapter: 'Capítulo',
    article: 'Artículo',
    section: 'Sección|Subsección',
    annex: 'Anexo',
    numbers:
      'primero primera|segundo segunda|tercero tercera|cuarto cuarta|quinto quinta|sexto sexta|séptimo séptima|octavo octava|noveno novena|décimo décima',
    instead: 'único única preliminar',
    counted: 'apartado|letra|número|punto|párrafo|considerando',
    page: 'Página|pág.',
    of: 'de',
    note: 'nota',
    day: 'el',
    streetBefore: 'calle|avenida|plaza|paseo',
  },
  pt: {
    part: 'Parte|Livro|Título|Tomo|Volume',
    chapter: 'Capítulo',
    article: 'Artigo',
    section: 'Seção|Secção|Subseção|Subsecção',
    annex: 'Anexo',
    numbers:
      'primeiro primeira|segundo segunda|terceiro terceira|quarto quarta|quinto quinta|sexto sexta|sétimo sétima|oitavo oitava|nono nona|décimo décima',
    instead: 'único única preliminar',
    page: 'Página|pág.',
    of: 'de',
    note: 'nota',
    day: 'em',
    streetBefore: 'rua',
  },
  it: {
    part: 'Parte|Libro|Titolo|Tomo|Volume',
    chapter: 'Capitolo|Capo',
    article: 'Articolo',
    section: 'Sezione|Sottosezione',
    annex: 'Allegato',
    numbers: 'primo prima|secondo seconda|terzo terza|quarto quarta|quinto quinta|sesto|settimo|ottavo|nono|decimo',
    page: 'Pagina|pag.',
    of: 'di',
    note: 'nota',
    day: 'il',
    streetBefore: 'via|piazza|viale|corso',
  },
  nl: {
    part: 'Deel|Boek|Titel',
    chapter: 'Hoofdstuk',
    article: 'Artikel',
    section: 'Afdeling',
    annex: 'Bijlage',
    page: 'Bladzijde|Pagina|blz.',
    of: 'van',
    note: 'noot',
  },
  ru: { note: 'сноска' },
  zh: { annex: '附件|附录|附錄' },
};

const wordsOf = (field: keyof PartWords): string[] => [
  ...new Set(Object.values(languages).flatMap((words) => words[field]?.split('|') ?? [])),
];

/** Words as alternatives of a regular expression, the longest first; a full stop behind one is a sign. */
const oneOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');
const withCapitals = (words: readonly string[]): string =>
  oneOf(words.flatMap((word) => [word, word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()]));

/** What parts of a kind are called, as headings write it: with a capital, or in capitals. The source of a regular expression, as all that follows. */
export const partWord = (...kinds: readonly PartKind[]): string =>
  oneOf(kinds.flatMap(wordsOf).flatMap((word) => [word, word.toUpperCase()]));
/** “Page”, “p.”, “Seite”: in small letters too. */
export const pageWord: string = withCapitals(wordsOf('page'));
/** “of” between the number of a page and that of the last. */
export const ofWord: string = withCapitals(wordsOf('of'));
/** What a number in brackets counts in a sentence, so that it calls no note: “paragraph (1)”, “Absatz (2)”. */
export const countedWord: string = oneOf(
  (['part', 'chapter', 'article', 'section', 'annex', 'other', 'counted'] as const)
    .flatMap(wordsOf)
    .flatMap((word) => [word, word.toLowerCase(), `${word.toLowerCase()}s`]),
);
/** What a day is written behind: “le 8 avril”, “am 8. April”. */
export const dayWord: string = oneOf(wordsOf('day'));
/** “Street” behind a street’s name; “rue” before it. */
export const streetAfter: string = oneOf(wordsOf('streetAfter'));
export const streetBefore: string = oneOf(wordsOf('streetBefore'));
/** What the label of a note is printed behind: “footnote”; without its full stop. */
export const noteWord: string = oneOf(wordsOf('note'));
/** What the label of a note is printed behind in Chinese, where no space parts it: “注15”, “（脚注15）”. */
export const hanNoteWord = '注释?|註釋?|脚注|腳註|尾注|尾註';

const values = new Map(
  Object.values(languages).flatMap(({ numbers = '' }) =>
    numbers.split('|').flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
  ),
);
const instead: ReadonlySet<string> = new Set(wordsOf('instead').flatMap((words) => words.split(' ')));

/** Numbers in words, and what stands in their place: “Three”, “FIRST”, “unique”. */
export const numberWord: string = withCapitals([...values.keys(), ...instead].filter(Boolean));
/** The value of a number in words: “Three”, “FIRST”. */
export const wordValue = (text: string): number | undefined => values.get(text.toLowerCase());
/** Whether a word stands in the place of a number: “Article unique”. */
export const isInsteadOfNumber = (text: string): boolean => instead.has(text.toLowerCase());

/** The words for the parts of a kind, as headings write them with a capital. */
export const wordsForParts = (kind: PartKind): string[] => wordsOf(kind);
