/**
 * The records of a language → sheets: HTML pages that only Pagefind reads, each with some records of one document. Pagefind
 * lists every page for whoever searches, and gives each in a file of its own: what is a page of its own costs each reader.
 */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { isUnspacedLanguage } from '../../corpus/text/scripts.ts';
import { recordTag } from '../../reader/search/sheet.ts';
import type { SearchRecord } from './records.ts';

/** A page for Pagefind. */
export interface Sheet {
  url: string;
  html: string;
}

/** How many letters a sheet has, one record aside that has more: some 4 KB on their way. */
const mostLetters = 12_000;

/** What Pagefind gives to words of an `h1`. With one, it would make excerpts of what stands under each whenever it is read. */
const headingWeight = 7;

/** Puts records of a language on sheets, in their order: of a document as few as hold it, and of short documents several on one. */
export class Sheets {
  readonly #most: number;
  /** The records of the document that is being added, and those of the sheet that is being filled. */
  #own: SearchRecord[] = [];
  #open: SearchRecord[] = [];
  #room = 0;

  constructor(most = mostLetters) {
    this.#most = most;
  }

  /** Adds a record. Those of a document follow each other. Gives the sheets that are full by that. */
  add(record: SearchRecord): Sheet[] {
    const isOther = this.#own[0] && this.#own[0].facts.document !== record.facts.document;
    const full = isOther ? this.#putOwn() : [];
    this.#own.push(record);
    return full;
  }

  /** The sheets that are left. */
  end(): Sheet[] {
    const full = this.#putOwn();
    return [...full, ...this.#full()];
  }

  #putOwn(): Sheet[] {
    const own = this.#own;
    this.#own = [];
    const isLong = lettersOf(own) > this.#most;
    if (isLong) this.#room = 0;
    return (isLong ? own.map((record) => [record]) : [own]).flatMap((together) => this.#put(together));
  }

  #put(records: readonly SearchRecord[]): Sheet[] {
    const letters = lettersOf(records);
    const full = letters > this.#room ? this.#full() : [];
    if (letters > this.#room) this.#room = this.#most;
    this.#open.push(...records);
    this.#room -= letters;
    return full;
  }

  #full(): Sheet[] {
    const records = this.#open;
    this.#open = [];
    return records.length > 0 ? [sheetOf(records)] : [];
  }
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
