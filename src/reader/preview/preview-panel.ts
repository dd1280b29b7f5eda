/** The panel that shows previews: one for a page, beside the link that it is about. */

import { nearestLine } from '../kit/beside.ts';
import { button, element, focusOn } from '../kit/dom.ts';
import { onceAFrame } from '../kit/frames.ts';
import { createPanel, giveBack, isOpen, onToggle, putLast, standBeside } from '../kit/popover.ts';
import type { Preview } from './content.ts';
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
  const { own, title, body, foot } = emptyPanel();
  let link: HTMLAnchorElement | undefined;
  let mentions: MentionsFoot | undefined;
  let beside: HTMLElement | undefined;
  const stand = (at = beside, y?: number): void => {
    beside = at;
    if (link && at) standBesideLink(own, at, y);
  };
  const leaveMentions = (): void => {
    mentions?.clear();
    mentions = undefined;
  };
  addEventListener('resize', onceAFrame(stand));
  onToggle(own, (isOpening) => {
    if (isOpening || !link) return;
    link.removeAttribute('aria-describedby');
    link.removeAttribute('aria-expanded');
    // Back to the link; who has gone on to another mention stays there.
    giveBack(own, mentions?.home() ?? link);
    leaveMentions();
    const left = link;
    link = undefined;
    closed(left);
  });

  return {
    element: own,
    open(at, preview, isPinned, y) {
      // A term inside the panel takes the panel's place, and the focus goes back to where it came from.
      const inside = own.contains(at);
      if (!inside) link = at;
      leaveMentions();
      own.dataset['kind'] = preview.kind;
      Object.assign(title, { textContent: preview.title, lang: preview.language ?? '' });
      body.replaceChildren(...preview.body);
      foot.replaceChildren(element('a', { href: preview.href }, labels[preview.kind]));
      if (at.matches('.term') && !inside) {
        mentions = mentionsFoot(at, (mention) => stand(mention));
        foot.append(...mentions.elements);
      }
      if (!isOpen(own)) own.showPopover();
      own.scrollTop = 0;
      if (!inside) stand(at, y);
      if (isPinned) {
        link?.setAttribute('aria-expanded', 'true');
        focusOn(title);
      } else link?.setAttribute('aria-describedby', preview.kind === 'passage' ? title.id : body.id);
    },
    close: () => isOpen(own) && own.hidePopover(),
  };
}

/** The panel with nothing in it, at the end of the page. */
function emptyPanel(): Record<'own' | 'title' | 'body' | 'foot', HTMLElement> {
  const title = element('h2', { id: 'h-preview-title' });
  const body = element('div', { class: 'preview-body', id: 'h-preview-body' });
  const foot = element('div', { class: 'preview-foot' });
  const close = button('×', { class: 'preview-close', 'aria-label': 'Close' }, () => own.hidePopover());
  const own = createPanel('preview', title, body, foot, close);
  putLast(own);
  return { own, title, body, foot };
}

/** Puts the panel beside a link: the line of it that the pointer is at, which it covers as little as the bar. */
function standBesideLink(panel: HTMLElement, link: HTMLElement, y: number | undefined): void {
  // The stylesheet decides whether it stands beside the link or, on a narrow screen, at the foot or under the bar.
  const isSheet = getComputedStyle(panel).position === 'fixed';
  const whole = link.getBoundingClientRect();
  const line = isSheet ? whole : (nearestLine([...link.getClientRects()], y) ?? whole);
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  standBeside(panel, line, Math.max(bar, 0));
}
