/** The panel that shows previews: one for a page, beside the link that it is about. */
import { button, element } from '../dom.ts';
import { leaveByTab } from '../leave-by-tab.ts';
import { onceAFrame } from '../place.ts';
import type { Preview } from './content.ts';
import { type MentionsFoot, mentionsFoot } from './mentions.ts';
import { nearestLine, placeBeside } from './place.ts';

/** What the link to the original says. */
const labels: Record<Preview['kind'], string> = { note: 'To the note', passage: 'Go there', term: 'Its page' };

/** The one panel of a page. */
export interface Panel {
  element: HTMLElement;
  /** The link it is open for. */
  readonly link: HTMLAnchorElement | undefined;
  /** Whether it stays until it is closed: it was asked for, or is being used. */
  pinned: boolean;
  open(link: HTMLAnchorElement, preview: Preview, options?: { pinned?: boolean; y?: number | undefined }): void;
  close(): void;
}

/**
 * Makes the panel. Esc and a click elsewhere close it (the browser does that for a popover), and focus that was in it
 * goes back to its link.
 */
export function createPanel(): Panel {
  const title = element('h2', { id: 'preview-title', tabindex: '-1' });
  const body = element('div', { class: 'preview-body', id: 'preview-body' });
  const foot = element('div', { class: 'preview-foot' });
  const close = button('×', { class: 'preview-close', 'aria-label': 'Close' }, () => panel.close());
  const own = element(
    'div',
    {
      class: 'preview',
      popover: 'auto',
      role: 'dialog',
      'aria-labelledby': 'preview-title',
    },
    title,
    body,
    foot,
    close,
  );
  document.body.append(own);
  leaveByTab(own, () => panel.close());

  let link: HTMLAnchorElement | undefined;
  let mentions: MentionsFoot | undefined;
  let beside: HTMLElement | undefined;
  const place = (at: HTMLElement, y?: number): void => {
    beside = at;
    // The stylesheet decides whether it stands beside the link or, on a narrow screen, at the foot or under the bar.
    const isSheet = getComputedStyle(own).position === 'fixed';
    const whole = at.getBoundingClientRect();
    const line = isSheet ? whole : (nearestLine([...at.getClientRects()], y) ?? whole);
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    own.style.removeProperty('--room');
    const size = { width: own.offsetWidth, height: own.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top, room } = placeBeside(line, size, view, Math.max(bar, 0));
    own.classList.toggle('is-above', top < line.top);
    own.style.setProperty('--left', `${left + scrollX}px`);
    own.style.setProperty('--top', `${top + scrollY}px`);
    if (size.height > room) own.style.setProperty('--room', `${Math.max(room, 120)}px`);
  };
  const again = onceAFrame(() => link && beside && place(beside));
  addEventListener('resize', again);
  own.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    link?.removeAttribute('aria-describedby');
    link?.removeAttribute('aria-expanded');
    // Back to the link; who has gone on to another mention stays there.
    const home = mentions?.home() ?? link;
    if (own.contains(document.activeElement) && home) {
      if (home.tabIndex < 0) home.tabIndex = -1;
      home.focus({ preventScroll: true });
    }
    mentions?.clear();
    mentions = undefined;
    link = undefined;
    panel.pinned = false;
  });

  const panel: Panel = {
    element: own,
    get link() {
      return link;
    },
    pinned: false,
    open(at, preview, { pinned = false, y } = {}) {
      // A term inside the panel takes the panel's place, and the focus goes back to where it came from.
      const inside = own.contains(at);
      if (!inside && link !== at) {
        panel.close();
        link = at;
      }
      mentions?.clear();
      mentions = undefined;
      panel.pinned = pinned;
      own.dataset['kind'] = preview.kind;
      title.textContent = preview.title;
      title.lang = preview.language ?? '';
      body.replaceChildren(...preview.body);
      foot.replaceChildren();
      foot.append(element('a', { href: preview.href }, labels[preview.kind]));
      if (at.dataset['term'] !== undefined && !inside) {
        mentions = mentionsFoot(at, (mention) => place(mention));
        foot.append(...mentions.elements);
      }
      if (!own.matches(':popover-open')) own.showPopover();
      own.scrollTop = 0;
      if (!inside) place(at, y);
      if (pinned) {
        link?.setAttribute('aria-expanded', 'true');
        title.focus({ preventScroll: true });
      } else link?.setAttribute('aria-describedby', preview.kind === 'passage' ? title.id : body.id);
    },
    close: () => own.matches(':popover-open') && own.hidePopover(),
  };
  return panel;
}
