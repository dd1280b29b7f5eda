/** The margin, where there is room for one: the text's own notes beside their references, the editors' beside their passages (on notes, under them). */

import { onceAFrame } from '../kit/frames.ts';
import { onChoice } from '../settings/settings.ts';
import { layOut, type MarginNote } from './layout.ts';
import { copyNotes, type NoteInMargin } from './notes.ts';
import { Remarks } from './remarks.ts';

const wide = matchMedia('(width >= 80rem)');
/** Room between two notes, how far one may be pushed down, and what brings the first lines of text and remark level, in pixels. */
const gap = 18;
const slack = 60;
const level = { note: -2, remarks: 8 };
/** How far under the end of their passage remarks may end: a line of theirs, in pixels. */
const line = 20;
/** How long a face may be on its way, in ms. */
const patience = 200;

/**
 * Starts the margin of a document page. Below its width the editors' remarks stay closed under their passages.
 *
 * @returns The notes in it, with their references.
 */
export function startMargin(): readonly NoteInMargin[] {
  const text = document.querySelector<HTMLElement>('.document-text');
  if (!text) return [];
  const notes = copyNotes(text);
  const remarks = [...text.querySelectorAll<HTMLElement>('.section .commentary')].map(
    (one) => new Remarks(one, () => lay()),
  );
  const lay = (): void => layInMargin(text, notes, remarks);

  const arrange = (): void => {
    for (const one of remarks) one.move(wide.matches);
    lay();
  };
  arrange();
  const show = (): void => text.classList.add('has-margin');
  // Nothing is shown that a face on its way would move. One that takes longer is not used.
  if (wide.matches && document.fonts.status === 'loading') {
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    void Promise.race([document.fonts.ready, late]).then(lay).then(show);
  } else show();
  wide.addEventListener('change', arrange);
  onChoice('show', lay);
  const again = onceAFrame(lay);
  const observer = new ResizeObserver(again);
  // A face that comes late can change what stands in the margin and leave the text as tall as it was.
  for (const { element } of [{ element: text }, ...notes, ...remarks]) observer.observe(element);

  return notes;
}

/** What is laid out in the margin. */
interface Item {
  element: HTMLElement;
  heights: readonly number[];
  /** Where it would best be and where it must end, as the page stands now. */
  place(): Pick<MarginNote, 'wanted' | 'end'>;
  /** Takes as much room as it was given; says whether it stands in the margin. */
  show(count: number): boolean;
}

/**
 * Lays notes and remarks beside what they are about, where there is a margin. Everything is written, then everything read,
 * then everything written: the page is laid out twice, not once a note; and once more where remarks are open in the text.
 */
function layInMargin(text: HTMLElement, notes: readonly NoteInMargin[], remarks: readonly Remarks[]): void {
  text.style.removeProperty('--margin-end');
  if (!wide.matches) return;
  for (const one of remarks) one.showAll();
  const origin = text.getBoundingClientRect().top;
  const all = [...notes.map((one) => noteItem(one, origin)), ...remarks.map((one) => remarksItem(one, origin))];
  const shown = all.filter(({ element }) => element.offsetParent !== null);
  const inMargin = shown.filter(put(text, shown));
  if (remarks.some((one) => one.isOpenInText())) put(text, inMargin);
}

/** Puts items at their places, and says of each whether it stands in the margin. */
function put(text: HTMLElement, items: readonly Item[]): (item: Item) => boolean {
  const placed = items
    .map((item) => ({ item, heights: item.heights, ...item.place() }))
    .sort((a, b) => a.wanted - b.wanted);
  const slots = layOut(placed, gap, slack);
  const inMargin = new Set<Item>();
  let end = 0;
  for (const [index, { item, heights }] of placed.entries()) {
    const { top, shown } = slots[index] ?? { top: 0, shown: 0 };
    const { style } = item.element;
    if (!item.show(shown)) style.removeProperty('top');
    else {
      style.top = `${Math.round(top)}px`;
      inMargin.add(item);
    }
    end = Math.max(end, top + (heights[shown] ?? 0));
  }
  text.style.setProperty('--margin-end', `${end}px`);
  return (item) => inMargin.has(item);
}

const noteItem = ({ element, reference }: NoteInMargin, origin: number): Item => ({
  element,
  heights: [element.offsetHeight],
  place: () => ({ wanted: reference.getBoundingClientRect().top - origin + level.note }),
  show: () => true,
});

function remarksItem(remarks: Remarks, origin: number): Item {
  const { element } = remarks;
  const passage = document.getElementById(element.dataset['of'] ?? '');
  return {
    element,
    heights: remarks.heights(),
    place() {
      const { top, bottom } = passage?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return { wanted: top - origin + level.remarks, end: bottom - origin + line + remarks.beyond() };
    },
    show: (count) => remarks.show(count),
  };
}
