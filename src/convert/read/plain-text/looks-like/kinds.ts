/** The kinds of line that look like structure: how each is told, and what it may be. The first that fits counts. */
import type { RunningLine } from './line.ts';
import { chineseNumber, chinesePart, namedNote, namedPart, pageNumber, romanPart } from './words.ts';

/** What a line may be, by the rule that says so and the word that decides it in a sidecar. */
export type Likeness = 'heading' | 'list' | 'table' | 'verse' | 'quote' | 'note' | 'furniture';

/** A kind of line. */
export interface LineLooks {
  /** What such a line looks like: “a numbered subsection”. */
  name: string;
  like: Likeness;
  /** A pattern for the sidecar that matches such lines; none where words and signs do not tell them. */
  match?: string;
  is: (line: RunningLine) => boolean;
}

/** The label of an item, before its text: what stands between them is no border of columns. */
const label =
  /^(?:[（(]?[\p{L}\p{N}]{1,4}[.)）:]|[-–—•*+▪◦‣●○■□·§]|\d+(?:\.\d+)*\.?|[¹²³⁰⁴-⁹]+)\s+(?=[\p{L}\p{Ps}\p{Pi}"'])/u;
const cells = ({ head }: RunningLine): string => head.replace(label, '');

const headed = (pattern: RegExp) => (line: RunningLine) => pattern.test(line.head);
const words = (text: string): number => text.split(/\s+/).length;
/** The end of a sentence or a clause, with the quotation mark, the bracket or the call of a note that may follow it. */
const sentenceEnd =
  /(?:[.!;:,。！；：，…][\p{Pe}\p{Pf}"']*|[?？][\p{Pe}\p{Pf}"']+)(?:\s?(?:[¹²³⁰⁴-⁹]+|[*†‡]+|\^?\d{1,3}|\\\d{1,4}\\|[[({〔［【][^\])}〕］】]{1,14}[\])}〕］】]))?$/u;
/** A line of a few words that does not end as a sentence or a clause does. */
const short = ({ text }: RunningLine): boolean => text.length <= 80 && words(text) <= 12 && !sentenceEnd.test(text);

const pages: LineLooks[] = [
  {
    name: 'a page’s number',
    like: 'furniture',
    match: '(?i)(page )?\\d+( (of|/) \\d+)?',
    is: (line) => line.text.length <= 40 && pageNumber.test(line.text),
  },
  {
    name: 'a rule or a row of signs',
    like: 'furniture',
    match: '[^\\pL\\pN]+',
    is: ({ head, text }) => text.length > 1 && !/[\p{L}\p{N}]/u.test(head),
  },
  {
    name: 'a line of a table of contents',
    like: 'furniture',
    match: '.*(\\. ?){4,}\\d+',
    is: ({ head }) => /(?:\. ?){4,}\s*[\divxlc]{1,5}$|…+\s*\d{1,4}$/i.test(head),
  },
];

const tables: LineLooks[] = [
  { name: 'a row of a table, with bars', like: 'table', match: '.*\\|.*', is: headed(/^\|.*\||\S\s+\|\s+\S.*\s\|\s/) },
  { name: 'a row of a table, with tabs', like: 'table', match: '.*\\t.*', is: (line) => /\S\t+\S/.test(cells(line)) },
  {
    name: 'a row of a table, in columns',
    like: 'table',
    match: '.*\\S {2,}\\S.*',
    is: (line) => /[^.?!:\s] {3,}\S|[^.?!:\s] {2}(?=\S.*(?<![.?!:\s]) {2}\S)/.test(cells(line)),
  },
];

const headings: LineLooks[] = [
  { name: 'a heading in Markdown', like: 'heading', match: '#+ .*', is: headed(/^#{1,6}\s+\S/) },
  {
    name: 'a numbered subsection',
    like: 'heading',
    match: '\\d+(\\.\\d+)+\\.?\\s.*',
    is: headed(
      /^(?:[1-9]\d{0,2}|[A-Z])(?:\.\d{1,3}){2,}\.?\s+\S|^(?:[1-9]\d{0,2}|[A-Z])\.\d{1,3}(?:\.\s+\S|\s+(?:[\p{Lu}\p{Lt}\p{Lo}\p{Ps}\p{Pi}"']|\p{Ll}.{1,80}[^.;:,]$))/u,
    ),
  },
  {
    name: 'the heading of an article, a section or another part',
    like: 'heading',
    match: '(?i)(article|section|chapter|part|schedule|§) .*',
    is: headed(namedPart),
  },
  { name: 'the heading of a part in Chinese', like: 'heading', match: '第.+[章节条款编篇].*', is: headed(chinesePart) },
  {
    name: 'a heading with a Chinese number',
    like: 'heading',
    match: '([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]).*',
    is: headed(chineseNumber),
  },
  { name: 'a part with a Roman number', like: 'heading', match: '[IVXLC]+\\.? .*', is: headed(romanPart) },
  {
    name: 'a part with a letter',
    like: 'heading',
    match: '[A-Z]\\. .*',
    is: ({ head }) => /^[A-I]\.\s+\S|^[A-Z]\.\s+\S.{0,80}[^.;:,!?]$/.test(head),
  },
  {
    name: 'a number alone in its line, over the words of a heading',
    like: 'heading',
    match: '(\\d{1,3}[.．、]|[IVXLC]+\\.?)',
    is: ({ text, first }) => first && /^(?:\d{1,3}[.．、]|[IVXLC]{1,7}[.．]?)$/.test(text),
  },
];

const notes: LineLooks[] = [
  { name: 'a note with a raised number', like: 'note', match: '[¹²³⁰⁴-⁹]+.*', is: headed(/^[¹²³⁰⁴-⁹]+\s*\S/) },
  { name: 'a note that says it is one', like: 'note', match: '(?i)\\[?(footnote|note) .*', is: headed(namedNote) },
  {
    name: 'a note with a mark',
    like: 'note',
    match: '[*†‡§¶※]+ ?\\pL.*',
    is: headed(/^(?:[†‡§¶※]+|\*+(?=\p{L})(?![^*]*\*))\s?\p{L}/u),
  },
  {
    name: 'a note with a number between strokes',
    like: 'note',
    match: '\\\\\\d+\\\\.*',
    is: headed(/^\\\d{1,4}\\\s*\S/),
  },
  {
    name: 'a note with a number before it',
    like: 'note',
    match: '\\d{1,3}\\p{Lu}.*',
    is: headed(/^(?:\d{1,3}\p{Lu}\p{Ll}|[〔［【{^]\d{1,3}[〕］】}]?\s*\S)/u),
  },
];

const lists: LineLooks[] = [
  { name: 'an item of a list', like: 'list', match: '[-–—•*] ?.*', is: headed(/^(?:[•▪◦‣●○■□·]\s*|[-–—*+]\s+)\S/) },
  { name: 'a quoted line', like: 'quote', match: '> ?.*', is: headed(/^>\s?\S/) },
  {
    name: 'an item with a number or a letter in brackets',
    like: 'list',
    match: '\\(?(\\d{1,3}|[A-Za-z]{1,4})\\).*',
    is: headed(/^(?:[（(](?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[A-Z])[）)]|(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])\)|[①-⑳])\s*\S/),
  },
  {
    name: 'an item with a letter or a small Roman number',
    like: 'list',
    match: '([a-z]|[ivxlc]+)\\. .*',
    is: headed(/^(?:[a-z]|[ivxlc]{1,6})\.\s+\S/),
  },
  {
    name: 'a numbered heading, or a numbered item of a list',
    like: 'heading',
    match: '\\d{1,3}[.)]? .*',
    is: headed(/^\d{1,3}[.．](?:\s+\S|[^\s\d.])/),
  },
  {
    name: 'a heading with a number before it',
    like: 'heading',
    match: '\\d{1,2} .*',
    is: (line) => /^\d{1,2}\s+\p{Lu}(?!.*\d{4}$)/u.test(line.head) && short(line),
  },
];

const shapes: LineLooks[] = [
  {
    name: 'a line that the page repeats',
    like: 'furniture',
    is: ({ repeated, text }) => repeated > 2 && !/[.!?。！？]$/.test(text),
  },
  {
    name: 'a heading in capitals',
    like: 'heading',
    match: '\\P{Ll}*\\p{Lu}\\P{Ll}*',
    is: ({ head, text }) => text.length <= 120 && /\p{Lu}.*\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(head) && !/\p{Ll}/u.test(head),
  },
  { name: 'an indented line, as in a quotation or a list', like: 'quote', is: ({ indented }) => indented },
  { name: 'a line of verse, or of an address', like: 'verse', is: ({ verse }) => verse },
  {
    name: 'a heading without a number, a title or a byline',
    like: 'heading',
    is: (line) =>
      ((line.whole && line.followed) || line.stub) &&
      !line.announces &&
      /^[\p{Lu}\p{Lo}\p{Ps}\p{Pi}\p{N}"'¿¡]/u.test(line.head) &&
      (short(line) || (words(line.head) <= 4 && line.text.length <= 40 && /[:：]$/.test(line.text))),
  },
];

/** All kinds, the surest first. */
export const lineLooks: readonly LineLooks[] = [...tables, ...pages, ...headings, ...notes, ...lists, ...shapes];
