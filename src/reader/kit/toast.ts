/** A short word at the foot of the window, which screen readers hear too. */
import { element } from './dom.ts';

let box: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a few seconds. */
export function say(message: string): void {
  if (!box) {
    box = element('p', { class: 'toast', role: 'status' });
    document.body.append(box);
  }
  const own = box;
  // A live region speaks when its content changes, so it is there, empty, before.
  requestAnimationFrame(() => {
    own.textContent = message;
    own.classList.add('is-shown');
  });
  clearTimeout(timer);
  timer = setTimeout(() => {
    own.classList.remove('is-shown');
    own.textContent = '';
  }, 4000);
}
