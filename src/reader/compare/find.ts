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

/** What is found, and what is to be said of it, with links; nothing is found where there is nothing to show. */
export interface Answer {
  found?: Found | undefined;
  said: (Node | string)[];
}

/** Finds what is meant. */
export async function find(meant: Meant, anchors: Anchors, root: URL): Promise<Answer> {
  const { document } = meant;
  const known = Object.hasOwn(anchors, document) ? anchors[document] : undefined;
  const link = element('a', { href: new URL(`${encodeURIComponent(document)}.html`, root).href }, document);
  if (!known) {
    // A withdrawn document still has its page.
    const page = await loadPage(link, root)?.catch(() => undefined);
    return page?.querySelector('.withdrawn')
      ? { said: [link, ' was withdrawn, and its text is no longer here.'] }
      : { said: [`There is no document “${document}” here.`] };
  }
  const page = await loadPage(link, root);
  return page ? passageIn({ ...known, document, page }, meant.id) : { said: [] };
}

type Known = Omit<Found, 'id' | 'place'> & { gone?: Readonly<Record<string, string>> };

/** The passage of a document that an id means. */
function passageIn({ gone = {}, ...known }: Known, id: string | undefined): Answer {
  const { title, document, page, places } = known;
  const found = (own?: string): Found => ({ ...known, id: own, place: own && places[own] });
  if (id === undefined || Object.hasOwn(places, id)) return { found: found(id), said: [] };
  if (Object.hasOwn(gone, id)) {
    const now = [...(page.getElementById(id)?.querySelectorAll<HTMLAnchorElement>('a[href*="#"]') ?? [])]
      .map(({ hash }) => idIn(hash))
      .find((one) => Object.hasOwn(places, one));
    const said = [`${title}: ¶ ${id} is no longer in the text.`, gone[id] ? ` ${gone[id]}` : ''];
    return now === undefined ? { said } : { found: found(now), said };
  }
  const { written, words } = whatThereIs(id, places);
  if (written !== undefined) return { found: found(written), said: [] };
  const href = (to: string): string => `${document}.html#${encodeURIComponent(to)}`;
  const instead = words ? [words.before, element('a', { href: href(words.id) }, words.link), words.after] : [];
  return { said: [`${title}: there is no ¶ ${id} here. `, ...instead] };
}
