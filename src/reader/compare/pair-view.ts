/** Two passages side by side, with what the editors say of both. */
import { element } from '../kit/dom.ts';
import { queryFor } from './asked.ts';
import { passageCopy, tiesOf } from './copies.ts';
import type { Found } from './find.ts';

/** Where a found passage stands in its document. */
const placed = (found: Found): HTMLElement =>
  element(
    'p',
    { class: 'compare-place' },
    element(
      'a',
      { href: `${found.document}.html#${encodeURIComponent(found.id ?? '')}`, lang: found.language },
      `${found.title}, ${found.place}`,
    ),
  );

/** Shows two passages; of those that the editors tie to one another, the compared words are marked and the remark stands under them. */
export function pairView(a: Found, b: Found): HTMLElement[] {
  const ties = tiesOf(a, b).filter(({ from, to }) => from === a.id && to === b.id);
  const annotations = new Set(ties.map(({ annotation }) => annotation));
  const columns = [a, b].map((one) =>
    element('div', { class: 'compare-passage' }, placed(one), passageCopy(one, annotations)),
  );
  const said = [...new Map(ties.map((tie) => [tie.annotation, tie])).values()].map(({ entry }) => {
    const own = document.importNode(entry, true);
    const head = entry.closest('.remarks')?.querySelector('.entry-head')?.textContent ?? '';
    const link = own.querySelector('.entry-to');
    // Where it leads stands beside it already.
    if (link?.nextSibling) link.nextSibling.textContent = link.nextSibling.textContent?.replace(/^:/, '') ?? '';
    link?.remove();
    return element('p', { class: 'compare-said' }, element('b', {}, head), ...own.childNodes);
  });
  const whole = queryFor({ document: a.document }, { document: b.document });
  return [
    element('div', { class: 'compare-row' }, ...columns),
    ...said,
    element('p', { class: 'compare-ways' }, element('a', { href: whole }, 'Both texts in full')),
  ];
}
