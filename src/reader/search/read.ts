/** What is read of one language's index for a query. */
import { type LanguageProfile, profileOf } from '../../corpus/text/languages/index.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import type { Fragment } from './fragment.ts';
import type { Read } from './hits.ts';
import { fillingScreen } from './how-many.ts';
import type { LanguageIndex } from './indexes.ts';
import { areSpeltAlike } from './match.ts';
import { leastOf, type PartsRead, type Substitute } from './most-words.ts';
import { loadPagefind } from './pagefind.ts';
import { formSearches, parseQuery, partsOf, type Query, searchesOf } from './query.ts';
import type { Place } from './synonyms.ts';
import type { TextIndex, TextResult } from './text-index.ts';

type Results = TextResult[];

/** How many parts of a query are looked for one by one, with how many phrases in their place, and of the sheets that are read at a time for a whole query, which share for its parts. */
const [mostParts, mostSubstitutes] = [16, 24];
const shareForParts = 0.5;

/**
 * Reads the sheets that hold every word of a query.
 *
 * @param most How many are read; without it, so few as fill a screen.
 * @returns What was read, and how many sheets were left unread.
 */
export async function readAll(
  index: LanguageIndex,
  asked: string,
  root: URL,
  most?: number,
): Promise<Read & { unread: number }> {
  const { language } = index;
  const profile = profileOf(language);
  const query = parseQuery(asked, profile);
  const results = await resultsOf(await loadPagefind(index, root), query, profile);
  return {
    language,
    profile,
    asked,
    query,
    ...(await fragmentsOf(results, most ?? fillingScreen(results, query.words.length))),
  };
}

/**
 * Reads the sheets that hold most of a query's parts, those first that hold most of them, and the rarest.
 *
 * @param places Words of the query with what may be put for them.
 * @returns What was read, and how many sheets were left unread that hold as many of the parts as are needed.
 */
export async function readMost(
  index: LanguageIndex,
  typed: string,
  root: URL,
  most: number,
  places: readonly Place[] = [],
): Promise<PartsRead & { unread: number }> {
  const { language } = index;
  const profile = profileOf(language);
  const parts = partsOf(typed, profile);
  const substitutes = substitutesFor(typed, parts, places, profile).slice(0, mostSubstitutes);
  const pagefind = await loadPagefind(index, root);
  const sheets = new Map<string, { result: Results[number]; held: number; weight: number }>();
  const asked = parts.slice(0, mostParts).map(async (part) => {
    const texts = [
      part,
      ...substitutes.filter(({ parts: [first] }) => first === part).map(({ phrase }) => `"${phrase}"`),
    ];
    const all = await Promise.all(texts.map((text) => resultsOf(pagefind, parseQuery(text, profile), profile)));
    return once(all.flat());
  });
  for (const results of await Promise.all(asked)) {
    for (const result of results) {
      const { held, weight } = sheets.get(result.id) ?? { held: 0, weight: 0 };
      sheets.set(result.id, { result, held: held + 1, weight: weight + 1 + 1 / results.length });
    }
  }
  const best = [...sheets.values()].sort((a, b) => b.weight - a.weight);
  const enough = Math.ceil(most * shareForParts);
  const { fragments } = await fragmentsOf(
    best.map(({ result }) => result),
    enough,
  );
  const unread = best.slice(enough).filter(({ held }) => held >= leastOf(parts)).length;
  const telling = parts.join(' ');
  return {
    language,
    profile,
    asked: telling,
    query: parseQuery(telling, profile),
    parts,
    substitutes,
    fragments,
    unread,
  };
}

/** Whether the texts of a language may hold a word or a phrase: what is asked for only where they do costs no reading. */
export async function mayHold(index: LanguageIndex, words: string, root: URL): Promise<boolean> {
  const profile = profileOf(index.language);
  return (await resultsOf(await loadPagefind(index, root), parseQuery(`"${words}"`, profile), profile)).length > 0;
}

/** What may be put for parts of a query: of each place in it the parts that stand there. */
function substitutesFor(
  typed: string,
  parts: readonly string[],
  places: readonly Place[],
  profile: LanguageProfile,
): Substitute[] {
  const foldedIn = (text: string): string[] => wordsIn(text, profile).map(({ folded }) => folded);
  return places.flatMap(({ start, end, others }) => {
    const put = typed.slice(start, end);
    const there = foldedIn(put);
    const own = parts.filter((part) => foldedIn(part).every((word) => there.includes(word)));
    return own.length > 0
      ? others.map((phrase) => ({
          phrase,
          parts: own,
          label: areSpeltAlike(put, phrase, profile) ? '' : `${put} → ${phrase}`,
        }))
      : [];
  });
}

/** Each sheet once. */
const once = (results: Results): Results => [...new Map(results.map((result) => [result.id, result])).values()];

/** What Pagefind gives for all that it is asked of a query: what holds its words as they are typed, then what holds other forms of them. */
async function resultsOf(pagefind: TextIndex, query: Query, profile: LanguageProfile): Promise<Results> {
  const inAny = (texts: readonly string[]) => async (): Promise<Results> => {
    const each: Results[] = [];
    for (const text of texts) each.push(await find(pagefind, text));
    return once(each.flat());
  };
  const own = await inAll(searchesOf(query).map(inAny));
  const inForms = formSearches(query, profile);
  if (!inForms) return own;
  const ids = new Set(own.map(({ id }) => id));
  const others = await inAll(inForms.map(inAny));
  return [...own, ...others.filter(({ id }) => !ids.has(id))];
}

const find = async (pagefind: TextIndex, text: string): Promise<Results> => (await pagefind.search(text)).results;

/** What each of several searches gives. */
async function inAll(searches: readonly (() => Promise<Results>)[]): Promise<Results> {
  let results: Results | undefined;
  for (const search of searches) {
    const also = await search();
    const ids = new Set(also.map(({ id }) => id));
    results = results ? results.filter(({ id }) => ids.has(id)) : also;
  }
  return results ?? [];
}

async function fragmentsOf(results: Results, most: number): Promise<{ fragments: Fragment[]; unread: number }> {
  const fragments = results.slice(0, most).map((result) => result.data());
  return { fragments: (await Promise.all(fragments)).flat(), unread: Math.max(0, results.length - most) };
}
