/** A search as the query part of an address, for the search page and for the page that a hit leads to. */
import type { Hit, HitKind } from './hits.ts';

/** What is looked for: words, and what the hits are to be of. Empty strings leave a filter open. */
export interface Search {
  query: string;
  document: string;
  section: string;
  kind: HitKind | '';
  order: 'relevance' | 'text';
}

export const emptySearch: Search = { query: '', document: '', section: '', kind: '', order: 'relevance' };

const names = { query: 'q', document: 'document', section: 'section', kind: 'kind', order: 'order' } as const;

/** A search as `q=…&kind=…`; what is as usual is left out. */
export function toParameters(search: Search): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [field, name] of Object.entries(names) as [keyof Search, string][]) {
    if (search[field] !== emptySearch[field]) parameters.set(name, search[field]);
  }
  return parameters;
}

/** The search in an address; unknown values are as usual. */
export function fromParameters(parameters: URLSearchParams): Search {
  const kind = parameters.get(names.kind) ?? '';
  return {
    query: parameters.get(names.query) ?? '',
    document: parameters.get(names.document) ?? '',
    section: parameters.get(names.section) ?? '',
    kind: kind === 'text' || kind === 'note' || kind === 'term' || kind === 'annotation' ? kind : '',
    order: parameters.get(names.order) === 'text' ? 'text' : 'relevance',
  };
}

/** Where a hit leads: its page with the search in the query, which arriving takes away, and its id. */
export function hitAddress({ url, asked }: Pick<Hit, 'url' | 'asked'>, search: Search, root: URL): URL {
  const address = new URL(url, root);
  // What is marked there is what was found.
  address.search = toParameters({ ...search, query: asked }).toString();
  return address;
}
