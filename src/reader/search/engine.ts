/** A query → what is found: the one function that the dialog, the search page and the keys on arrival share. */
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import type { Search } from './address.ts';
import { insteadOf, lookUp } from './anchors.ts';
import { type Found, type Hit, hitsOf } from './hits.ts';
import { isSmall, readAtOnce, sheetsRead } from './how-many.ts';
import { awayNow, indexesFor, type LanguageIndex } from './indexes.ts';
import { type MostFound, mostWordsOf } from './most-words.ts';
import { type Counts, narrowed } from './narrow.ts';
import { loosened, parseQuery, parseReference, partsOf, withSigns } from './query.ts';
import { mayHold, readAll, readMost } from './read.ts';
import { type Correction, corrected, correctionsOf, foldedWordsOf } from './spelling.ts';
import { joinedIn, splitIn } from './spellings.ts';
import { type Groups, inOtherWords, loadSynonyms, otherWordsFor } from './synonyms.ts';

/** What is found, and how it may be narrowed. */
export interface Answer {
  hits: Hit[];
  /** Whether each hit answers all of the query; otherwise each says what is missing. */
  complete: boolean;
  counts: Counts;
  /** How many sheets were left unread because there are too many. */
  unread: number;
  /** Words of the texts that are near what nothing holds. */
  corrections: Correction[];
  /** Where a reference was asked for that no document has: what there is, in words. */
  instead?: string | undefined;
  /** The libraries beside this one that could not be searched, by their folders. */
  away?: string[] | undefined;
  /** Where a query of several words is misspelt: what answers it with those put right. Its hits are none of what was typed. */
  meant?: Meant | undefined;
}

/** An answer to what was probably meant. */
export interface Meant extends Answer {
  query: string;
}

/** An answer before it is narrowed. */
type Whole = Omit<Answer, 'counts' | 'meant' | 'away'>;

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
 * @param most How many sheets of each language are read.
 * @throws If an index cannot be read.
 */
export async function search(wanted: Search, root: URL, most = readAtOnce): Promise<Answer> {
  const whole = await answerTo(wanted, root, most);
  const meant = wanted.insists ? undefined : await meantBy(wanted, whole, root, most);
  const away = awayNow();
  return {
    ...whole,
    ...narrowed(whole.hits, wanted),
    away,
    meant: meant && { ...meant, ...narrowed(meant.hits, wanted), away },
  };
}

async function answerTo(wanted: Search, root: URL, most: number): Promise<Whole> {
  const { query } = wanted;
  const reference = parseReference(query);
  const places = reference ? await lookUp(reference, query, root) : [];
  if (places.length > 0 || parseQuery(query).words.length === 0)
    return { hits: places, complete: true, unread: 0, corrections: [] };

  const indexes = await indexesFor(query, root);
  const isNarrowed =
    [wanted.library, wanted.document, wanted.section, wanted.kind].some(Boolean) || wanted.order === 'text';
  const asked = { indexes, root, most, isNarrowed, groups: await groupsFor(query, indexes, root) };
  const tried = new Set<string>();
  for (const way of ways) {
    const texts = indexes.map(({ language }) => way(query, profileOf(language)));
    if (tried.has(texts.join('\n'))) continue;
    tried.add(texts.join('\n'));
    const { hits, complete, unread } = await withOtherWords(way, query, asked);
    if (complete) return { hits, complete, unread, corrections: [] };
  }
  const groups = await splitFor(query, indexes, root);
  if (groups.length > 0) {
    const { hits, complete, unread } = await withOtherWords(withSigns, query, { ...asked, groups });
    if (complete) return { hits, complete, unread, corrections: [] };
  }
  const { hits, unread, unknown } = await askMost(query, { ...asked, groups: [...groups, ...asked.groups] });
  const corrections = await correctionsOf(query, unknown, indexes, root);
  const instead = reference && hits.length === 0 ? await insteadOf(reference, root) : undefined;
  return { hits, complete: false, unread, corrections, instead };
}

/** What answers a query of several words with those put right that are misspelt: all of it, or most of it with all of those. */
async function meantBy(
  wanted: Search,
  { corrections }: Whole,
  root: URL,
  most: number,
): Promise<(Whole & { query: string }) | undefined> {
  const [first] = corrections;
  const { query: typed } = wanted;
  if (!first || !corrections.every(({ isSure }) => isSure) || parseQuery(typed).words.length < 2) return undefined;
  const query = corrections.length > 1 ? corrected(typed, corrections) : first.query;
  const answer = await answerTo({ ...wanted, query }, root, most);
  const right = new Set(corrections.flatMap(({ instead }) => parseQuery(instead).words));
  const lacksNone = ({ missing = [] }: Hit): boolean =>
    missing.every((part) => parseQuery(part).words.every((word) => !right.has(word)));
  const hits = answer.hits.filter(lacksNone);
  return hits.length > 0 ? { ...answer, hits, query } : undefined;
}

