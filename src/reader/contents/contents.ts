/** The contents: says where the reader is, and opens as a drawer where there is no room for a column. */

import { returnToText } from '../keys/paragraph-keys.ts';
import { button } from '../kit/dom.ts';
import { lastBefore, onScroll, placeName, places, readingLine } from '../place/reading-line.ts';

const narrow = matchMedia('(width < 68.75rem)');

/**
 * Starts the contents of a document page.
 *
 * @returns What the key for the contents does: opens the drawer, or takes the focus into the column and back.
 */
export function startContents(): () => void {
  const nav = document.querySelector<HTMLElement>('.contents');
  const details = nav?.querySelector('details');
  const opener = document.querySelector<HTMLButtonElement>('.bar-contents');
  if (!nav || !details || !opener || !('showPopover' in HTMLElement.prototype)) return () => undefined;

  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = document.getElementById(link.hash.slice(1));
    if (target) links.set(target, link);
  }
  const targets = [...links.keys()];
  let current: HTMLAnchorElement | undefined;
  const follow = (): void => {
    // Not the top of the window alone: what begins in its first fifth is what one has begun to read.
    const target = lastBefore(targets, readingLine() + innerHeight / 5);
    const link = target && links.get(target);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    for (const item of nav.querySelectorAll('.is-here')) item.classList.remove('is-here');
    current = link;
    if (!link) return;
    link.setAttribute('aria-current', 'location');
    link.closest('.contents details > ol > li')?.classList.add('is-here');
    reveal(nav, link);
  };

  const close = button('×', { class: 'contents-close', 'aria-label': 'Close the contents' }, () => nav.hidePopover());
  nav.prepend(close);
  const arrange = (): void => {
    nav.popover = narrow.matches ? 'auto' : null;
    details.open = true;
  };
  arrange();
  narrow.addEventListener('change', arrange);
  // With the first frame, when all parts have made their changes: a look at places now would lay the page out once more.
  requestAnimationFrame(follow);
  onScroll(follow);
  sayPlace(opener);
  let cameFrom: Element | null = null;
  const open = (): void => {
    if (!narrow.matches) {
      if (nav.contains(document.activeElement)) returnToText(cameFrom);
      else {
        cameFrom = document.activeElement;
        (current ?? (targets[0] && links.get(targets[0])))?.focus();
      }
      return;
    }
    nav.togglePopover();
    if (!nav.matches(':popover-open')) return;
    (current ?? close).focus();
    if (current) reveal(nav, current);
  };
  opener.addEventListener('click', open);
  nav.addEventListener('beforetoggle', (event) => {
    opener.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open'));
  });
  nav.addEventListener('click', ({ target }) => {
    if (nav.matches(':popover-open') && target instanceof Element && target.closest('a')) nav.hidePopover();
  });
  return open;
}

/** Keeps the place that is being read on the drawer's opener: "9, ¶ 2". */
function sayPlace(opener: HTMLElement): void {
  const label = opener.querySelector('.bar-place');
  const all = places();
  if (!label) return;
  const say = (): void => {
    const own = lastBefore(all);
    const place = own ? placeName(own) : '';
    if (label.textContent !== place) label.textContent = place;
  };
  requestAnimationFrame(say);
  onScroll(say);
}

/** Scrolls the contents, and nothing else, until a link is in view. */
function reveal(nav: HTMLElement, link: HTMLElement): void {
  const [own, frame] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
  if (own.top < frame.top + 40 || own.bottom > frame.bottom - 40) {
    nav.scrollTop += own.top - frame.top - frame.height / 3;
  }
}
