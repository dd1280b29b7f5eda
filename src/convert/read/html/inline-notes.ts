/** Notes that stand in the line that calls them: side notes, and those that a script shows where they are called. */
import { labelAtHead, labelOf } from './note-labels.ts';
import type { PageNote } from './notes.ts';
import { elementsIn, type Page, type PageElement, shown, textIn, wordsIn } from './page.ts';
import { isInline } from './prose.ts';

/** A note in its line: the element that holds it, and the one before that calls it, if there is one. */
export interface InlineNote {
  element: PageElement;
  note: PageNote;
  call: PageElement | undefined;
}

const classes =
  /^(?:side-?note|margin-?note|(?:[a-z]+-)*foot-?notes?(?:__|--?)(?:note|text|content|body|popup)|inline-?(?:foot)?note)$/;
/** Notes in the margin that have no number. */
const unnumbered = /^margin-?note$/;

/** Finds them, in their order; those without a label of their own are counted, as style sheets count them. */
export function inlineNotes(page: Page, isText: (element: PageElement) => boolean): InlineNote[] {
  const found: InlineNote[] = [];
  let [counted, end] = [0, 0];
  for (const element of page.elements) {
    if (element.order < end || !saysSo(element) || !isInline(element) || !isText(element)) continue;
    const text = shown(textIn(page, element));
    // What holds a label and nothing else is the call.
    if (text === '' || labelOf(text) !== undefined || !stands(page, element)) continue;
    end = element.endOrder;
    const call = callBefore(page, element);
    const own = (call && labelOf(shown(textIn(page, call)))) ?? labelAtHead(text)?.label;
    if (own === undefined && !isUnnumbered(element)) counted += 1;
    const label = own ?? (isUnnumbered(element) ? '*' : String(counted));
    found.push({ element, note: { label, containers: [element], inline: true }, call });
  }
  return found;
}

const saysSo = (element: PageElement): boolean =>
  wordsIn(element, 'role').includes('doc-footnote') ||
  wordsIn(element, 'epub:type').some((type) => /^(?:foot|end|rear)note$/.test(type)) ||
  wordsIn(element, 'class').some((word) => classes.test(word));
const isUnnumbered = (element: PageElement): boolean => wordsIn(element, 'class').some((word) => unnumbered.test(word));

/** Whether it stands in a line, among other words. */
function stands(page: Page, element: PageElement): boolean {
  let block = element;
  while (isInline(block) && block.parent) block = block.parent;
  const before = page.leaves.slice(Math.max(block.firstLeaf, element.firstLeaf - 30), element.firstLeaf);
  return before.some(({ value }) => /\p{L}/u.test(value)) && elementsIn(page, element).every(isInline);
}

/** The number right before it, with a box to tick between them where a style sheet shows the note by it. */
function callBefore(page: Page, { parent, at }: PageElement): PageElement | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const node = parent?.children[index];
    if (!node) return undefined;
    if (node.type !== 'element') {
      if (/\S/.test(node.value) && node.type === 'text') return undefined;
      continue;
    }
    const printed = shown(textIn(page, node));
    if (printed === '') continue;
    return labelOf(printed) !== undefined && isInline(node) ? node : undefined;
  }
  return undefined;
}
