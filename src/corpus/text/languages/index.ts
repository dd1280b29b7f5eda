/** The languages that the reader knows. A language is one file beside this one, and its name in the list here. */
import { endsInAbbreviation } from '../sentences.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { LanguageProfile } from './profile.ts';
import { primaryOf } from './tags.ts';
import { und } from './und.ts';
import { zh } from './zh.ts';

export type { LanguageProfile, Words } from './profile.ts';
export { canonicalTag, directionOf, primaryOf } from './tags.ts';

/** Every profile but that of the unknown. */
export const profiles: readonly LanguageProfile[] = [en, fr, zh];

/** The language of the site itself: its buttons, its own pages, and the words of its editors. Documents have their own. */
export const siteLanguage = 'en';

const byLanguage = new Map(profiles.map((profile) => [profile.language, profile]));

/** The profile of a language, by a canonical tag; `und` where there is none. */
export const profileOf = (tag: string): LanguageProfile => byLanguage.get(primaryOf(tag)) ?? und;

/** A tag where it is of another language than the site's, whose words are those where nothing is said. */
export const otherThanSite = (tag: string): string | undefined => (primaryOf(tag) === siteLanguage ? undefined : tag);

/** A text for people with its one value put in: "Note %" and "15" make "Note 15". */
export const fill = (template: string, value: string): string => template.replace('%', () => value);

/** The locale by whose custom dates and numbers are written: that of a tag which says a region, else its language's. */
const localeOf = (tag: string): string => {
  const { region } = new Intl.Locale(tag);
  const { locale } = profileOf(tag);
  return region !== undefined || locale === 'und' ? tag : locale;
};

/** An ISO 8601 day, month or year in the words of a language: "14 January 2025", "January 2025", "2025". */
export function dateIn(tag: string, date: string): string {
  const [year, month, day] = date.split('-');
  const form: Intl.DateTimeFormatOptions = day
    ? { dateStyle: 'long' }
    : { year: 'numeric', ...(month && { month: 'long' as const }) };
  const from = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  const key = `${tag} ${Object.keys(form)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(localeOf(tag), { ...form, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(from);
}

/** By language and form: making one takes longer than a thousand days. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Puts labels in the order of a language, articles and signs aside, numbers by their value. */
export function compareIn(tag: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(tag, { numeric: true, ignorePunctuation: true });
  const { sortKey } = profileOf(tag);
  return (a, b) => collator.compare(sortKey(a), sortKey(b));
}

const claims = profiles.flatMap(({ ofScript = {} }) =>
  Object.entries(ofScript).map(([script, tag]) => ({
    tag,
    some: new RegExp(`(?=\\p{L})\\p{scx=${script}}`, 'u'),
    only: new RegExp(`^(?:(?!\\p{L})[^]|\\p{scx=${script}}|\\p{Script=Latin})+$`, 'u'),
  })),
);

/** The language that a text is in by its script alone, Latin names aside, where one of the profiles claims the script. */
export const languageByScript = (text: string): string | undefined =>
  claims.find(({ some, only }) => some.test(text) && only.test(text))?.tag;

/** Latin words, numbers, spaces and marks that join no words: in these every language’s words are runs of letters and digits. */
const plainWords = /^(?:[A-Za-zÀ-ÖØ-öø-ÿ0-9]|[ ()[\]"“”!?–—/-]|[.,;](?= |$))*$/;
const plainWord = /[A-Za-zÀ-ÖØ-öø-ÿ0-9]+/g;

/** How many words a text has, as its language counts them (UAX #29). */
export const wordCounter = (tag: string): ((text: string) => number) => {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  return (text) => {
    if (plainWords.test(text)) return text.match(plainWord)?.length ?? 0;
    let count = 0;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
    return count;
  };
};

/**
 * The sentences of a text one by one, as its language ends them (UAX #29); joined, they are the text. One does not end at
 * an abbreviation or an initial: “Support St. Mary’s port.”
 */
export const sentencesIn = (tag: string): ((text: string) => Generator<string, void>) => {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
  const abbreviations = profileOf(tag).abbreviations;
  return function* (text) {
    let open = '';
    for (const { segment } of segmenter.segment(text)) {
      open += segment;
      if (endsInAbbreviation(segment, abbreviations)) continue;
      yield open;
      open = '';
    }
    if (open !== '') yield open;
  };
};

/** The first sentence of a text. */
export const firstSentence = (tag: string): ((text: string) => string) => {
  const sentences = sentencesIn(tag);
  return (text) => sentences(text).next().value ?? '';
};
