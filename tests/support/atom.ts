/** What RFC 4287 asks of a feed, as far as ours could break it. */
import { named, parseXml, textIn, type XmlElement } from './xml.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The children of an element that have a name. */
const own = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));

/** The words of every element of a name, in their order. */
export const wordsOf = (element: XmlElement, name: string): string[] => named(element, name).map(textIn);

/** Reads a feed, with what is wrong in it. */
export function readAtom(text: string): { feed: XmlElement; entries: XmlElement[]; wrong: string[] } {
  const feed = parseXml(text);
  const entries = own(feed, 'entry');
  const wrong: string[] = [];
  const say = (what: string, holds: boolean): void => {
    if (!holds) wrong.push(what);
  };
  say('a feed of Atom', feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom');
  say('nothing beside the entries', entries.length === named(feed, 'entry').length);
  for (const one of [feed, ...entries]) {
    const [id = ''] = own(one, 'id').map(textIn);
    for (const name of ['id', 'title', 'updated']) say(`${id}: one ${name}`, own(one, name).length === 1);
    say(`${id}: an address`, URL.canParse(id));
    say(
      `${id}: an instant`,
      own(one, 'updated')
        .map(textIn)
        .every((words) => instant.test(words)),
    );
    const links = own(one, 'link').map(({ attributes }) => attributes);
    say(
      `${id}: whole links`,
      links.every(({ href }) => URL.canParse(href ?? '')),
    );
    say(`${id}: one page`, links.filter(({ rel }) => rel === 'alternate').length === 1);
    const names = own(one, 'author').flatMap((author) => own(author, 'name').map(textIn));
    say(`${id}: authors have names`, names.length === own(one, 'author').length && names.every((name) => name.trim()));
  }
  const ids = wordsOf(feed, 'id');
  say('every id once', new Set(ids).size === ids.length);
  say('an author', own(feed, 'author').length > 0);
  return { feed, entries, wrong };
}
