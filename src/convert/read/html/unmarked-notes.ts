/** Notes at the end of a text that nothing says are some: each is called by a raised number, and each such number calls one. */
import { labelAtHead } from './note-labels.ts';
import { elementsIn, headText, type Page, type PageElement, shown, textIn } from './page.ts';

/** The last numbered items or paragraphs of a part, if they are such notes. */
export function unmarkedNotes(page: Page, part: PageElement): PageElement[] {
  const blocks = elementsIn(page, part).filter(({ name }) => /^(?:p|ol|ul|table|blockquote|pre|h[1-6])$/.test(name));
  const last = blocks.at(-1);
  const list = last?.name === 'p' ? (last.parent?.name === 'li' ? last.parent.parent : undefined) : last;
  const notes =
    list?.name === 'ol'
      ? list.children.flatMap((child) => (child.type === 'element' && child.name === 'li' ? [child] : []))
      : numberedParagraphs(page, blocks);
  const [first] = notes;
  if (!first) return [];
  const called = new Set<string>();
  for (const element of elementsIn(page, part)) {
    if (element.order >= first.order) break;
    if (element.name === 'sup' && callsNote(page, element)) called.add(shown(textIn(page, element)));
  }
  const all = notes.every((_, index) => called.has(String(index + 1)));
  return all && called.size === notes.length ? notes : [];
}

/** The paragraphs at the end that begin with "1.", "2." and so on. */
function numberedParagraphs(page: Page, blocks: readonly PageElement[]): PageElement[] {
  const found: PageElement[] = [];
  for (const block of blocks.toReversed()) {
    const label = block.name === 'p' ? labelAtHead(headText(page, block))?.label : undefined;
    const after = found.at(-1);
    if (label === undefined || block.parent !== (after ?? block).parent) break;
    found.push(block);
    if (label === '1') return found.reverse();
  }
  return [];
}

/** Whether a raised number stands behind a word, as calls do: that of km² does not. */
function callsNote(page: Page, { firstLeaf }: PageElement): boolean {
  return /(?:\p{L}{3,}|[.,;:!?)”’"'])$/u.test(page.leaves[firstLeaf - 1]?.value ?? '');
}