/** The words that stand for others, those first which a query itself writes with hyphens or apart and texts as one. */
async function groupsFor(query: string, indexes: readonly LanguageIndex[], root: URL): Promise<Groups> {
  return [
    ...(await heldOf(joinedIn(query, profileOf(siteLanguage)), indexes, root)),
    ...(await loadSynonyms(root, query)),
  ];
}

/** The words of a query that no text has as one, with how texts write them in two. */
async function splitFor(query: string, indexes: readonly LanguageIndex[], root: URL): Promise<Groups> {
  const groups = indexes.map(async (index) =>
    splitIn(query, await foldedWordsOf(index, root), profileOf(index.language)),
  );
  return heldOf((await Promise.all(groups)).flat(), indexes, root);
}

/** Of groups of what was typed and its other spellings, those spellings that a text may hold. */
async function heldOf(groups: Groups, indexes: readonly LanguageIndex[], root: URL): Promise<Groups> {
  const isHeld = async (words: string): Promise<boolean> =>
    (await Promise.all(indexes.map((index) => mayHold(index, words, root)))).includes(true);
  const held = groups.map(async ([typed = '', ...others]) => {
    const each = await Promise.all(others.map(isHeld));
    return [typed, ...others.filter((_, at) => each[at])];
  });
  return (await Promise.all(held)).filter(({ length }) => length > 1);
}

/** Whom a query is asked, and what may stand for its words. */
interface Asked {
  indexes: readonly LanguageIndex[];
  root: URL;
  most: number;
  groups: Groups;
  /** Whether but a part of what is found is to be shown. */
  isNarrowed: boolean;
}

const sum = (all: readonly { unread: number }[]): number => all.reduce((total, { unread }) => total + unread, 0);

async function ask(
  way: Way,
  typed: string,
  { indexes, root, most, ...asked }: Asked,
): Promise<Found & { unread: number }> {
  const read = async (isFirst: boolean): Promise<Found & { unread: number }> => {
    const reads = await Promise.all(
      indexes.map((index) =>
        readAll(index, way(typed, profileOf(index.language)), root, sheetsRead(index, most, isFirst)),
      ),
    );
    return { ...hitsOf(reads), unread: sum(reads) };
  };
  const first = await read(!asked.isNarrowed);
  const isEnough = first.unread === 0 || (first.complete && first.held);
  return asked.isNarrowed || isEnough || indexes.every(isSmall) ? first : read(false);
}

async function askMost(typed: string, { indexes, root, most, groups }: Asked): Promise<MostFound & { unread: number }> {
  const places = otherWordsFor(typed, groups, profileOf(siteLanguage));
  const reads = await Promise.all(indexes.map((index) => readMost(index, typed, root, most, places)));
  return { ...mostWordsOf(reads), unread: sum(reads) };
}

/**
 * What answers the query in its own words, and after it what answers it in other words. Where texts write as one what was
 * typed in two, that comes before what has the two far from each other.
 */
async function withOtherWords(way: Way, query: string, asked: Asked): Promise<Found & { unread: number }> {
  const answer = await ask(way, query, asked);
  const site = profileOf(siteLanguage);
  // Words are put in others before those of a question are taken out, which may stand between them: “the Party”.
  const typed = way === loosened ? loosened(query) : query;
  const others = inOtherWords(typed, asked.groups, site);
  const own = answer.complete && answer.held ? answer.hits : [];
  const inOthers = async (text: string): Promise<Hit[]> => {
    const other = way(text, site);
    const indexes = await indexesFor(other, asked.root);
    const { hits, complete, held } = await ask((same) => same, other, { ...asked, indexes });
    // Of other words, longer ones that only begin so are not meant.
    return complete && held ? hits : [];
  };
  const answers = await Promise.all(
    others.map(async ({ query: text, label, asPhrases }) => ({
      hits: (await inOthers(text)).map((hit) => ({ ...hit, instead: label || undefined })),
      asPhrases,
    })),
  );
  const spelt = answers.filter(({ asPhrases, hits }) => asPhrases !== undefined && hits.length > 0);
  const phrases = new Set(own.length > 0 ? spelt.flatMap(({ asPhrases }) => asPhrases ?? []) : []);
  const together = new Set((await Promise.all([...phrases].map(inOthers))).flat().map(({ url }) => url));
  const inOrder = [
    ...own.filter(({ url }) => together.has(url)),
    ...spelt.flatMap(({ hits }) => hits),
    ...own,
    ...answers.flatMap(({ hits }) => hits),
  ];
  const known = new Set(own.map(({ url }) => url));
  const firstOfEach = new Map<string, Hit>();
  for (const hit of inOrder) if (!firstOfEach.has(hit.url)) firstOfEach.set(hit.url, hit);
  const hits = [...firstOfEach.values()];
  return hits.some(({ url }) => !known.has(url)) ? { ...answer, hits, complete: true } : answer;
}
