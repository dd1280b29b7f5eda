/** The panel that shows previews: one for a page, beside the link that it is about. */

import { besideLines } from '../kit/beside.ts';
import { button, element, focusOn } from '../kit/dom.ts';
import { onceAFrame } from '../kit/frames.ts';
import { createPanel, giveBack, isOpen, onToggle, putLast, standBeside } from '../kit/popover.ts';
import type { Preview } from './content.ts';
import { meantName } from './meant.ts';
import { type MentionsFoot, mentionsFoot } from './mentions.ts';
import type { Effects } from './preview-states.ts';

/** What the link to the original says. */
const labels: Record<Preview['kind'], string> = {
  note: 'To the note',
  passage: 'Go there',
  term: 'Its page',
  source: 'Where it is used',
};

/** The one panel of a page. */
export interface PreviewPanel extends Pick<Effects, 'open' | 'close'> {
  element: HTMLElement;
}

/**
 * Makes the panel. Esc and a click elsewhere close it (the browser does that for a popover), and focus that was in it
 * goes back to its link.
 *
 * @param closed Told that it is closed, and for which link it was open.
 */
export function createPreviewPanel(closed: (link: HTMLAnchorElement) => void): PreviewPanel {
  const parts = emptyPanel();
  const { own, title, body, foot } = parts;
  let link: HTMLAnchorElement | undefined;
  /** What is shown, and what it was opened from, the first first. */
  let trail: Preview[] = [];
  let mentions: MentionsFoot | undefined;
  let beside: HTMLElement | undefined;
  const stand = (at = beside, y?: number): void => {
    beside = at;
    if (link && at) standBesideLink(own, at, y);
  };
  const fill = (preview: Preview): void => {
    mentions?.clear();
    mentions = undefined;
    fillParts(parts, preview);
    const before = trail.at(-2);
    if (before) foot.prepend(button(`Back to ${before.title}`, { class: 'preview-back' }, goBack));
    else if (link?.matches('.term')) {
      mentions = mentionsFoot(link, (mention) => stand(mention));
      foot.append(...mentions.elements);
    }
  };
  const goBack = (): void => {
    trail.pop();
    for (const before of trail.slice(-1)) fill(before);
    stand();
    showMeant(parts);
    focusOn(title);
  };
  addEventListener('resize', onceAFrame(stand));
  onToggle(own, (isOpening) => {
    if (isOpening || !link) return;
    untellOf(link);
    // Back to the link; who has gone on to another mention stays there.
    giveBack(own, mentions?.home() ?? link);
    mentions?.clear();
    mentions = undefined;
    const left = link;
    link = undefined;
    closed(left);
  });

  return {
    element: own,
    open(at, preview, isPinned, y) {
      // A link inside the panel takes the panel's place, with a way back, and the focus goes back to where it came from.
      const inside = own.contains(at);
      if (!inside) link = at;
      trail = inside ? [...trail, preview] : [preview];
      fill(preview);
      if (!isOpen(own)) own.showPopover();
      stand(inside ? beside : at, y);
      showMeant(parts);
      if (isPinned) focusOn(title);
      if (link) tellOf(link, isPinned ? undefined : preview.kind === 'passage' ? title : body);
    },
    close: () => isOpen(own) && own.hidePopover(),
  };
}

/** Says of a link that it is open, or, where the focus stays at it, what describes it. */
function tellOf(link: HTMLElement, description: HTMLElement | undefined): void {
  if (description) link.setAttribute('aria-describedby', description.id);
  else link.setAttribute('aria-expanded', 'true');
}

function untellOf(link: HTMLElement): void {
  link.removeAttribute('aria-describedby');
  link.removeAttribute('aria-expanded');
}

type Parts = Record<'own' | 'title' | 'body' | 'foot', HTMLElement>;

/** Puts a preview into the panel, with the link to where what it shows stands. */
function fillParts({ own, title, body, foot }: Parts, preview: Preview): void {
  own.dataset['kind'] = preview.kind;
  Object.assign(title, { textContent: preview.title, lang: preview.language ?? '' });
  body.replaceChildren(...preview.body);
  const beside = preview.beside === undefined ? [] : [element('a', { href: preview.beside }, 'Side by side')];
  foot.replaceChildren(element('a', { href: preview.href }, labels[preview.kind]), ...beside);
}

/** The panel with nothing in it, at the end of the page. */
function emptyPanel(): Parts {
  const title = element('h2', { id: 'h-preview-title' });
  const body = element('div', { class: 'preview-body', id: 'h-preview-body' });
  const foot = element('div', { class: 'preview-foot' });
  const close = button('×', { class: 'preview-close', 'aria-label': 'Close' }, () => own.hidePopover());
  const own = createPanel('preview', title, body, foot, close);
  putLast(own);
  return { own, title, body, foot };
}

/** Brings the words that are meant into the panel's view, where they stand further down; else its beginning. */
function showMeant({ own, body, foot }: Parts): void {
  own.scrollTop = 0;
  const box = body.querySelector(`.${meantName}`)?.getBoundingClientRect();
  const { top, bottom, height } = own.getBoundingClientRect();
  if (box && box.bottom > bottom - foot.offsetHeight) own.scrollTop = box.top - top - height / 3;
}

/** Puts the panel beside a link: at the line of it that the pointer is at. It covers the link as little as the bar. */
function standBesideLink(panel: HTMLElement, link: HTMLElement, y: number | undefined): void {
  const line = besideLines([...link.getClientRects()], y) ?? link.getBoundingClientRect();
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  standBeside(panel, line, Math.max(bar, 0));
}
