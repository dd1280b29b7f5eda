/** What a passage can be read beside, as its tools list it: where the editors relate it to another, both passages side by side. */
import { element } from '../kit/dom.ts';
import { documentAt, sideBySide } from '../kit/links.ts';
import { annotationOf } from '../margin/remarks.ts';

/** Links to the passage beside each that it is related to; the last leads to the choice of any other. */
export function comparisonsOf(id: string, root: URL): HTMLAnchorElement[] {
  const entries = document.querySelectorAll<HTMLElement>(`.commentary[data-of="${CSS.escape(id)}"] .entry`);
  const related = [...entries].flatMap((entry): HTMLAnchorElement[] => {
    const to = entry.querySelector<HTMLAnchorElement>('.entry-to');
    const annotation = annotationOf(entry);
    const href = to && annotation !== undefined ? sideBySide(annotation, to, root) : undefined;
    if (!to || href === undefined) return [];
    return [element('a', { href }, 'Beside ', element('span', { lang: to.lang }, to.textContent ?? ''))];
  });
  const here = `${encodeURIComponent(documentAt(location.pathname))}:${encodeURIComponent(id)}`;
  const any = new URL(`compare.html?a=${here}`, root).href;
  return [...related, element('a', { href: any }, related.length > 0 ? 'Beside another …' : 'Compare with …')];
}
