/** What the elements of notes are like: their calls, the ways back, what holds them. */
import { labelOf } from './note-labels.ts';
import { attribute, type Page, type PageElement, textOf, wordsIn } from './page.ts';
import { isInline } from './prose.ts';

const backWords = /back-?(?:link|ref)|footnote-back|reversefootnote|noteback|cite-accessibility/;
/** Whether an element says that it leads back from a note. */
export const isBack = (element: PageElement): boolean =>
  wordsIn(element, 'role').includes('doc-backlink') ||
  wordsIn(element, 'class').some((word) => backWords.test(word)) ||
  element.attributes.has('data-footnote-backref');

/** Whether a link says that it calls a note. */
export function isMarked(link: PageElement): boolean {
  const { parent } = link;
  if (wordsIn(link, 'role').includes('doc-noteref') || wordsIn(link, 'epub:type').includes('noteref')) return true;
  if (link.attributes.has('data-footnote-ref')) return true;
  if (wordsIn(link, 'class').some((word) => /note-?ref|^footnote$|^reference$/.test(word))) return true;
  return parent?.name === 'sup' || link.children.some((child) => child.type === 'element' && child.name === 'sup');
}

/** Whether a link stands right behind a word, as calls do, and numbers of paragraphs that are named do not. */
export function isGlued({ leaves }: Page, { firstLeaf, parent }: PageElement): boolean {
  const before = leaves[firstLeaf - 1];
  let block = parent;
  while (block && isInline(block)) block = block.parent;
  return (
    before !== undefined &&
    block !== undefined &&
    firstLeaf > block.firstLeaf &&
    /[\p{L}\p{N}.,;:!?)”’"'»]$/u.test(before.value)
  );
}

/** What a link leads to within a page. */
export function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1 || href.length > 4000) return undefined;
  const fragment = href.slice(at + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The block of a note that a link leads to: an item, a paragraph, or the element around that which is the note’s alone. */
export function containerOf(target: PageElement): PageElement | undefined {
  let block = target;
  if (target.firstLeaf === target.endLeaf) {
    let next = target.parent?.children[target.at + 1];
    if (next?.type === 'text' && !/\S/.test(next.value)) next = target.parent?.children[target.at + 2];
    if (next?.type === 'element' && !isInline(next)) block = next;
  }
  while (isInline(block) && block.parent) block = block.parent;
  const { parent } = block;
  if (!parent) return undefined;
  if (block.name === 'dd') return termOf(block) ?? block;
  if (/^(?:td|th)$/.test(block.name)) return parent;
  const isItem =
    /^(?:li|dd|aside)$/.test(parent.name) ||
    /^_?(?:ft|ed|fn|footnote|endnote)[-_a-z]*\d+$/i.test(attribute(parent, 'id'));
  return block.name === 'p' && isItem && block.nthChild === 1 ? parent : block;
}

/** The term before a definition, if it prints a label and nothing else. */
function termOf({ parent, at }: PageElement): PageElement | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const node = parent?.children[index];
    if (node?.type !== 'element' || node.name === 'dd') continue;
    return node.name === 'dt' && labelOf(textOf(node).trim()) !== undefined ? node : undefined;
  }
  return undefined;
}

/** A term and its definitions are one note. */
export function containersOf(container: PageElement): PageElement[] {
  if (container.name !== 'dt') return [container];
  const all = [container];
  for (const next of after(container)) {
    if (next.name !== 'dd') break;
    all.push(next);
  }
  return all;
}

/** The elements after another in its parent, up to the next heading. */
export function* after({ parent, at }: PageElement): Generator<PageElement> {
  for (let next = at + 1; ; next += 1) {
    const child = parent?.children[next];
    if (!child || (child.type === 'element' && /^h[1-6]$/.test(child.name))) return;
    if (child.type === 'element') yield child;
  }
}

/** The number that a browser prints before an item. */
export function positionOf(item: PageElement): number {
  const { parent } = item;
  let number = Number.parseInt(parent ? attribute(parent, 'start') : '', 10);
  if (Number.isNaN(number)) number = 1;
  return number + item.nthOfType - 1;
}

/** A link, and what stands around it in its line: a note leads back to one of these. */
export function around(link: PageElement): PageElement[] {
  const all = [link];
  for (let at = link.parent; at && all.length < 4 && isInline(at); at = at.parent) all.push(at);
  return all;
}

/** Whether nothing but brackets and arrows stands before a link in its block. */
export function opensLine(page: Page, link: PageElement): boolean {
  let block = link;
  while (isInline(block) && block.parent) block = block.parent;
  const before = page.leaves.slice(block.firstLeaf, Math.min(link.firstLeaf, block.firstLeaf + 50));
  return before.every(({ value }) => /^[\s[(^↑]*$/.test(value));
}
