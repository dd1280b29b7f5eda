/** What is read of one language's index for a query. */
import { profileOf } from '../../corpus/text/languages/index.ts';
import type { Fragment } from './fragment.ts';
import type { Read } from './hits.ts';
import type { PartsRead } from './most-words.ts';
import { type LanguageIndex, loadPagefind, type Pagefind } from './pagefind.ts';
import { parseQuery, partsOf, type Query, searchesOf } from './query.ts';

type Results = Awaited<ReturnType<Pagefind['search']>>['results'];

/** How many parts of a query are looked for one by one, and of the records that are read at a time for a whole query, which share for its parts. */
const mostParts = 16;
const shareForParts = 0.5;

/**
 * Reads the records that hold every word of a query.
 *
 * @param most How many records are read.
 * @returns What was read, and how many records were left unread.
 */
export async function readAll(
  { language, path }: LanguageIndex,
  asked: string,
  root: URL,
  most: number,
): Promise<Read & { unread: number }> {
  const profile = profileOf(language);
  const query = parseQuery(asked, profile);
  const results = await resultsOf(await loadPagefind(path, root), query);
  return { language, profile, asked, query, ...(await fragmentsOf(results, most)) };
}

/**
 * Reads the records that hold most of a query's parts, those first that hold most of them, and the rarest.
 *
 * @returns What was read, and how many records were left unread that hold half of the parts.
 */
export async function readMost(
  { language, path }: LanguageIndex,
  typed: string,
  root: URL,
  most: number,
): Promise<PartsRead & { unread: number }> {
  const profile = profileOf(language);
  const parts = partsOf(typed, profile);
  const pagefind = await loadPagefind(path, root);
  const records = new Map<string, { result: Results[number]; held: number; weight: number }>();
  const asked = parts.slice(0, mostParts).map((part) => resultsOf(pagefind, parseQuery(part, profile)));
  for (const results of await Promise.all(asked)) {
    for (const result of results) {
      const { held, weight } = records.get(result.id) ?? { held: 0, weight: 0 };
      records.set(result.id, { result, held: held + 1, weight: weight + 1 + 1 / results.length });
    }
  }
  const best = [...records.values()].sort((a, b) => b.weight - a.weight);
  const enough = Math.ceil(most * shareForParts);
  const { fragments } = await fragmentsOf(
    best.map(({ result }) => result),
    enough,
  );
  const unread = best.slice(enough).filter(({ held }) => held >= parts.length / 2).length;
  const telling = parts.join(' ');
  return { language, profile, asked: telling, query: parseQuery(telling, profile), parts, fragments, unread };
}

/** What Pagefind gives for all that it is asked of a query. */
async function resultsOf(pagefind: Pagefind, query: Query): Promise<Results> {
  let results: Results | undefined;
  for (const text of searchesOf(query)) {
    const also = (await pagefind.search(text)).results;
    const ids = new Set(also.map(({ id }) => id));
    results = results ? results.filter(({ id }) => ids.has(id)) : also;
  }
  return results ?? [];
}

async function fragmentsOf(results: Results, most: number): Promise<{ fragments: Fragment[]; unread: number }> {
  // Pagefind gives one object to all that ask for a record, and writes into it what each found: a copy is kept.
  const fragments = results.slice(0, most).map(async (result) => ({ ...(await result.data()) }));
  return { fragments: await Promise.all(fragments), unread: Math.max(0, results.length - most) };
}
