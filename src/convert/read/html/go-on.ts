/** What stands between notes and behind them: more of the note before, or the next one, which nothing calls. */
import { containersOf } from './note-elements.ts';
import { isNext } from './note-groups.ts';
import { labelAtHead } from './note-labels.ts';
import type { PageNote } from './notes.ts';
import { elementsIn, headText, type Page, type PageElement } from './page.ts';
import { isInline } from './prose.ts';

/** Adds to the notes, each of which stands in a container, what goes on with them. */
export function goOn(page: Page, notes: Map<PageElement, PageNote>, calls: ReadonlyMap<PageElement, PageNote>): void {
  const add = (note: PageNote, element: PageElement): PageNote => {
    note.containers.push(...(note.containers.length === 0 ? containersOf(element) : [element]));
    for (const container of note.containers) notes.set(container, note);
    return note;
  };
  const own = [...notes].filter(([container, { inline }]) => !inline && container.parent);
  for (const [parent, all] of Map.groupBy(own, ([container]) => container.parent)) {
    if (!parent) continue;
    const last = all.reduce((most, [{ order }]) => Math.max(most, order), 0);
    let note: PageNote | undefined;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const begun = notes.get(child);
      if (begun) note = begun;
      else if (/^h[1-6]$|^hr$/.test(child.name)) note = undefined;
      else if (!note || isInline(child) || elementsIn(page, child).some((one) => calls.has(one))) continue;
      else {
        const label = nextLabel(page, note, child);
        if (label === undefined && child.order > last) note = undefined;
        else note = add(label === undefined ? note : { label, containers: [] }, child);
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
