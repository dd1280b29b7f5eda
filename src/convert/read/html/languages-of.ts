/** The language of an element, where the page says another than that of what is around it. */

import { directionOf } from '../../../corpus/text/languages/index.ts';
import { canonicalTag } from '../../../corpus/text/languages/tags.ts';
import { attribute, type PageElement } from './page.ts';

/**
 * The language of what an element holds.
 *
 * @param around That of what is around it; a direction that is not that of its language needs a language of that direction.
 */
export function languageOf(element: PageElement, around: string): string {
  const said = attribute(element, 'lang') || attribute(element, 'xml:lang');
  const tag = said.length > 0 && said.length < 60 ? (canonicalTag(said.trim().replaceAll('_', '-')) ?? around) : around;
  const direction = attribute(element, 'dir').toLowerCase();
  if (direction === 'rtl' && directionOf(tag) === 'ltr') return 'und-Arab';
  return direction === 'ltr' && directionOf(tag) === 'rtl' ? 'und-Latn' : tag;
}
