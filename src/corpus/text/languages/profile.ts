/** What of a language the reader must know. A language is a file beside this one, and a line in `index.ts`. */
import type { Reading } from '../words.ts';

/** Words for people that a document's language gives. `%` stands for a number, a label or a place. */
export interface Words {
  /** The language that these words are in, as BCP 47 has it. */
  language: string;
  /** What stands over a text of who, when and from where, as a place. */
  head: string;
  /** The heading of the contents. */
  contents: string;
  /** The heading of the notes. */
  notes: string;
  /** A note by its label: "Note 15". */
  note: string;
  /** The same within a sentence, or after its section: "note 15". */
  innerNote: string;
  /** A paragraph by its number, as one says it: "paragraph 2". Beside a text it is "¶ 2". */
  paragraph: string;
  /** A row of a table by its number: "row 3". */
  row: string;
  /** A list in an item, as a whole. */
  list: string;
  /** A section by its number: "Section 9". */
  section: string;
  /** A section, where its number is not said. */
  part: string;
  /** How words open that render a passage, which they name: "After note 15, …". */
  after: readonly string[];
  /** What stands between a section and a paragraph of it: "9, ¶ 2". */
  between: string;
  /** The way back from a note: "back to 9, ¶ 2". */
  back: string;
  /** Where a note is printed that another section calls too: "see 8 ¶ 5". */
  see: string;
  /** What a note leads back to where no place has a name: "the text". */
  text: string;
}

/** A language as texts in it are read, sorted, searched and named. */
export interface LanguageProfile extends Reading {
  /** The primary language subtag of BCP 47; `und` stands for every language that has no profile. */
  language: string;
  words: Words;
  /** Words that people type before a note's number, in lower case: "note 15". */
  noteWords: readonly string[];
  /** A line that is the heading of a text's notes. */
  notesHeading: RegExp;
  /** Whether a line is a salutation: "Fellow deputies,". */
  isSalutation: (line: string) => boolean;
  /** Whether a salutation has words that only people are addressed with; without this every one has. */
  isAddress?: ((line: string) => boolean) | undefined;
  /** Whether a line opens as a statement does, with a subject, a preposition or a conjunction: “In spring,”. */
  opensStatement?: ((line: string) => boolean) | undefined;
  /** Words that a full stop follows without ending a sentence, in small letters and without it: `mr`, `st`, `e.g`. */
  abbreviations?: ReadonlySet<string> | undefined;
  /** Whether an opening sentence is an imperative, and so a run-in heading; none where the language does not tell. */
  isImperative?: ((sentence: string) => boolean) | undefined;
  /** What a question is made of, folded (see `wordsIn`): words that its answer need not hold. */
  questionWords: ReadonlySet<string>;
  /** Words that people type for one another whatever the text: numbers in words and in digits, units and their signs. */
  sameWords?: readonly (readonly string[])[];
  /** What people type after a number for a sign that texts print: “percent”. Each with its sign. */
  signWords?: readonly (readonly [word: RegExp, sign: string])[];
  /** What a word shares with its other forms, for the search, and with no other word. The word is in lower case and without accents. */
  stem: (word: string) => string;
  /** Words with forms that their stems do not tell: each with the others behind it (see `forms.ts`). */
  irregular?: readonly (readonly string[])[];
  /** What a word shares with words of another kind that say the same (`innovate`, `innovation`), which are meant where nothing holds the word. */
  kin?: (word: string) => string;
  /** A label as it is sorted: without an article or an opening quotation mark. */
  sortKey: (label: string) => string;
  /** The language and region by whose custom dates and numbers are written. */
  locale: string;
  /** The tag of a text of one script, by the script's ISO 15924 name, where nothing says what language it is in. */
  ofScript?: Readonly<Record<string, string>>;
}

/** Without the signs that a label may open with. */
export const withoutSigns = (label: string): string => label.replace(/^[^\p{L}\p{N}]+/u, '');

/** A few words that end with a comma, as salutations of the languages with spaces do. */
export const fewWordsAndComma = (line: string): boolean =>
  /,$/.test(line) && line.length <= 120 && line.split(/\s+/).length <= 6;

/** A set of the words in a text. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
