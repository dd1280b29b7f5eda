/** What an address means → the passage that there is: the case of letters is forgiven, an id whose text is gone leads to what it became. */
import { element } from '../kit/dom.ts';
import { idIn } from '../kit/links.ts';
import { whatThereIs } from '../place/what-there-is.ts';
import { loadPage } from '../preview/pages.ts';
import type { loadAnchors } from '../search/anchors.ts';
import type { Meant } from './asked.ts';

/** The ids of every document, with their places. */
export type Anchors = Awaited<ReturnType<typeof loadAnchors>>;

/** A document whose page is there, and of it the passage that is meant, if one is. */
export interface Found {
  document: string;
  title: string;
  language: string;
  page: Document;
  /** Every id of it with its place in words. */
  places: Readonly<Record<string, string>>;
  id?: string | undefined;
  /** The passage's place in words. */
  place?: string | undefined;
}

/** Says in a sentence what is not there; with links. */
export type Said = (Node | string)[];

/** Finds what is meant. What is said goes to `say`; nothing is returned where there is nothing to show. */
export async function find(
  meant: Meant,
  { anchors, root, say }: { anchors: Anchors; root: URL; say: (...words: Said) => void },
): Promise<Found | undefined> {
  const { document } = meant;
  const known = Object.hasOwn(anchors, document) ? anchors[document] : undefined;
  const link = element('a', { href: new URL(`${encodeURIComponent(document)}.html`, root).href }, document);
  if (!known) {
    // A withdrawn document still has its page.
    const page = await loadPage(link, root)?.catch(() => undefined);
    if (page?.querySelector('.withdrawn')) say(link, ' was withdrawn, and its text is no longer here.');
    else say(`There is no document “${document}” here.`);
    return undefined;
  }
  const { title, language, places, gone = {} } = known;
  const page = await loadPage(link, root);
  if (!page) return undefined;
  const found = (id?: string): Found => ({ document, title, language, page, places, id, place: id && places[id] });
  const { id } = meant;
  if (id === undefined || Object.hasOwn(places, id)) return found(id);
  if (Object.hasOwn(gone, id)) {
    const now = [...(page.getElementById(id)?.querySelectorAll<HTMLAnchorElement>('a[href*="#"]') ?? [])]
      .map(({ hash }) => idIn(hash))
      .find((one) => Object.hasOwn(places, one));
    const became = gone[id] ? ` ${gone[id]}` : '';
    say(`${title}: ¶ ${id} is no longer in the text.${became}`);
    return now === undefined ? undefined : found(now);
  }
  const { written, words } = whatThereIs(id, places);
  if (written !== undefined) return found(written);
  say(`${title}: there is no ¶ ${id} here. `);
  if (words)
    say(words.before, element('a', { href: `${link.href}#${encodeURIComponent(words.id)}` }, words.link), words.after);
  return undefined;
}
