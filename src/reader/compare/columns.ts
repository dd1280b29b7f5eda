/** Two documents in full, each in a column that scrolls: together, so that what belongs together stands side by side, or apart. */
import { button, element } from '../kit/dom.ts';
import { onceAFrame } from '../kit/frames.ts';
import { store, stored } from '../kit/storage.ts';
import { type Tie, textCopy, tiesOf } from './copies.ts';
import type { Found } from './find.ts';

const apartKey = 'pilcrow:compare-apart';
/** So far below the upper edge of a column, in pixels, stands what is being read. */
const readingLine = 64;

/** A column, with the passages in it that have a counterpart in the other, in the order of the text. */
interface Column {
  found: Found;
  box: HTMLElement;
  passages: ReadonlyMap<string, HTMLElement>;
  tied: readonly HTMLElement[];
  counterparts: ReadonlyMap<HTMLElement, string>;
}

function columnOf(found: Found, ties: readonly Tie[], counterpartOf: (id: string) => string | undefined): Column {
  const text = textCopy(found, new Set(ties.map(({ annotation }) => annotation)));
  const box = element(
    'div',
    { class: 'compare-column', role: 'region', 'aria-label': found.title, tabindex: '0' },
    text,
  );
  const passages = new Map(
    [...text.querySelectorAll<HTMLElement>('[data-passage]')].map((one) => [one.dataset['passage'] ?? '', one]),
  );
  // Of several the first leads.
  const tied = new Map([...ties].reverse().map(({ from, to }) => [from, to]));
  const counterparts = new Map<HTMLElement, string>();
  for (const [id, passage] of passages) {
    const to = tied.get(id) ?? counterpartOf(id);
    if (to !== undefined) counterparts.set(passage, to);
  }
  return { found, box, passages, tied: [...counterparts.keys()], counterparts };
}

/** The last of some elements, in order, that begins above a height of the window. */
function lastAbove(all: readonly HTMLElement[], height: number): HTMLElement | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.getBoundingClientRect().top ?? 0) <= height) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

const topIn = (one: Element, { box }: Column): number =>
  one.getBoundingClientRect().top - box.getBoundingClientRect().top;

/** Two columns that know one another. */
class Columns {
  readonly #columns: readonly [Column, Column];
  /** The one that the reader moved last: the other follows. */
  #leads: Column;
  /** How far each was scrolled when they were last brought together: who scrolls from there, however that is done, leads. */
  readonly #together = new Map<Column, number>();
  isTogether: boolean;

  constructor(columns: readonly [Column, Column], isTogether: boolean) {
    this.#columns = columns;
    [this.#leads] = columns;
    this.isTogether = isTogether;
    for (const column of columns)
      column.box.addEventListener(
        'scroll',
        onceAFrame(() => this.#moved(column)),
        { passive: true },
      );
  }

  #otherThan(column: Column): Column {
    const [a, b] = this.#columns;
    return column === a ? b : a;
  }

  #moved(column: Column): void {
    if (column.box.scrollTop === this.#together.get(column)) return;
    this.#leads = column;
    this.follow();
  }

  /** Has the other column follow the one that was moved last. */
  follow(): void {
    const column = this.#leads;
    if (!this.isTogether) return;
    const passage = lastAbove(column.tied, column.box.getBoundingClientRect().top + readingLine);
    if (passage) this.#bring(column, passage);
  }

  /** Brings a passage's counterpart beside it. */
  #bring(column: Column, passage: HTMLElement, to = column.counterparts.get(passage)): void {
    const other = this.#otherThan(column);
    const counterpart = other.passages.get(to ?? '');
    if (!counterpart) return;
    other.box.scrollTop += topIn(counterpart, other) - Math.max(topIn(passage, column), 0);
    for (const one of this.#columns) this.#together.set(one, one.box.scrollTop);
    this.#mark([passage, counterpart]);
  }

  #mark(passages: readonly HTMLElement[]): void {
    for (const { box } of this.#columns)
      for (const one of box.querySelectorAll('.is-beside'))
        if (!passages.includes(one as HTMLElement)) one.classList.remove('is-beside');
    for (const one of passages) one.classList.add('is-beside');
  }

  /** Leads to a passage of one column, and to what stands beside it there. */
  goTo(column: Column, id: string | undefined, beside?: string): void {
    const passage = column.passages.get(id ?? '');
    if (!passage) return;
    this.#leads = column;
    column.box.scrollTop += topIn(passage, column) - 16;
    if (beside !== undefined || this.isTogether) this.#bring(column, passage, beside);
    else this.#mark([passage]);
  }

  /** Under each passage what it is tied to: a button for each brings it beside. */
  addTies(column: Column, ties: readonly Tie[]): void {
    const { language } = this.#otherThan(column).found;
    const lines = new Map<HTMLElement, HTMLElement>();
    for (const { from, to, place } of ties) {
      const passage = column.passages.get(from);
      if (!passage) continue;
      const line = lines.get(passage) ?? lineUnder(passage);
      lines.set(passage, line);
      const bring = (): void => {
        this.#leads = column;
        this.#bring(column, passage, to);
      };
      line.append(button(`⇄ ${place}`, { lang: language, 'aria-label': `Beside it: ${place}` }, bring));
    }
  }
}

/** A line under a passage: under a heading before its section, under what stands in a list or a table in it. */
function lineUnder(passage: HTMLElement): HTMLElement {
  const line = element('p', { class: 'compare-ties' });
  const heading = passage.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
  const cell = passage.querySelector(':scope > td:last-child');
  if (heading) heading.after(line);
  else if (cell ?? passage.matches('li')) (cell ?? passage).append(line);
  else passage.after(line);
  return line;
}

/**
 * Shows two documents in full.
 *
 * @param isOneText Whether the passages with the same ids are the same.
 * @returns What is to be shown, and what brings the columns to where they are to begin, once it is.
 */
export function columnsView(a: Found, b: Found, isOneText: boolean): { shown: HTMLElement[]; begin: () => void } {
  const [ties, back] = [tiesOf(a, b), tiesOf(b, a)];
  const sameIn =
    ({ places }: Found) =>
    (id: string) =>
      isOneText && Object.hasOwn(places, id) ? id : undefined;
  const [left, right] = [columnOf(a, ties, sameIn(b)), columnOf(b, back, sameIn(a))];
  const columns = new Columns([left, right], stored(apartKey) === undefined);
  columns.addTies(left, ties);
  columns.addTies(right, back);
  const toggle = button('Scroll together', { 'aria-pressed': String(columns.isTogether) }, () => {
    columns.isTogether = !columns.isTogether;
    store(apartKey, columns.isTogether ? undefined : 'yes');
    toggle.setAttribute('aria-pressed', String(columns.isTogether));
    columns.follow();
  });
  const isTied = left.tied.length + right.tied.length > 0;
  const said = isTied
    ? 'What the editors tie together is brought side by side.'
    : 'The editors tie nothing in these two texts: each scrolls by itself.';
  const heads = [a, b].map(({ document: id, title, language }) =>
    element('p', {}, element('a', { href: `${id}.html`, lang: language }, title)),
  );
  return {
    shown: [
      element('p', { class: 'compare-tools' }, ...(isTied ? [toggle, ' '] : []), said),
      element('div', { class: 'compare-columns' }, ...heads, left.box, right.box),
    ],
    begin: () => {
      if (b.id !== undefined && a.id === undefined) columns.goTo(right, b.id);
      else columns.goTo(left, a.id, b.id);
    },
  };
}
