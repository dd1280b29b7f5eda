/** A query → what is found: the one function that the dialog, the search page and the keys on arrival share. */
import { closest, distance } from 'fastest-levenshtein';
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import { insteadOf, lookUp } from './anchors.ts';
import type { Fragment } from './fragment.ts';
import { type Found, type Hit, type HitKind, hitsOf, united } from './hits.ts';
import { answers } from './match.ts';
import { indexesFor, type LanguageIndex, loadPagefind } from './pagefind.ts';
import { loosened, parseQuery, parseReference, type Query, searchesOf } from './query.ts';
import { inOtherWords, loadSynonyms } from './synonyms.ts';

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
  /** Where a reference was asked for that no document has: what there is, in words. */
  instead?: string | undefined;
}

/** How many records of one language are read for one answer: each is a section, a note or a term. */
const most = 80;

/**
 * Searches the texts of every language that can answer.
 *
 * @param root The site's root.
 * @throws If the index cannot be read.
 */
export async function search(wanted: Search, root: URL): Promise<Answer> {
  const reference = parseReference(wanted.query);
  const places = reference ? await lookUp(reference, root) : [];
  if (places.length > 0) return narrowed({ ...nothing, hits: places, complete: true }, wanted, 0);

  if (parseQuery(wanted.query).words.length === 0) return narrowed({ ...nothing, complete: true }, wanted, 0);
  const answer = await withOtherWords(await ask(wanted.query, wanted, root), wanted, root);
  if (reference && answer.hits.length === 0) return { ...answer, instead: await insteadOf(reference, root) };
  const looser = loosened(wanted.query);
  return answer.hits.length > 0 || looser === wanted.query ? answer : ask(looser, wanted, root);
}

const nothing: Found = { hits: [], complete: false, share: 0, literal: false, held: false };

async function ask(typed: string, wanted: Search, root: URL): Promise<Answer> {
  const indexes = await indexesFor(typed, root);
  const all = await Promise.all(indexes.map((index) => askOne(index, typed, root)));
  const unread = all.reduce((sum, one) => sum + one.unread, 0);
  const answer = narrowed(united(all.map(({ found }) => found)), wanted, unread);
  if (answer.hits.length > 0) return answer;
  return { ...answer, suggestion: all.map(suggestionFor).find((word) => word !== undefined) };
}

/** Adds what answers the query in other words, after what answers it in its own. */
async function withOtherWords(answer: Answer, wanted: Search, root: URL): Promise<Answer> {
  const others = inOtherWords(wanted.query, await loadSynonyms(root), profileOf(siteLanguage));
  const hits = new Map((answer.complete && answer.held ? answer.hits : []).map((hit) => [hit.url, hit]));
  const answers = await Promise.all(others.map(({ query }) => ask(query, { ...wanted, order: 'relevance' }, root)));
  for (const [index, { hits: found, complete }] of answers.entries())
    for (const hit of complete ? found : [])
      if (!hits.has(hit.url)) hits.set(hit.url, { ...hit, instead: others[index] });
  const all = [...hits.values()];
  return all.some(({ instead }) => instead)
    ? narrowed({ ...answer, hits: all, complete: true }, wanted, answer.unread)
    : answer;
}

/** What the index of one language answers. */
interface OneAnswer {
  profile: LanguageProfile;
  query: Query;
  fragments: Fragment[];
  found: Found;
  unread: number;
}

async function askOne({ language, path }: LanguageIndex, typed: string, root: URL): Promise<OneAnswer> {
  const profile = profileOf(language);
  const query = parseQuery(typed, profile);
  const pagefind = await loadPagefind(path, root);
  type Results = Awaited<ReturnType<typeof pagefind.search>>['results'];
  let results: Results | undefined;
  for (const text of searchesOf(query)) {
    const also = (await pagefind.search(text)).results;
    const ids = new Set(also.map(({ id }) => id));
    results = results ? results.filter(({ id }) => ids.has(id)) : also;
  }
  const fragments = await Promise.all((results ?? []).slice(0, most).map((result) => result.data()));
  const unread = Math.max(0, (results ?? []).length - most);
  const found = hitsOf(fragments, query, profile);
  return {
    profile,
    query,
    fragments,
    unread,
    found: { ...found, hits: found.hits.map((hit) => ({ ...hit, language })) },
  };
}

/** For the first word that nothing answers, the nearest word that Pagefind offered in its place. */
function suggestionFor({ profile, query, fragments }: OneAnswer): string | undefined {
  const known = fragments.flatMap(({ raw_content }) => wordsIn(raw_content, profile).map(({ folded }) => folded));
  const unknown = query.words.find((word) => !known.some((one) => answers(one, word, profile)));
  if (unknown === undefined || known.length === 0) return undefined;
  const nearest = closest(unknown, known);
  return distance(unknown, nearest) <= Math.max(1, Math.floor(unknown.length / 3)) ? nearest : undefined;
}

/** Counts what each filter would leave, applies the filters and the order. */
function narrowed({ hits, ...found }: Found, wanted: Search, unread: number): Answer {
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
    ...found,
    hits: shown,
    unread,
    counts: { document: countsOf('document'), section: countsOf('section'), kind: countsOf('kind') },
  };
}
