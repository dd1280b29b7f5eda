/** Where the reader stopped in a document, as it is remembered on this device. */
import { store, stored } from '../kit/storage.ts';

/** A paragraph that is remembered. */
export interface Stop {
  id: string;
  /** Where it stands, in words: "9, ¶ 4". */
  place: string;
}

/** The page of a document: this one, or where a link leads. */
type Page = Pick<Location, 'pathname'>;

const keyOf = ({ pathname }: Page): string => `pilcrow:at:${pathname.replace(/\.html$/, '')}`;

/** What is kept of a document: the paragraph's id and, since places are told on other pages too, its place after it. */
const kept = (page: Page): string | undefined => stored(keyOf(page));

/** Where one stopped in a document, if it is remembered. */
export function stopIn(page: Page): Stop | undefined {
  const [id, ...words] = kept(page)?.split(' ') ?? [];
  return id ? { id, place: words.join(' ') || `¶ ${id}` } : undefined;
}

/** Remembers a paragraph of this page's document, or that there is none. */
export const stopAt = (stop: Stop | undefined): void => store(keyOf(location), stop && `${stop.id} ${stop.place}`);

/** The links of this page to the beginnings of documents. */
export const beginnings = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.home-start')];

/** Whether something is remembered that this page has a use for. */
export const wasHere = (): boolean => [location, ...beginnings()].some(kept);
