/** Arriving at a quote: the words that an address means are marked, where the browser does not do so itself. */

import { readFragment } from '../../corpus/text/text-fragment.ts';
import { idIn } from '../kit/links.ts';
import { unmarkText } from '../kit/text-nodes.ts';
import { findInPage } from './describe.ts';
import { markStretch, placeIn, readPage } from './page-text.ts';

/**
 * Marks the words that an address means. A browser that knows text fragments does so itself and shows the page no trace of
 * them in the hash; the others leave them to the page.
 */
export function markQuote(hash: string): void {
  unmarkText('quoted');
  const quote = readFragment(hash);
  const passage = document.getElementById(idIn(hash));
  if (!quote || !passage) return;
  const page = readPage();
  const found = findInPage(page, quote, placeIn(page, passage, 0));
  const [first] = found ? markStretch(page, found, 'quoted') : [];
  (first ?? passage).scrollIntoView({ block: found ? 'center' : 'start' });
}
