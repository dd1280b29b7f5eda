/** A query → what is found: the one function that the dialog, the search page and the keys on arrival share. */
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import type { Search } from './address.ts';
import { insteadOf, lookUp } from './anchors.ts';
import { type Found, type Hit, hitsOf } from './hits.ts';
import { type MostFound, mostWordsOf } from './most-words.ts';
import { type Counts, narrowed } from './narrow.ts';
import { indexesFor, type LanguageIndex } from './pagefind.ts';
import { loosened, parseQuery, parseReference, partsOf, withSigns } from './query.ts';
import { readAll, readMost } from './read.ts';
import { type Correction, corrected, correctionsOf } from './spelling.ts';
import { inOtherWords, loadSynonyms, otherWordsFor } from './synonyms.ts';

/** What is found, and how it may be narrowed. */
export interface Answer {
  hits: Hit[];
  /** Whether each hit answers all of the query; otherwise each says what is missing. */
  complete: boolean;
  counts: Counts;
  /** How many records were left unread because there are too many. */
  unread: number;
  /** Words of the texts that are near what nothing holds. */
  corrections: Correction[];
  /** Where a reference was asked for that no document has: what there is, in words. */
  instead?: string | undefined;
  /** Where a query of several words is misspelt: what answers it with those put right. Its hits are none of what was typed. */
  meant?: Meant | undefined;
}

/** An answer to what was probably meant. */
export interface Meant extends Answer {
  query: string;
}

/** An answer before it is narrowed. */
type Whole = Omit<Answer, 'counts' | 'meant'>;

/** How many records of one language are read at a time: each is a section, a note or a term. */
export const readAtOnce = 80;

/** How a query is asked: as it is typed; in a script without spaces, its words apart; with signs for their words; without what only makes a question of it. */
type Way = (typed: string, profile: LanguageProfile) => string;
const ways: readonly Way[] = [
  (typed) => typed,
  loosened,
  withSigns,
  (typed, profile) => partsOf(withSigns(typed, profile), profile).join(' '),
];

/**
 * Searches the texts of every language that can answer.
 *
 * @param root The site's root.
 * @param most How many records of each language are read.
 * @throws If an index cannot be read.
 */
export async function search(wanted: Search, root: URL, most = readAtOnce): Promise<Answer> {
  const whole = await answerTo(wanted.query, root, most);
  const meant = wanted.insists ? undefined : await meantBy(wanted.query, whole, root, most);
  return {
    ...whole,
    ...narrowed(whole.hits, wanted),
    meant: meant && { ...meant, ...narrowed(meant.hits, wanted) },
  };
}

async function answerTo(query: string, root: URL, most: number): Promise<Whole> {
  const reference = parseReference(query);
  const places = reference ? await lookUp(reference, query, root) : [];
  if (places.length > 0 || parseQuery(query).words.length === 0)
    return { hits: places, complete: true, unread: 0, corrections: [] };

  const indexes = await indexesFor(query, root);
  const tried = new Set<string>();
  for (const way of ways) {
    const texts = indexes.map(({ language }) => way(query, profileOf(language)));
    if (tried.has(texts.join('\n'))) continue;
    tried.add(texts.join('\n'));
    const { hits, complete, unread } = await withOtherWords(way, query, { indexes, root, most });
    if (complete) return { hits, complete, unread, corrections: [] };
  }
  const { hits, unread, unknown } = await askMost(query, { indexes, root, most });
  const corrections = await correctionsOf(query, unknown, indexes, root);
  const instead = reference && hits.length === 0 ? await insteadOf(reference, root) : undefined;
  return { hits, complete: false, unread, corrections, instead };
}

/** What answers a query of several words with those put right that are misspelt: all of it, or most of it with all of those. */
async function meantBy(
  typed: string,
  { corrections }: Whole,
  root: URL,
  most: number,
): Promise<(Whole & { query: string }) | undefined> {
  const [first] = corrections;
  if (!first || !corrections.every(({ isSure }) => isSure) || parseQuery(typed).words.length < 2) return undefined;
  const query = corrections.length > 1 ? corrected(typed, corrections) : first.query;
  const answer = await answerTo(query, root, most);
  const right = new Set(corrections.flatMap(({ instead }) => parseQuery(instead).words));
  const lacksNone = ({ missing = [] }: Hit): boolean =>
    missing.every((part) => parseQuery(part).words.every((word) => !right.has(word)));
  const hits = answer.hits.filter(lacksNone);
  return hits.length > 0 ? { ...answer, hits, query } : undefined;
}

/** Whom a query is asked. */
interface Asked {
  indexes: readonly LanguageIndex[];
  root: URL;
  most: number;
}

const sum = (all: readonly { unread: number }[]): number => all.reduce((total, { unread }) => total + unread, 0);

async function ask(way: Way, typed: string, { indexes, root, most }: Asked): Promise<Found & { unread: number }> {
  const reads = await Promise.all(
    indexes.map((index) => readAll(index, way(typed, profileOf(index.language)), root, most)),
  );
  return { ...hitsOf(reads), unread: sum(reads) };
}

async function askMost(typed: string, { indexes, root, most }: Asked): Promise<MostFound & { unread: number }> {
  const places = otherWordsFor(typed, await loadSynonyms(root), profileOf(siteLanguage));
  const reads = await Promise.all(indexes.map((index) => readMost(index, typed, root, most, places)));
  return { ...mostWordsOf(reads), unread: sum(reads) };
}

/** What answers the query in its own words, and after it what answers it in other words. */
async function withOtherWords(way: Way, query: string, asked: Asked): Promise<Found & { unread: number }> {
  const answer = await ask(way, query, asked);
  const site = profileOf(siteLanguage);
  // Words are put in others before those of a question are taken out, which may stand between them: “the Party”.
  const typed = way === loosened ? loosened(query) : query;
  const others = inOtherWords(typed, await loadSynonyms(asked.root), site).map((other) => ({
    ...other,
    query: way(other.query, site),
  }));
  const hits = new Map((answer.complete && answer.held ? answer.hits : []).map((hit) => [hit.url, hit]));
  const answers = await Promise.all(
    others.map(async (other) =>
      ask((typed) => typed, other.query, { ...asked, indexes: await indexesFor(other.query, asked.root) }),
    ),
  );
  // Of other words, longer ones that only begin so are not meant.
  for (const [index, { hits: found, complete, held }] of answers.entries())
    for (const hit of complete && held ? found : [])
      if (!hits.has(hit.url)) hits.set(hit.url, { ...hit, instead: others[index]?.label });
  const all = [...hits.values()];
  return all.some(({ instead }) => instead) ? { ...answer, hits: all, complete: true } : answer;
}
