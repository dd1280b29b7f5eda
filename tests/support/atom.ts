/** What RFC 4287 asks of a feed, as far as ours could break it. */
import type { Element, Root } from 'xast';
import { elementsNamed, readXml, wordsOf } from './xml.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const own = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []));
const textOf = (element: Element): string =>
  element.children.map((child) => ('value' in child ? child.value : '')).join('');

/** Reads a feed, with what is wrong in it. */
export function readAtom(text: string): { feed: Root; entries: Element[]; wrong: string[] } {
  const root = readXml(text);
  const [feed] = elementsNamed(root, 'feed');
  const entries = elementsNamed(root, 'entry');
  const wrong: string[] = [];
  const say = (what: string, holds: boolean): void => {
    if (!holds) wrong.push(what);
  };
  say('a feed of Atom', feed?.attributes['xmlns'] === 'http://www.w3.org/2005/Atom');
  for (const one of [...(feed ? [feed] : []), ...entries]) {
    const id = own(one, 'id').map(textOf);
    for (const name of ['id', 'title', 'updated']) say(`${id}: one ${name}`, own(one, name).length === 1);
    say(
      `${id}: an address`,
      id.every((one) => URL.canParse(one)),
    );
    say(
      `${id}: an instant`,
      own(one, 'updated').every((one) => instant.test(textOf(one))),
    );
    const links = own(one, 'link').map(({ attributes }) => attributes);
    say(
      `${id}: whole links`,
      links.every(({ href }) => URL.canParse(href ?? '')),
    );
    say(`${id}: one page`, links.filter(({ rel }) => rel === 'alternate').length === 1);
    say(
      `${id}: authors have names`,
      own(one, 'author').every((author) => own(author, 'name').map(textOf)[0]?.trim() !== ''),
    );
  }
  const ids = wordsOf(root, 'id');
  say('every id once', new Set(ids).size === ids.length);
  say('an author', feed !== undefined && own(feed, 'author').length > 0);
  return { feed: root, entries, wrong };
}
