/** What of a search is on the screen: some of its hits, and more of them when they are asked for. */
import type { PlaceInList, Search } from './address.ts';
import { type Answer, type Meant, search } from './engine.ts';
import type { Hit } from './hits.ts';
import { readAtOnce } from './how-many.ts';
import { beginningSo, loadNames, type Name } from './offers.ts';

/** How many hits are shown at a time. */
export const atOnce = 60;

export interface Shown {
  search: Search;
  /** What was found; nothing yet while it is looked for. Where the query is misspelt, what answers it as it was probably meant. */
  answer?: Answer | Meant;
  /** All hits, those that were shown first in their places. */
  hits: Hit[];
  offers: Name[];
  /** How many of the hits are shown, and how many sheets of each language are read for them. */
  most: number;
  read: number;
}

/** A search that nothing is known of yet. */
export const begun = (own: Search): Shown => ({ search: own, hits: [], offers: [], most: atOnce, read: readAtOnce });

/** More of a search: of its hits, and where those come to their end, of the sheets. */
export function goneOn(shown: Shown): Shown {
  const most = shown.most + atOnce;
  const isEnough = most <= shown.hits.length || !shown.answer?.unread;
  return { ...shown, most, read: shown.read + (isEnough ? 0 : readAtOnce) };
}

/**
 * Looks for what is to be shown. Hits that are seen already keep their places, but where the order is that of the text.
 *
 * @throws If an index cannot be read.
 */
export async function lookedFor(shown: Shown, root: URL): Promise<Shown> {
  const { search: own, read, most } = shown;
  const [found, names] = await Promise.all([search(own, root, read), loadNames(root, own.query)]);
  const answer = found.meant ?? found;
  const before = own.order === 'relevance' ? shown.hits.slice(0, most - atOnce) : [];
  const urls = new Set(before.map(({ url }) => url));
  const hits = [...before, ...answer.hits.filter(({ url }) => !urls.has(url))];
  const isNarrowed = [own.document, own.section, own.kind].some((one) => one !== '');
  return { ...shown, answer, hits, offers: isNarrowed ? [] : beginningSo(own.query, names) };
}

/** How many hits of those that were shown before stay in their places, and which is the first that was not among them. */
export function added({ hits }: Shown, before?: Shown): { kept: number; choose: number } {
  const seen = before?.hits.slice(0, before.most).map(({ url }) => url) ?? [];
  const isKept = seen.every((url, index) => url === hits[index]?.url);
  const choose = hits.findIndex(({ url }) => !seen.includes(url));
  return { kept: isKept ? seen.length : 0, choose: Math.max(0, choose) };
}

/** What was really searched for: the query as it is typed, or as it was probably meant. */
export const askedIn = ({ search: own, answer }: Pick<Shown, 'search' | 'answer'>): string =>
  answer && 'query' in answer ? answer.query : own.query;

/** Which of the hits each is; nothing where they answer other words by turns, and a page that one leads to counts its own. */
export function placesIn({ hits, answer }: Pick<Shown, 'hits' | 'answer'>): (hit: Hit) => PlaceInList | undefined {
  if (hits.some(({ asked }) => asked !== hits[0]?.asked)) return () => undefined;
  const places = new Map(hits.map((hit, own) => [hit, own]));
  return (hit) => ({ own: places.get(hit) ?? -1, all: hits.length, isMore: (answer?.unread ?? 0) > 0 });
}

/** The words of the option that brings more hits, where there are more. */
export function moreOf({ hits, most, answer }: Shown): string | undefined {
  const left = hits.length - most;
  if (left > 0) return `Load ${Math.min(left, atOnce)} more of ${hits.length}`;
  return answer?.unread ? 'Load more' : undefined;
}
