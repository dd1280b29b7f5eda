/** A query → what is found: the one function that the dialog, the search page and the keys on arrival share. */
import { closest, distance } from 'fastest-levenshtein';
import { wordsIn } from '../../corpus/text/words.ts';
import { lookUp } from './anchors.ts';
import { type Found, type Hit, type HitKind, hitsOf } from './hits.ts';
import { answers } from './match.ts';
import { loadPagefind } from './pagefind.ts';
import { parseQuery, parseReference, type Query } from './query.ts';

/** What is looked for: words, and what the hits are to be of. Empty strings leave a filter open. */
export interface Search {
  query: string;
  document: string;
  section: string;
  kind: HitKind | '';
  order: 'relevance' | 'text';
}

/** What is found, and how it may be narrowed. */
export interface Answer extends Found {
  /** The values of each filter with how many hits they would leave. */
  counts: Record<'document' | 'section' | 'kind', Map<string, number>>;
  /** How many records were left unread because there are too many. */
  unread: number;
  /** A word of the texts that is near one which nothing holds. */
  suggestion?: string | undefined;
}

/** How many records are read for one answer: each is a section, a note or a term. */
const most = 80;

/**
 * Searches.
 *
 * @param root The site's root.
 * @throws If the index cannot be read.
 */
export async function search(wanted: Search, root: URL): Promise<Answer> {
  const reference = parseReference(wanted.query);
  const places = reference ? await lookUp(reference, root) : [];
  if (places.length > 0) return narrowed({ hits: places, complete: true }, wanted, 0);

  const query = parseQuery(wanted.query);
  if (query.words.length === 0) return narrowed({ hits: [], complete: true }, wanted, 0);
  const pagefind = await loadPagefind(root);
  const { results } = await pagefind.search(query.text);
  const fragments = await Promise.all(results.slice(0, most).map((result) => result.data()));
  const answer = narrowed(hitsOf(fragments, query), wanted, Math.max(0, results.length - most));
  if (answer.hits.length > 0 || fragments.length === 0) return answer;
  const words = fragments.flatMap(({ raw_content }) => wordsIn(raw_content).map(({ folded }) => folded));
  return { ...answer, suggestion: suggestionFor(query, words) };
}

/** For the first word that nothing answers, the nearest word that Pagefind offered in its place. */
function suggestionFor({ words }: Query, known: readonly string[]): string | undefined {
  const unknown = words.find((word) => !known.some((one) => answers(one, word)));
  if (unknown === undefined || known.length === 0) return undefined;
  const nearest = closest(unknown, [...known]);
  return distance(unknown, nearest) <= Math.max(1, Math.floor(unknown.length / 3)) ? nearest : undefined;
}

/** Counts what each filter would leave, applies the filters and the order. */
function narrowed({ hits, complete }: Found, wanted: Search, unread: number): Answer {
  const passes = (hit: Hit, except?: 'document' | 'section' | 'kind'): boolean =>
    (['document', 'section', 'kind'] as const).every(
      (name) => name === except || !wanted[name] || hit[name] === wanted[name],
    );
  const countsOf = (name: 'document' | 'section' | 'kind'): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      if (hit[name] && passes(hit, name)) counts.set(hit[name], (counts.get(hit[name]) ?? 0) + 1);
    }
    return counts;
  };
  const shown = hits.filter((hit) => passes(hit));
  if (wanted.order === 'text') shown.sort((a, b) => a.rank - b.rank);
  return {
    hits: shown,
    complete,
    unread,
    counts: { document: countsOf('document'), section: countsOf('section'), kind: countsOf('kind') },
  };
}
