/** The editors' remarks on a passage, in the margin: as many of them as fit there, and a button for the others. */
import { button, focusOn } from '../kit/dom.ts';
import { idIn } from '../kit/links.ts';
import { setting } from '../settings/settings.ts';

/** The remarks on one passage. */
export interface Remarks {
  element: HTMLElement;
  /** Moves them into the margin, or back under their passage: open or closed as they were there. */
  move(isInMargin: boolean): void;
  /** Opens or closes them in the margin. */
  open(isOpen: boolean): void;
  /** Shows all of them, so that they can be measured. */
  showAll(): void;
  /** How tall they are with one, two … and all of their entries, in pixels. */
  heights(): number[];
  /** Shows the first entries. */
  show(count: number): void;
}

/**
 * Takes the remarks on a passage in hand.
 *
 * @param changed Called when the reader has asked for all of them, so that they are as tall as they are.
 */
export function takeRemarks(element: HTMLElement, changed: () => void): Remarks {
  const details = element.querySelector('details');
  const entries = [...element.querySelectorAll<HTMLElement>('.entry')];
  let isAsked = false;
  const wasOpen = { inMargin: setting('remarks') === 'on', inText: details?.open ?? false };
  let mode: keyof typeof wasOpen = 'inText';
  const ask = (): void => {
    isAsked = true;
    changed();
  };
  // A link to one of the others, or a search of the browser's own in the page, shows them too.
  const isMeant = (): boolean => entries.some(({ id }) => id !== '' && id === idIn(location.hash));
  const isWhole = (): boolean => isAsked || !details?.open || isMeant();
  addEventListener('hashchange', () => isMeant() && changed());
  element.addEventListener('beforematch', ask);
  // It has its words from the start, so that it can be measured.
  const more = button('more', { class: 'commentary-more' }, () => {
    const first = entries.find((entry) => entry.hidden);
    ask();
    // The button goes; who used it by the keyboard reads on at what it has shown.
    if (first) focusOn(first);
  });
  details?.append(more);

  return {
    element,
    move(isInMargin) {
      if (!details) return;
      wasOpen[mode] = details.open;
      mode = isInMargin ? 'inMargin' : 'inText';
      details.open = wasOpen[mode] || isMeant();
    },
    open(isOpen) {
      wasOpen.inMargin = isOpen;
      if (details && mode === 'inMargin') details.open = isOpen;
    },
    showAll() {
      for (const entry of entries) entry.hidden = false;
      element.classList.remove('has-more');
    },
    heights() {
      const { top, height } = element.getBoundingClientRect();
      if (isWhole()) return [height];
      const rest = more.offsetHeight;
      return entries.map((entry, index) =>
        index === entries.length - 1 ? height : entry.getBoundingClientRect().bottom - top + rest,
      );
    },
    show(count) {
      const rest = entries.length - count;
      if (isWhole() || rest === 0) return;
      for (const entry of entries.slice(count)) entry.setAttribute('hidden', 'until-found');
      element.classList.add('has-more');
      more.textContent = `${rest} more`;
    },
  };
}
