/** Says where the reader is: in the contents, and on the button that opens them. */
import { whileScrolling } from '../kit/frames.ts';
import { placeOf } from '../place/place-name.ts';
import { lastBefore, placed, readingLine } from '../place/reading-line.ts';

/** The links of the contents: that to what is being read, and the first. */
interface ContentsLinks {
  current(): HTMLAnchorElement | undefined;
  first: HTMLAnchorElement | undefined;
}

/** Marks in the contents what is being read. */
export function followReading(nav: HTMLElement): ContentsLinks {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = document.getElementById(link.hash.slice(1));
    if (target) links.set(target, link);
  }
  const targets = [...links.keys()];
  let current: HTMLAnchorElement | undefined;
  const follow = (): void => {
    // What begins in the window's first fifth is what one has begun to read; not where a link has just led to what stands over it.
    const top = document.querySelector('.paragraph:target')?.getBoundingClientRect().top;
    const isThere = top !== undefined && Math.abs(top - readingLine()) < 16;
    const target = lastBefore(targets, readingLine() + (isThere ? 12 : innerHeight / 5));
    const link = target && links.get(target);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    for (const item of nav.querySelectorAll('.is-here')) item.classList.remove('is-here');
    current = link;
    if (!link) {
      nav.scrollTop = 0;
      return;
    }
    link.setAttribute('aria-current', 'location');
    link.closest('.contents details > ol > li')?.classList.add('is-here');
    reveal(nav, link);
  };
  // Not now: a look at places would lay the page out once more.
  whileScrolling(follow);
  return { current: () => current, first: targets[0] && links.get(targets[0]) };
}

/** Keeps the place that is being read on the drawer's opener: "9, ¶ 2". */
export function sayPlace(opener: HTMLElement): void {
  const label = opener.querySelector('.bar-place');
  const all = placed();
  if (!label) return;
  const say = (): void => {
    const own = lastBefore(all);
    const place = own ? placeOf(own) : '';
    if (label.textContent !== place) label.textContent = place;
  };
  whileScrolling(say);
}

/** Scrolls the contents, and nothing else, until a link is in view. */
export function reveal(nav: HTMLElement, link: HTMLElement): void {
  const [own, frame] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
  if (own.top < frame.top + 40 || own.bottom > frame.bottom - 40) {
    nav.scrollTop += own.top - frame.top - frame.height / 3;
  }
}
