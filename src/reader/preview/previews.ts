/** When previews open and close: on a short rest of the pointer, on focus, on tap; gone when nobody uses them (WCAG 1.4.13). */
import { focusOn } from '../kit/dom.ts';
import { isHere, isModified } from '../kit/links.ts';
import { hasPopovers } from '../kit/popover.ts';
import { type Preview, previewLinkAt, previewOf } from './content.ts';
import { loadPage } from './pages.ts';
import { createPreviewPanel } from './preview-panel.ts';

/** How long the pointer rests on a link before its preview opens, and how long it may be away before it closes, in ms. */
const rest = 300;
const grace = 250;
/** How long a click waits for the page that its preview is taken from before it follows the link, in ms. */
const patience = 2000;

/** A preview that opens when its page is there, and what asked for it. */
interface Awaited {
  link: HTMLAnchorElement;
  by: 'pointer' | 'focus' | 'click';
}

/**
 * Starts the previews of a page.
 *
 * @param inView Whether what a link shows is in view beside it already, as a margin note is: that is then enough.
 * @param root The site's root.
 */
export function startPreviews(inView: (link: HTMLAnchorElement) => boolean, root: URL): void {
  if (!hasPopovers()) return;
  const panel = createPreviewPanel();
  for (const link of document.querySelectorAll('a.term')) link.setAttribute('aria-haspopup', 'dialog');

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

  let awaited: Awaited | undefined;
  /** Opens a link's preview, at once or when its page is there. Says whether there is, or may be, one to open. */
  const open = (link: HTMLAnchorElement, by: Awaited['by'], y?: number): boolean => {
    awaited = undefined;
    if (inView(link)) {
      // What has the focus is marked in the margin; a tap alone would give it to nothing.
      if (by === 'click') focusOn(link);
      return true;
    }
    const found = previewOf(link, root);
    if (!found) return false;
    const show = (preview: Preview): void => {
      stay();
      panel.open(link, preview, { pinned: by === 'click', y });
    };
    if (!(found instanceof Promise)) {
      show(found);
      return true;
    }
    const own: Awaited = { link, by };
    awaited = own;
    const arrive = (preview?: Preview): void => {
      if (awaited !== own) return;
      awaited = undefined;
      if (hasGoneOn(own)) return;
      if (preview) show(preview);
      else if (by === 'click') location.assign(link.href);
    };
    found.then(arrive, () => arrive());
    if (by === 'click') setTimeout(arrive, patience);
    return true;
  };
  let prepared: HTMLAnchorElement | null = null;
  /** Has the page of a link loaded for when its preview is asked for; what cannot be had, not again at every move over it. */
  const prepare = (link: HTMLAnchorElement | null): void => {
    if (!link || link === prepared) return;
    prepared = link;
    if (!isHere(link)) loadPage(link, root)?.catch(() => undefined);
  };

  let scrolled = Number.NEGATIVE_INFINITY;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** The pointer no longer means the link that it rested on. */
  const forget = (): void => {
    clearTimeout(resting);
    if (awaited?.by === 'pointer') awaited = undefined;
  };
  document.addEventListener(
    'scroll',
    () => {
      scrolled = performance.now();
      forget();
    },
    { capture: true, passive: true },
  );
  document.addEventListener('pointermove', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch') return;
    const inPanel = target instanceof Node && panel.element.contains(target);
    const link = inPanel ? null : previewLinkAt(target);
    if (link && link === awaited?.link) return;
    forget();
    if (inPanel || (link && link === panel.link)) return stay();
    if (panel.link && !panel.pinned) leave();
    // After a scroll the page has moved under a pointer that means nothing by it.
    if (link && !panel.pinned && performance.now() - scrolled > rest) {
      prepare(link);
      resting = setTimeout(() => open(link, 'pointer', clientY), rest);
    }
  });
  document.documentElement.addEventListener('pointerleave', () => {
    forget();
    if (panel.link && !panel.pinned) leave();
  });
  panel.element.addEventListener('pointerdown', () => {
    panel.pinned = true;
  });

  // Focus that comes with a jump, or back from the panel, is not a wish to look ahead.
  let quiet = true;
  const hush = (): void => {
    quiet = true;
    setTimeout(() => {
      quiet = false;
    });
  };
  // Until something is pressed, the focus is the browser's own: it gives it to what the address means.
  for (const type of ['keydown', 'pointerdown']) {
    const wake = (): void => {
      quiet = false;
    };
    document.addEventListener(type, wake, { capture: true, once: true });
  }
  const returning = ({ target }: Event): void => {
    if (target instanceof Element && target.contains(document.activeElement)) hush();
  };
  document.addEventListener('beforetoggle', returning, { capture: true });
  addEventListener('popstate', hush);
  // A page that is come back to does not go on with what was asked of it before.
  addEventListener('pagehide', () => {
    awaited = undefined;
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = previewLinkAt(target);
    if (!link || quiet || panel.element.contains(link) || !link.matches(':focus-visible')) return;
    open(link, 'focus');
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const within = relatedTarget instanceof Node && panel.element.contains(relatedTarget);
    if (target === panel.link && !panel.pinned && !within) panel.close();
  });

  let pointer = '';
  /** The link whose panel was open and pinned when the pointer went down: another press closes it. */
  let pressed: HTMLAnchorElement | undefined;
  document.addEventListener(
    'pointerdown',
    ({ pointerType, target }) => {
      pointer = pointerType;
      pressed = panel.pinned ? panel.link : undefined;
      awaited = undefined;
      prepare(previewLinkAt(target));
    },
    true,
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      pointer = '';
      pressed = undefined;
      if (key === 'Escape') awaited = undefined;
    },
    true,
  );
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href*="#"]')) hush();
    if (isModified(event)) return;
    const link = previewLinkAt(event.target);
    const inside = event.target instanceof Node && panel.element.contains(event.target);
    clearTimeout(resting);
    // A click on a number shows its note here; by key, and where it cannot be shown, the link is followed.
    const isPressed = link?.matches('[role="doc-noteref"]') ? pointer !== '' : pointer === 'touch';
    const asked = link && (link.matches('a.term') || (isPressed && !inside));
    if (asked && link === pressed) event.preventDefault();
    else if (asked && open(link, 'click')) event.preventDefault();
    else if (inside && event.target instanceof Element && event.target.closest('a')) panel.close();
  });
}

/** Whether the reader has turned to something else since: the focus is elsewhere, or the link is gone. */
function hasGoneOn({ link, by }: Awaited): boolean {
  const { activeElement } = document;
  // Not every browser gives the focus to a link that is clicked.
  const isElsewhere = activeElement !== link && (by === 'focus' || activeElement !== document.body);
  return !link.isConnected || (by !== 'pointer' && isElsewhere);
}
