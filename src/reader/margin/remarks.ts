/** The editors' remarks on a passage, in the margin: as many of them as fit there, and a button for the others. */
import { button, focusOn } from '../kit/dom.ts';
import { idIn } from '../kit/links.ts';

/** The id of the annotation that an entry shows: where it stands first it is a part of the entry's own. */
export const annotationOf = ({ id, dataset }: HTMLElement): string | undefined =>
  dataset['annotation'] ?? (/^note-(.+)/.exec(id)?.[1] || undefined);

const hide = (one: HTMLElement, isHidden: boolean): void => {
  // What the browser finds with its own search shows again.
  if (isHidden) one.setAttribute('hidden', 'until-found');
  else one.hidden = false;
};

/** The remarks on one passage. */
export class Remarks {
  readonly element: HTMLElement;
  readonly #details: HTMLDetailsElement;
  readonly #label: HTMLElement;
  readonly #entries: HTMLElement[];
  readonly #groups: HTMLElement[];
  readonly #more: HTMLElement;
  readonly #changed: () => void;
  /** What the reader asked for in the margin. */
  #asked: 'open' | 'closed' | undefined;
  #inMargin = false;
  #wasOpen = false;

  /** @param changed Called when the reader has opened or closed them. */
  constructor(element: HTMLElement, changed: () => void) {
    this.element = element;
    this.#changed = changed;
    this.#details = element.querySelector('details') as HTMLDetailsElement;
    this.#label = element.querySelector('summary') as HTMLElement;
    this.#entries = [...element.querySelectorAll<HTMLElement>('.entry')];
    this.#groups = [...element.querySelectorAll<HTMLElement>('.remarks')];
    // It has its words from the start, so that it can be measured.
    this.#more = button('more', { class: 'commentary-more' }, () => {
      const first = this.#entries.find((entry) => entry.hidden);
      this.#ask('open');
      // The button goes; who used it by the keyboard reads on at what it has shown.
      if (first) focusOn(first);
    });
    this.#details.append(this.#more);
    addEventListener('hashchange', () => this.#isMeant() && changed());
    element.addEventListener('beforematch', () => this.#ask('open'));
    this.#label.addEventListener('click', (event) => {
      if (!this.#inMargin) return;
      event.preventDefault();
      this.#ask(this.#details.open ? 'closed' : 'open');
    });
  }

  /** Takes them into the margin, or back under their passage: open or closed as they were there. */
  move(isInMargin: boolean): void {
    if (isInMargin && !this.#inMargin) this.#wasOpen = this.#details.open;
    else if (!isInMargin && this.#inMargin) this.#details.open = this.#wasOpen || this.#isMeant();
    this.#inMargin = isInMargin;
    this.element.classList.remove('has-no-room');
    if (!isInMargin) this.#showFirst(this.#entries.length);
  }

  /** Shows all of them in the margin, so that they can be measured. */
  showAll(): void {
    this.element.classList.remove('has-no-room');
    this.#details.open = this.#asked !== 'closed' || this.#isMeant();
    this.#showFirst(this.#entries.length);
  }

  /** How tall they are with their label alone, with one, two … and all of them, in pixels. */
  heights(): number[] {
    const { top, height } = this.element.getBoundingClientRect();
    if (this.#isWhole() || this.#asked === 'closed') return [height];
    const rest = this.#more.offsetHeight;
    const bottoms = this.#entries.map((entry) => entry.getBoundingClientRect().bottom - top + rest);
    return [this.#label.offsetHeight, ...bottoms.slice(0, -1), height];
  }

  /** How far they may stand past the end of their passage, in pixels: what the reader has opened is as tall as it is. */
  beyond(): number {
    return this.#isWhole() ? this.element.offsetHeight - this.#label.offsetHeight : 0;
  }

  /**
   * Shows the first of them: 0 is the label alone, -1 the label under the passage, for want of room.
   *
   * @returns Whether there was room.
   */
  show(count: number): boolean {
    const hasRoom = count >= 0;
    this.element.classList.toggle('has-no-room', !hasRoom);
    if (this.#isWhole()) return hasRoom;
    this.#details.open = this.#asked !== 'closed' && count > 0;
    if (this.#details.open) this.#showFirst(count);
    return hasRoom;
  }

  /** Whether they are open under their passage, for want of room. */
  isOpenInText(): boolean {
    return this.element.matches('.has-no-room') && this.#details.open;
  }

  #ask(wanted: 'open' | 'closed'): void {
    this.#asked = wanted;
    this.#changed();
  }

  /** Whether a link has led to one of them. */
  #isMeant(): boolean {
    return this.#entries.some(({ id }) => id !== '' && id === idIn(location.hash));
  }

  #isWhole(): boolean {
    return this.#asked === 'open' || this.#isMeant();
  }

  #showFirst(count: number): void {
    for (const [index, entry] of this.#entries.entries()) hide(entry, index >= count);
    for (const group of this.#groups) hide(group, group.querySelector('.entry:not([hidden])') === null);
    this.element.classList.toggle('has-more', count < this.#entries.length);
    this.#more.textContent = `${this.#entries.length - count} more`;
  }
}
