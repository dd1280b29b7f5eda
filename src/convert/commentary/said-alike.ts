/** Which of the remarks beside a passage say the same words. */
import type { Remark } from '../../corpus/model/remark.ts';
import { alike } from '../../corpus/text/alike.ts';
import { siteLanguage } from '../../corpus/text/languages/index.ts';

/** A sentence of so many characters is no turn of phrase that two remarks may share. */
const telling = 32;

const segmenter = new Intl.Segmenter(siteLanguage, { granularity: 'sentence' });

/** Two annotations that say the same, the one that comes second by its id; the first may be the item of a list. */
export interface SaidAlike {
  first: string;
  second: string;
  words: string;
}

/**
 * Finds the pairs with the same body, or the same sentence in their bodies; case, dashes, quotation marks and white space aside.
 *
 * @param beside The remarks on one passage.
 * @param orderOf Where an annotation comes among all of them.
 */
export function saidAlike(beside: readonly Remark[], orderOf: (id: string) => number): SaidAlike[] {
  const said = beside
    .map((remark) =>
      remark.kind === 'treats'
        ? { id: `${remark.formula}: ${remark.item}`, order: -1, words: remark.reason }
        : { id: remark.id, order: orderOf(remark.id), words: remark.body },
    )
    .sort((a, b) => a.order - b.order);
  const known = new Map<string, { id: string; order: number }>();
  const found = new Map<string, SaidAlike>();
  for (const { id, order, words } of said) {
    for (const sentence of sentencesOf(words)) {
      const key = alike(sentence).replace(/[.。]$/, '');
      const first = known.get(key);
      known.set(key, first ?? { id, order });
      // Of one annotation both ends may stand here; items of lists may have the same reason.
      if (!first || first.id === id || order < 0 || found.has(`${first.id} ${id}`)) continue;
      found.set(`${first.id} ${id}`, { first: first.id, second: id, words: sentence });
    }
  }
  return [...found.values()];
}

/** A body as a whole, and its sentences that are long enough. */
const sentencesOf = (body: string): string[] => [
  body,
  ...[...segmenter.segment(body)].map(({ segment }) => segment.trim()).filter(({ length }) => length >= telling),
];
