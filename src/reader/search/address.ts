/** A search as the query part of an address, for the search page and for the page that a hit leads to. */
import { type Hit, type HitKind, hitKinds } from './hits.ts';

/** What is looked for: words, and what the hits are to be of. Empty strings leave a filter open. */
export interface Search {
  query: string;
  /** Of several that are searched together; nothing for all. */
  library?: string;
  document: string;
  section: string;
  kind: HitKind | '';
  order: 'relevance' | 'text';
  /** Whether it is meant as it is typed, however it may be misspelt. */
  insists?: true;
}

export const emptySearch: Search = { query: '', document: '', section: '', kind: '', order: 'relevance' };

const names = {
  query: 'q',
  library: 'library',
  document: 'document',
  section: 'section',
  kind: 'kind',
  order: 'order',
} as const;

/** A search as `q=…&kind=…`; what is as usual is left out. */
export function toParameters(search: Search): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [field, name] of Object.entries(names) as [keyof typeof names, string][]) {
    const value = search[field] ?? '';
    if (value !== (emptySearch[field] ?? '')) parameters.set(name, value);
  }
  if (search.insists) parameters.set('as', 'typed');
  return parameters;
}

/** The search in an address; unknown values are as usual. */
export function fromParameters(parameters: URLSearchParams): Search {
  const kind = parameters.get(names.kind) ?? '';
  const library = parameters.get(names.library) ?? '';
  return {
    query: parameters.get(names.query) ?? '',
    ...(library !== '' && { library }),
    document: parameters.get(names.document) ?? '',
    section: parameters.get(names.section) ?? '',
    kind: hitKinds.find((one) => one === kind) ?? '',
    order: parameters.get(names.order) === 'text' ? 'text' : 'relevance',
    ...(parameters.get('as') === 'typed' && { insists: true }),
  };
}

/** Which of the hits of a search one is, the first being 0; before all of them where it is none. */
export interface PlaceInList {
  own: number;
  all: number;
  /** Whether there are more than were counted. */
  isMore?: boolean;
}

/** Where a hit leads: its page with the search in the query, which arriving takes away, and its id. */
export function hitAddress(
  { url, asked }: Pick<Hit, 'url' | 'asked'>,
  search: Search,
  root: URL,
  place?: PlaceInList,
): URL {
  const address = new URL(url, root);
  // What is marked there is what was found.
  const parameters = toParameters({ ...search, query: asked });
  if (place) parameters.set('hit', `${place.own + 1}-${place.all}${place.isMore ? '-more' : ''}`);
  address.search = parameters.toString();
  return address;
}

/** Which of the hits an address says that it leads to. */
export function placeFrom(parameters: URLSearchParams): PlaceInList | undefined {
  const [, hit, all, more] = /^(\d{1,6})-(\d{1,6})(-more)?$/.exec(parameters.get('hit') ?? '') ?? [];
  const place = { own: Number(hit) - 1, all: Number(all), isMore: more !== undefined };
  return place.own >= 0 && place.own < place.all ? place : undefined;
}
