/** What a reader typed → what is looked for. */
import { formsOf } from '../../corpus/text/forms.ts';
import { type LanguageProfile, profileOf, profiles, siteLanguage } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import { putSpace, queryText, wordsIn } from '../../corpus/text/words.ts';

/** A query taken apart. All words are folded (see `wordsIn`). */
export interface Query {
  /** As it is given to Pagefind, without the phrases of scripts without spaces. */
  text: string;
  /** Every word, those of the phrases included. */
  words: string[];
  /** The words of each phrase: what stands in quotation marks, and what a script without spaces writes together. */
  phrases: string[][];
  /** Those of them that are of a script without spaces, each as it is given to Pagefind. */
  clauses: string[];
}

/** A reference typed as a query: `s9-p3`, `¶ s9-p3`, `[15]`, `note 15`. */
export interface Reference {
  /** The id as the register has it. */
  id: string;
}

/** An elided word with the gap behind it, and a space that is no such gap. */
const elided = new RegExp(`(?<=^|[\\s"])[^\\s"]*['’ʼ]${putSpace}`, 'g');
const seenSpace = /\s+(?!\u2060)/;

/**
 * Takes a query apart as a language does. Quotation marks of every form count; one without its partner does not. An
 * elided word, the `l’` of `l’école`, is looked for in phrases alone.
 */
export function parseQuery(typed: string, profile: LanguageProfile = profileOf(siteLanguage)): Query {
  const text = queryText(typed, profile, putSpace);
  const folded = (part: string): string[] => wordsIn(part, profile).map((word) => word.folded);
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase);
  const clauses = text
    .replace(/"[^"]+"/g, ' ')
    .replaceAll('"', ' ')
    .split(seenSpace)
    .filter(isPhrase);
  // Pagefind takes a phrase only when it is the whole query; others are verified in the paragraphs found.
  const isWhole = /^"[^"]+"$/.test(text) && !hasUnspaced(text);
  const apart = quoted.filter(hasUnspaced).reduce((rest, phrase) => rest.replace(`"${phrase}"`, ' '), text);
  const rest = apart
    .replaceAll('"', ' ')
    .split(seenSpace)
    .filter((part) => !isPhrase(part));
  return {
    text: plain(isWhole ? text : rest.join(' ')),
    words: [...new Set(folded(text.replace(elided, '')))],
    phrases: [...quoted, ...clauses].map(folded).filter((phrase) => phrase.length > 0),
    clauses: [...quoted.filter(hasUnspaced), ...clauses].map((clause) => `"${plain(clause)}"`),
  };
}

const isPhrase = (part: string): boolean => hasUnspaced(part) && wordsIn(part).length > 1;

const plain = (text: string): string => text.replaceAll(putSpace, ' ').replace(/\s+/g, ' ').trim();

/** What Pagefind is asked for a query: what answers one of each answers it. */
export const searchesOf = ({ text, clauses }: Query): string[][] => [
  ...(text === '' ? [] : [[text, ...inOtherHyphens(text)]]),
  ...clauses.map((clause) => [clause]),
];

/** How many gaps between the words of a phrase are tried as hyphens. */
const mostGaps = 8;

/**
 * A text with other hyphens. To Pagefind, what has one between two words is one word, which a phrase of the two is not; so a
 * phrase is looked for with hyphens at all gaps, at one, and at none, and what is typed with hyphens as a phrase, or apart.
 */
function inOtherHyphens(text: string): string[] {
  const isPhrase = text.startsWith('"');
  const words = text.replaceAll('"', '').split(/[\s-]+/);
  if (!isPhrase && !text.includes('-')) return [];
  if (!isPhrase) return [/\s/.test(text) ? words.join(' ') : `"${words.join(' ')}"`];
  const gaps = words.slice(1, mostGaps + 1).map((_, at) => at + 1);
  const withHyphen = gaps.map((gap) => `${words.slice(0, gap).join(' ')}-${words.slice(gap).join(' ')}`);
  const all = [words.join(' '), ...withHyphen, words.join('-')].map((own) => `"${own}"`);
  return [...new Set(all)].filter((own) => own !== text);
}

