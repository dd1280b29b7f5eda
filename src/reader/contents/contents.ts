/** The contents: a column beside the text, or, where there is no room for one, a drawer. */
import { returnToText } from '../keys/paragraph-keys.ts';
import { button } from '../kit/dom.ts';
import { hasPopovers, isOpen, tellOpener } from '../kit/popover.ts';
import type { WithTools } from '../tools/script.ts';
import { followReading, reveal, sayPlace } from './follow-reading.ts';

const narrow = matchMedia('(width < 68.75rem)');

/**
 * Starts the contents of a document page.
 *
 * @returns What the key for the contents does: opens the drawer, or takes the focus into the column and back.
 */
export function startContents(withTools: WithTools): () => void {
  const nav = document.querySelector<HTMLElement>('.contents');
  const details = nav?.querySelector('details');
  const opener = document.querySelector<HTMLButtonElement>('.bar-contents');
  if (!nav || !details || !opener || !hasPopovers()) return () => undefined;

  const close = button('×', { class: 'contents-close', 'aria-label': 'Close the contents' }, () => nav.hidePopover());
  nav.prepend(close);
  const filter = details.querySelector<HTMLInputElement>('.contents-filter');
  const leave = (): void => {
    if (filter) void withTools((tools) => tools.filterContents(details, filter.value));
  };
  filter?.addEventListener('input', leave);
  // What was typed before this was there.
  if (filter?.value) leave();
  const arrange = (): void => {
    nav.popover = narrow.matches ? 'auto' : null;
    details.open = true;
  };
  arrange();
  narrow.addEventListener('change', arrange);
  const { current, first } = followReading(nav);
  sayPlace(opener);
  let cameFrom: Element | null = null;
  const open = (): void => {
    if (!narrow.matches) {
      if (nav.contains(document.activeElement)) returnToText(cameFrom);
      else {
        cameFrom = document.activeElement;
        (current() ?? first)?.focus();
      }
      return;
    }
    nav.togglePopover();
    if (!isOpen(nav)) return;
    const link = current();
    (link ?? close).focus();
    if (link) reveal(nav, link);
  };
  opener.addEventListener('click', open);
  tellOpener(opener, nav);
  nav.addEventListener('click', ({ target }) => {
    if (isOpen(nav) && target instanceof Element && target.closest('a')) nav.hidePopover();
  });
  return open;
}
