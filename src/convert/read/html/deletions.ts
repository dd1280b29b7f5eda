/** What a page shows as deleted: whole blocks, rows and items in `del`, as tracked deletions of other formats are. */
import type { Decisions } from './elements-to-decisions.ts';
import { isWithin, type Page, type PageElement } from './page.ts';
import type { Main } from './page-to-main.ts';
import { isInline } from './prose.ts';

/** Blocks that are deleted where all of their words are. A cell stays: without it the others would move. */
const whole =
  /^(?:p|li|tr|dt|dd|h[1-6]|blockquote|pre|figure|figcaption|caption|table|ul|ol|dl|tbody|thead|tfoot|div|section)$/;

/** The reason that the ledger gives. */
export const deletion = 'a deletion';

/** Says of an element whether it is deleted as a whole: a `del` around blocks, or a block all of whose words stand in one. */
export function deletionsOf(page: Page, decisions: Decisions): (element: PageElement) => boolean {
  const deleted = new Set<PageElement>();
  const [words, gone] = [new Uint32Array(page.leaves.length + 1), new Uint32Array(page.leaves.length + 1)];
  for (const element of page.elements) {
    const own = element.name === 'del' && decisions.get(element)?.kind !== 'text';
    if (own || (element.parent && deleted.has(element.parent))) deleted.add(element);
  }
  if (deleted.size === 0) return () => false;
  page.leaves.forEach(({ type, value, parent }, at) => {
    const counts = type === 'text' && /\S/.test(value) ? 1 : 0;
    words[at + 1] = (words[at] ?? 0) + counts;
    gone[at + 1] = (gone[at] ?? 0) + (deleted.has(parent) ? counts : 0);
  });
  return (element) => {
    const { name, firstLeaf, endLeaf } = element;
    const all = (words[endLeaf] ?? 0) - (words[firstLeaf] ?? 0);
    if (all === 0 || (gone[endLeaf] ?? 0) - (gone[firstLeaf] ?? 0) < all) return false;
    return name === 'del' ? holdsBlock(page, element) : whole.test(name);
  };
}

const holdsBlock = ({ elements }: Page, { order, endOrder }: PageElement): boolean =>
  elements.slice(order + 1, endOrder).some((one) => !isInline(one));

/** The outermost elements of the text that are deleted as a whole. */
export function deletedIn({ elements }: Page, { parts, fateOf }: Pick<Main, 'parts' | 'fateOf'>): PageElement[] {
  const found: PageElement[] = [];
  let end = 0;
  for (const element of elements) {
    if (element.order < end || fateOf(element)?.reason !== deletion) continue;
    end = element.endOrder;
    if (parts.some((part) => isWithin(element, part))) found.push(element);
  }
  return found;
}
