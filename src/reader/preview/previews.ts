/** When previews open and close: on a short rest of the pointer, on focus, on tap; gone when nobody uses them (WCAG 1.4.13). */
import { isModified } from '../dom.ts';
import { previewLinkAt, previewOf } from './content.ts';
import { createPanel } from './panel.ts';

/** How long the pointer rests on a link before its preview opens, and how long it may be away before it closes, in ms. */
const rest = 300;
const grace = 250;

/**
 * Starts the previews of a page.
 *
 * @param inView Whether what a link shows is in view beside it already, as a margin note is; it then marks that instead.
 */
export function startPreviews(inView: (link: HTMLAnchorElement) => boolean): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  const panel = createPanel();
  for (const link of document.querySelectorAll('a.term')) link.setAttribute('aria-haspopup', 'dialog');

  const open = (link: HTMLAnchorElement, options?: { pinned?: boolean; y?: number }): boolean => {
    if (inView(link)) return true;
    const preview = previewOf(link);
    if (preview) panel.open(link, preview, options);
    return preview !== undefined;
  };

  let scrolled = Number.NEGATIVE_INFINITY;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      if (!panel.pinned && panel.link !== document.activeElement) panel.close();
    }, grace);
  };
  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  document.addEventListener(
    'scroll',
    () => {
      scrolled = performance.now();
      clearTimeout(resting);
    },
    { capture: true, passive: true },
  );
  document.addEventListener('pointermove', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch') return;
    clearTimeout(resting);
    const inPanel = target instanceof Node && panel.element.contains(target);
    const link = inPanel ? null : previewLinkAt(target);
    if (inPanel || (link && link === panel.link)) return stay();
    if (panel.link && !panel.pinned) leave();
    // After a scroll the page has moved under a pointer that means nothing by it.
    if (link && !panel.pinned && performance.now() - scrolled > rest) {
      resting = setTimeout(() => {
        stay();
        open(link, { y: clientY });
      }, rest);
    }
  });
  document.documentElement.addEventListener('pointerleave', () => {
    clearTimeout(resting);
    if (panel.link && !panel.pinned) leave();
  });
  panel.element.addEventListener('pointerdown', () => {
    panel.pinned = true;
  });

  // Focus that comes with a jump, or back from the panel, is not a wish to look ahead.
  let quiet = false;
  const hush = (): void => {
    quiet = true;
    setTimeout(() => {
      quiet = false;
    });
  };
  const returning = (): void => {
    if (panel.element.contains(document.activeElement)) hush();
  };
  panel.element.addEventListener('beforetoggle', returning, { capture: true });
  addEventListener('popstate', hush);
  document.addEventListener('focusin', ({ target }) => {
    const link = previewLinkAt(target);
    if (!link || quiet || panel.element.contains(link) || !link.matches(':focus-visible')) return;
    open(link);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const within = relatedTarget instanceof Node && panel.element.contains(relatedTarget);
    if (target === panel.link && !panel.pinned && !within) panel.close();
  });

  let pointer = '';
  document.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      pointer = pointerType;
    },
    true,
  );
  document.addEventListener(
    'keydown',
    () => {
      pointer = '';
    },
    true,
  );
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href*="#"]')) hush();
    if (isModified(event)) return;
    const link = previewLinkAt(event.target);
    const inside = event.target instanceof Node && panel.element.contains(event.target);
    clearTimeout(resting);
    const asked = link && (link.matches('a.term') || (pointer === 'touch' && !inside));
    if (asked && open(link, { pinned: true })) event.preventDefault();
    else if (inside && event.target instanceof Element && event.target.closest('a')) panel.close();
  });
}
