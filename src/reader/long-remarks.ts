/** Long remarks in the margin: the first few are shown, the others on a click, so that the margin stays level with the text. */
import { button, idIn } from './dom.ts';

/** How many of the remarks on one passage are shown at first, and from how many on the others wait. */
const shown = 3;
const long = 5;

/** Gives the remarks on a passage, where there are many, a button for all of them. A link to one of the others shows them all. */
export function shorten(remarks: HTMLElement): void {
  const entries = [...remarks.querySelectorAll<HTMLElement>('.entry')];
  if (entries.length < long) return;
  const rest = entries.slice(shown);
  const showAll = (): void => {
    remarks.classList.remove('is-short');
    more.remove();
  };
  const more = button(`${rest.length} more`, { class: 'commentary-more' }, () => {
    showAll();
    // The button goes; who used it by the keyboard reads on at what it has shown.
    const first = rest[0];
    first?.setAttribute('tabindex', '-1');
    first?.focus({ preventScroll: true });
  });
  const showWhatIsMeant = (): void => {
    if (rest.some(({ id }) => id !== '' && id === idIn(location.hash))) showAll();
  };
  remarks.classList.add('is-short');
  remarks.querySelector('details')?.append(more);
  showWhatIsMeant();
  addEventListener('hashchange', showWhatIsMeant);
}
