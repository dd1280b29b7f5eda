/** What stands in the text and is not of it: the numbers of passages, the ways back from notes, the ways to what the editors say. */
import type { Note } from '../../../corpus/model/node.ts';
import type { Place } from '../../../corpus/model/place.ts';
import { fill, profileOf, siteLanguage } from '../../../corpus/text/languages/index.ts';
import { type Element, x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { type Content, inLanguage } from './xhtml.ts';

/** The number of a passage, by which it is cited: what a page's number is in a printed book. Nothing for what has none. */
export function numberOf({ row, paragraph, words }: Place): Element | undefined {
  const number = row ?? paragraph;
  if (number === undefined) return undefined;
  const attributes = { class: 'number', 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': words };
  return x('span', attributes, number);
}

/** The ways back from a note; two calls in one paragraph are told apart. */
export function waysBack({ passages, document, addressOf }: Book, calls: Note['calls']): Content[] {
  const { words } = profileOf(document.language);
  const told = new Map<string, number>();
  return calls.flatMap(({ id, at }): Content[] => {
    const where = (at === undefined ? undefined : passages.get(at)?.place.words) ?? words.text;
    const times = (told.get(where) ?? 0) + 1;
    told.set(where, times);
    const place = times > 1 ? `${where} (${times})` : where;
    const name = { role: 'doc-backlink', 'aria-label': fill(words.back, place), ...inLanguage(document.language) };
    return [' ', x('a', { class: 'back', href: addressOf(id), ...name }, `↩ ${place}`)];
  });
}

/** The way to so many remarks of the editors on a passage. */
export function wayToEditors(id: string, place: Place, count: number): Element {
  const words = count > 1 ? `Editors · ${count}` : 'Editors';
  const attributes = {
    id: `said_${id}`,
    class: 'editors-mark',
    href: `${files.remarks}#on_${id}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
    'aria-label': `${words}, on ${place.words}`,
    ...inLanguage(siteLanguage),
  };
  return x('a', attributes, words);
}
