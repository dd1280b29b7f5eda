/** Pagefind's results → hits: paragraphs and notes, best first. */
import type { Fragment } from './pagefind.ts';

/** One paragraph or note that holds the words. */
export interface Hit {
  url: string;
  /** Where it stands: "9, ¶ 2 · Prioritize employment to enhance wellbeing." */
  title: string;
  document: string;
  /** HTML, escaped by Pagefind, with `<mark>` around the words. */
  excerpt: string;
  score: number;
}

/**
 * Takes the paragraphs and notes out of the pages that Pagefind found.
 *
 * @param fragments The pages, in Pagefind's order.
 * @returns The hits, by the sum of their words' scores, each once; ties keep the order of the text.
 */
export function hitsOf(fragments: readonly Fragment[]): Hit[] {
  return fragments
    .flatMap(({ meta, sub_results }) =>
      sub_results
        .filter(({ anchor }) => anchor?.element === 'p' || anchor?.element === 'li')
        .map(({ url, title, excerpt, weighted_locations }) => ({
          url,
          title,
          document: meta['title'] ?? '',
          excerpt,
          score: weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0),
        })),
    )
    .sort((a, b) => b.score - a.score);
}
