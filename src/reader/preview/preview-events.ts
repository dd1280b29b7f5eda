/** What the reader does on a page, as the states of previews know it: pointer, focus, presses. */
import { isModified } from '../kit/links.ts';
import { previewLinkAt } from './content.ts';
import type { Look, PreviewEvent } from './preview-states.ts';

type Link = HTMLAnchorElement;
/** Tells an event; `cause` is what it came from, which can be kept from doing anything else. */
type Send = (event: PreviewEvent, cause?: Event) => void;

/**
 * Listens to the page.
 *
 * @param panel The panel that shows previews.
 * @param look Looks for what a link would show; it may begin to load it.
 */
export function listenForPreviews(panel: HTMLElement, look: (link: Link) => Look, send: Send): void {
  const isIn = (target: EventTarget | null): boolean => target instanceof Node && panel.contains(target);
  listenToPointer(isIn, send);
  listenToFocus(isIn, look, send);
  listenToPresses(isIn, look, send);
  addEventListener('pagehide', () => send(['hidden']));
}

type IsIn = (target: EventTarget | null) => boolean;

function listenToPointer(isIn: IsIn, send: Send): void {
  let last: { link: Link; top: number } | undefined;
  /** The link that the pointer came to last, where that stands in the window as it stood then. */
  const unmoved = (): Link | null =>
    last && Math.abs(last.link.getBoundingClientRect().top - last.top) < 1 ? last.link : null;
  const scrolled = (): void => send(['scrolled', performance.now(), unmoved()]);
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  document.addEventListener('pointermove', ({ target, pointerType, clientY, movementX, movementY }) => {
    if (pointerType === 'touch') return;
    const isInPanel = isIn(target);
    const link = isInPanel ? null : previewLinkAt(target);
    last = link ? { link, top: link.getBoundingClientRect().top } : undefined;
    // A browser tells a page that has moved under a pointer of a move that is none.
    const hasMoved = movementX !== 0 || movementY !== 0;
    send(['over', performance.now(), isInPanel, link, clientY, hasMoved]);
  });
  document.documentElement.addEventListener('pointerleave', () => send(['over', performance.now(), false, null]));
}

function listenToFocus(isIn: IsIn, look: (link: Link) => Look, send: Send): void {
  const isQuiet = quietFocus();
  document.addEventListener('focusin', ({ target }) => {
    const link = previewLinkAt(target);
    if (!link || isQuiet() || isIn(link) || !link.matches(':focus-visible')) return;
    send(['focused', link, look(link)]);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => send(['blurred', target, isIn(relatedTarget)]));
}

/** Says whether focus comes with a jump, or back from a panel: that is not a wish to look ahead. */
function quietFocus(): () => boolean {
  let isQuiet = true;
  const wake = (): void => {
    isQuiet = false;
  };
  const hush = (): void => {
    isQuiet = true;
    setTimeout(wake);
  };
  // Until something is pressed, the focus is the browser's own: it gives it to what the address means.
  for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, wake, { capture: true, once: true });
  const returning = ({ target }: Event): void => {
    if (target instanceof Element && target.contains(document.activeElement)) hush();
  };
  document.addEventListener('beforetoggle', returning, { capture: true });
  addEventListener('popstate', hush);
  const jumping = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('a[href*="#"]')) hush();
  };
  document.addEventListener('click', jumping);
  return () => isQuiet;
}

function listenToPresses(isIn: IsIn, look: (link: Link) => Look, send: Send): void {
  let pointer = '';
  document.addEventListener(
    'pointerdown',
    ({ pointerType, target }) => {
      pointer = pointerType;
      send(['pressed', isIn(target), previewLinkAt(target)]);
    },
    true,
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      pointer = '';
      send(['keyed', key === 'Escape']);
    },
    true,
  );
  document.addEventListener('click', (event) => {
    if (isModified(event)) return;
    const { target } = event;
    const link = previewLinkAt(target);
    const isInPanel = isIn(target);
    // A click on a number shows its note here; by key, and where it cannot be shown, the link is followed.
    const isPressed = link?.matches('[role="doc-noteref"]') ? pointer !== '' : pointer === 'touch';
    const asked = link && (link.matches('a.term') || (isPressed && !isInPanel)) ? link : null;
    const isInside = isInPanel && target instanceof Element && target.closest('a') !== null;
    send(['clicked', isInside, asked, asked ? look(asked) : undefined], event);
  });
}
