/**
 * The records of a language → sheets: HTML pages that only Pagefind reads, each with some records of one document. Pagefind
 * lists every page for whoever searches, and gives each in a file of its own: what is a page of its own costs each reader.
 */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { isUnspacedLanguage } from '../corpus/text/scripts.ts';
import { recordTag } from '../reader/search/sheet.ts';
import type { SearchRecord } from './search-records.ts';

/** A page for Pagefind. */
export interface Sheet {
  url: string;
  html: string;
}

/** How many letters a sheet has, one record aside that has more: some 4 KB on their way. */
const mostLetters = 12_000;

/** What Pagefind gives to words of an `h1`. With one, it would make excerpts of what stands under each whenever it is read. */
const headingWeight = 7;

/** Puts records on sheets, in their order: of a document as few as hold it, and of short documents several on one. */
export function sheetsOf(records: readonly SearchRecord[], most = mostLetters): Sheet[] {
  const sheets: SearchRecord[][] = [];
  let room = 0;
  const put = (own: readonly SearchRecord[]): void => {
    const letters = lettersOf(own);
    if (letters > room) {
      sheets.push([]);
      room = most;
    }
    sheets.at(-1)?.push(...own);
    room -= letters;
  };
  for (const own of Map.groupBy(records, ({ facts }) => facts.document).values()) {
    const isLong = lettersOf(own) > most;
    if (isLong) room = 0;
    for (const together of isLong ? own.map((record) => [record]) : [own]) put(together);
  }
  return sheets.map(sheetOf);
}

const lettersOf = (records: readonly SearchRecord[]): number => records.reduce((sum, { text }) => sum + text.length, 0);

function sheetOf(records: readonly SearchRecord[]): Sheet {
  const [first] = records;
  const language = first?.language ?? 'und';
  // Pagefind would cut the words of such a language once more, by a dictionary of its own.
  const lang = isUnspacedLanguage(language) ? 'und' : language;
  const tree = h('html', { lang }, [h('body', h('main', { 'data-pagefind-body': true }, records.flatMap(elementsOf)))]);
  return { url: `/${first?.facts.page}#${first?.parts[0]?.id}`, html: `<!doctype html>${toHtml(tree)}` };
}

/** A record: an element that says what is true of it, whose words Pagefind does not index, and its parts. */
const elementsOf = ({ facts, parts }: SearchRecord): Element[] => [
  h(recordTag, { id: facts.kind, 'data-pagefind-title': JSON.stringify(facts) }),
  ...parts.map(({ id, title, text, isHeading }) =>
    h('p', { id, 'data-pagefind-title': title, ...(isHeading && { 'data-pagefind-weight': headingWeight }) }, text),
  ),
];