/**
 * What Pagefind is asked beside that, which knows no forms but those that endings tell: of each, one of several is enough.
 * Nothing where no word has other forms; a phrase is meant to the letter.
 */
export function formSearches({ text, clauses }: Query, profile: LanguageProfile): string[][] | undefined {
  if (text.startsWith('"')) return undefined;
  const { others } = formsOf(profile);
  const words = text.split(' ').filter((word) => word !== '');
  const inForms = words.map((word) => [word, ...wordsIn(word, profile).flatMap(({ folded }) => others(folded))]);
  if (inForms.every(({ length }) => length === 1)) return undefined;
  return [...inForms, ...clauses.map((clause) => [clause])];
}

/**
 * A query with spaces between the words of a script without them, as far as the browser knows those; for what is nowhere
 * written together. As it is where one would be a single letter, which says little.
 */
export function loosened(typed: string): string {
  if (!hasUnspaced(typed) || /["“”„«»「」『』]/.test(typed)) return typed;
  const parts = cutApart(typed);
  return parts.some((part) => hasUnspaced(part) && !isPhrase(part)) ? typed : parts.join(' ');
}

/** A query with the signs that texts print after numbers, where words are typed for them. One in quotation marks is meant to the letter. */
export const withSigns = (typed: string, { signWords = [] }: LanguageProfile): string =>
  /["“”„«»「」『』]/.test(typed) ? typed : signWords.reduce((text, [word, sign]) => text.replace(word, sign), typed);

/**
 * The parts of a query that a text may hold some of and not others, as they are typed: each phrase in quotation marks, and
 * each word. In a script without spaces that is what the browser takes for words, but for single letters, which say little.
 * What only makes a question of it is left out.
 */
export function partsOf(typed: string, profile: LanguageProfile = profileOf(siteLanguage)): string[] {
  const text = queryText(withSigns(typed, profile), profile, '');
  const all = [
    ...(text.match(/"[^"]+"/g) ?? []),
    ...text
      .replace(/"[^"]+"/g, ' ')
      .replaceAll('"', ' ')
      .split(/[\s-]+/)
      .flatMap(longest)
      .map(withoutMarks),
  ].filter((part) => foldedOf(part, profile).length > 0);
  const { questionWords } = profile;
  const isAsking = (part: string): boolean =>
    questionWords.has(part) || foldedOf(part, profile).every((word) => questionWords.has(word));
  const telling = all.filter((part) => !isAsking(part));
  const parts = telling.length > 0 ? telling : all;
  return [...new Map(parts.map((part) => [foldedOf(part, profile).join(' '), part])).values()];
}

const foldedOf = (part: string, profile: LanguageProfile): string[] =>
  wordsIn(part, profile).map(({ folded }) => folded);

/** A text in a script without spaces, cut as the browser knows its words. */
const cutApart = (part: string): string[] =>
  hasUnspaced(part) && 'Segmenter' in Intl
    ? [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(part)].map(({ segment }) => segment)
    : [part];

/** The words of a text in a script without spaces that are longer than a letter; where there are none, the text. */
function longest(text: string): string[] {
  const long = cutApart(text).filter((part) => isPhrase(part) || !hasUnspaced(part));
  return long.length > 0 ? long : [text];
}

/** A word without the marks around it: what is shown of "2025?" is "2025". */
const withoutMarks = (part: string): string => part.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');

const noteWords = profiles.flatMap((profile) => profile.noteWords);
const noteReference = new RegExp(
  `^(?:\\[(\\d{1,4})\\]|(?:${noteWords.map((word) => word + (hasUnspaced(word) ? '\\s*' : '\\s+')).join('|')})(\\d{1,4}))$`,
  'i',
);

/** Reads a query as a reference, if it is nothing else. */
export function parseReference(typed: string): Reference | undefined {
  const text = typed.trim();
  const note = noteReference.exec(text);
  if (note) return { id: `n${note[1] ?? note[2]}` };
  const id = /^¶?\s*#?((?:[a-z][a-z0-9]*-)*(?:s\d+|p\d+[a-z]*|n\d+[a-z]*|s\d+-p\d+[a-z]*))$/i.exec(text)?.[1];
  return id === undefined ? undefined : { id: id.toLowerCase() };
}
