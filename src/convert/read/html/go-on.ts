/** What stands between notes and behind them: more of the note before, or the next one, which nothing calls. */
import { endsSentence } from '../../../corpus/text/sentences.ts';
import { containersOf } from './note-elements.ts';
import { isNext } from './note-groups.ts';
import { labelAtHead } from './note-labels.ts';
import type { PageNote } from './notes.ts';
import { attribute, elementsIn, headText, type Page, type PageElement, shown, textIn } from './page.ts';
import { holdsNotes } from './page-to-main.ts';
import { isInline } from './prose.ts';

/**
 * Adds to the notes, each of which stands in a container, what goes on with them.
 *
 * @param notesHeading What the heading of notes is like: then sentences behind the last one are its own.
 */
export function goOn(
  page: Page,
  notes: Map<PageElement, PageNote>,
  calls: ReadonlyMap<PageElement, PageNote>,
  notesHeading: RegExp,
): void {
  const add = (note: PageNote, element: PageElement): PageNote => {
    note.containers.push(...(note.containers.length === 0 ? containersOf(element) : [element]));
    for (const container of note.containers) notes.set(container, note);
    return note;
  };
  const own = [...notes].filter(([container, { inline, decided }]) => !inline && !decided && container.parent);
  for (const [parent, all] of Map.groupBy(own, ([container]) => container.parent)) {
    if (!parent) continue;
    const last = all.reduce((most, [{ order }]) => Math.max(most, order), 0);
    const isMore = behindLast(page, parent, notes, notesHeading);
    let note: PageNote | undefined;
    let several = false;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const begun = notes.get(child);
      if (begun) note = begun;
      else if (/^h[1-6]$|^hr$/.test(child.name)) note = undefined;
      else if (!note || isInline(child) || elementsIn(page, child).some((one) => calls.has(one))) continue;
      else {
        const label = nextLabel(page, note, child);
        if (label === undefined && child.order > last && !isMore(child, several)) note = undefined;
        else {
          several ||= label === undefined;
          note = add(label === undefined ? note : { label, containers: [] }, child);
        }
      }
    }
  }
}

/** The label of the note that counts on from another, where an element is one: as it prints it, or a list does. */
function nextLabel(page: Page, { label, containers }: PageNote, element: PageElement): string | undefined {
  const [first] = containers;
  if (first?.name !== element.name) return undefined;
  const printed = labelAtHead(headText(page, element))?.label;
  if (printed !== undefined && isNext(label, printed)) return printed;
  return element.name === 'li' && /^\d+$/.test(label) ? String(Number(label) + 1) : undefined;
}

/**
 * Whether what stands behind the last note is more of it: all of it in an element that says that it holds notes; sentences
 * under the heading of the notes, or under a rule where another note has several paragraphs; what has the class of the
 * notes and of nothing before them.
 */
function behindLast(
  page: Page,
  parent: PageElement,
  notes: ReadonlyMap<PageElement, PageNote>,
  notesHeading: RegExp,
): (element: PageElement, several: boolean) => boolean {
  const children = parent.children.flatMap((child) => (child.type === 'element' ? [child] : []));
  const first = children.findIndex((child) => notes.has(child));
  const before = children.slice(0, first);
  const heading = before.at(-1);
  const headed = heading !== undefined && notesHeading.test(shown(textIn(page, heading)));
  const classOf = (element: PageElement | undefined): string => (element ? attribute(element, 'class').trim() : '');
  const own = classOf(children[first]);
  const isOwn = own !== '' && !before.some((child) => classOf(child) === own);
  return (element, several) => {
    if (/^(?:p|li)$/.test(element.name) && isLinkAlone(page, element)) return false;
    if (holdsNotes(parent) || (isOwn && classOf(element) === own)) return true;
    return (headed || (several && heading?.name === 'hr')) && endsSentence(shown(textIn(page, element)));
  };
}

/** Whether all that an element says is a link, as “Back to top” is. */
function isLinkAlone(page: Page, element: PageElement): boolean {
  let end = 0;
  for (const { type, value, parent, index } of page.leaves.slice(element.firstLeaf, element.endLeaf)) {
    if (type !== 'text' || !/\S/.test(value) || index < end) continue;
    let at: PageElement | undefined = parent;
    while (at && at !== element && at.name !== 'a') at = at.parent;
    if (at?.name !== 'a') return false;
    end = at.endLeaf;
  }
  return true;
}
