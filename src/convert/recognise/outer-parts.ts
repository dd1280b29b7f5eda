/** Families that hold others though they come later: their words tell it, where the order does not. */
import { partRank } from '../../corpus/text/languages/part-ranks.ts';
import { partWord } from '../../corpus/text/languages/part-words.ts';
import { rankOf } from './marks.ts';

/** A heading before its level is known. */
export interface Heading {
  at: number;
  family: string;
  value: number | undefined;
}

/** Whether a family is one of Chinese marks: a text and its translation have one each, and neither holds the other. */
export const isChinese = (family: string): boolean => family.startsWith('chinese');
/** No text has so many kinds of headings. */
export const mostFamilies = 40;
export const isAnnex = new RegExp(`^named:(?:${partWord('annex')})$`, 'iu');

/**
 * Of a family those that come only later and hold it all the same, the outermost first: titles after an article that
 * stands before them all, sections of articles in a later chapter. Their words tell it, where the order does not.
 */
export function outerOf(headings: readonly Heading[]): (family: string) => string[] {
  const ranked = new Map<string, number>();
  const nested = new Set<string>();
  let inAnnex = false;
  for (const [index, { at, family }] of headings.entries()) {
    inAnnex ||= isAnnex.test(family);
    if (ranked.has(family) || inAnnex) continue;
    const rank = rankIn(family, headings);
    if (rank === undefined) continue;
    const before = headings[index - 1];
    // Right under a deeper one by its word it stands in that, whatever is the custom.
    if (before && before.at === at - 1 && (ranked.get(before.family) ?? -1) >= rank) nested.add(family);
    ranked.set(family, rank);
    if (ranked.size > mostFamilies) break;
  }
  const sorted = [...ranked].filter(([family]) => !nested.has(family)).sort(([, a], [, b]) => a - b);
  return (family) => {
    const own = ranked.get(family);
    return own === undefined
      ? []
      : sorted.flatMap(([other, rank]) => (rank < own && isChinese(other) === isChinese(family) ? other : []));
  };
}

/** The rank of a family’s word. Sections are parts of articles where they begin again right under one. */
function rankIn(family: string, headings: readonly Heading[]): number | undefined {
  const rank = rankOf(family);
  if (rank !== sectionRank) return rank;
  const begun = headings.flatMap((one, index) =>
    one.family === family && one.value === 1 ? (headings[index - 1] ?? []) : [],
  );
  const inArticles = begun.filter((one) => rankOf(one.family) === articleRank).length;
  return inArticles * 2 > begun.length ? articleRank + 0.5 : rank;
}
const sectionRank = partRank('section');
const articleRank = partRank('article') ?? 0;
