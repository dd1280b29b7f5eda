/** Previews: on a short rest of the pointer, on focus, on tap; gone when nobody uses them (WCAG 1.4.13). When, say their states. */
import { focusOn } from '../kit/dom.ts';
import { isHere } from '../kit/links.ts';
import { hasPopovers } from '../kit/popover.ts';
import { type Preview, previewOf } from './content.ts';
import { loadPage } from './pages.ts';
import { listenForPreviews } from './preview-events.ts';
import { createPreviewPanel } from './preview-panel.ts';
import { type Effects, type Look, type PreviewEvent, rest, type State, step, type Wish } from './preview-states.ts';

/** How long the pointer may be away before a preview closes, in ms. */
const grace = 250;
/** How long a click waits for the page that its preview is taken from before it follows the link, in ms. */
const patience = 2000;

type Link = HTMLAnchorElement;
type Timer = ReturnType<typeof setTimeout>;

/**
 * Starts the previews of a page.
 *
 * @param inView Whether what a link shows is in view beside it already, as a margin note is: that is then enough.
 * @param root The site's root.
 */
export function startPreviews(inView: (link: Link) => boolean, root: URL): void {
  if (!hasPopovers()) return;
  for (const link of document.querySelectorAll('a.term')) link.setAttribute('aria-haspopup', 'dialog');
  const panel = createPreviewPanel((link) => send(['closed', link]));
  const look = (link: Link): Look => (inView(link) ? 'in-view' : previewOf(link, root));
  const act: Omit<Effects, 'hold'> = {
    open: panel.open,
    close: panel.close,
    prepare: preparing(root),
    focus: focusOn,
    follow: (link) => location.assign(link.href),
  };

  let state: State = { scrolled: Number.NEGATIVE_INFINITY };
  let ofPanel: Timer | undefined;
  let ofWish: Timer | undefined;
  const send = (event: PreviewEvent, cause?: Event): void => {
    const before = state;
    const [after, ...effects] = step(before, event);
    state = after;
    // What is open and what is wanted have a time each, which ends when they do.
    if (after.panel !== before.panel) {
      clearTimeout(ofPanel);
      if (after.panel?.is === 'left') ofPanel = setTimeout(forget, grace, after.panel.link);
    }
    if (after.wish !== before.wish) {
      clearTimeout(ofWish);
      ofWish = after.wish && wait(after.wish);
    }
    for (const [name, ...facts] of effects)
      if (name === 'hold') cause?.preventDefault();
      else (act[name] as (...facts: unknown[]) => void)(...facts);
  };
  const forget = (link: Link): void => send(['forgotten', link === document.activeElement]);
  const arrive = (wish: Wish, preview?: Preview): void => send(['arrived', wish, hasGoneOn(wish), preview]);
  const wait = (wish: Wish): Timer | undefined => {
    if (!wish.page) return setTimeout(() => send(['rested', look(wish.link)]), rest);
    wish.page.then(
      (preview) => arrive(wish, preview),
      () => arrive(wish),
    );
    return wish.by === 'click' ? setTimeout(arrive, patience, wish) : undefined;
  };
  listenForPreviews(panel.element, look, send);
}

/** Has the page of a link loaded for when its preview is asked for; what cannot be had, not again at every move over it. */
function preparing(root: URL): (link: Link) => void {
  let prepared: Link | undefined;
  return (link) => {
    if (link === prepared) return;
    prepared = link;
    if (!isHere(link)) loadPage(link, root)?.catch(() => undefined);
  };
}

/** Whether the reader has turned to something else since: the focus is elsewhere, or the link is gone. */
function hasGoneOn({ link, by }: Wish): boolean {
  const { activeElement } = document;
  // Not every browser gives the focus to a link that is clicked.
  const isElsewhere = activeElement !== link && (by === 'focus' || activeElement !== document.body);
  return !link.isConnected || (by !== 'pointer' && isElsewhere);
}
