/** The tools of a paragraph, a heading or a note: its pilcrow opens "copy link" and "copy citation". Without scripts a pilcrow is the link itself. */
import { isModified } from '../kit/links.ts';
import { hasPopovers } from '../kit/popover.ts';
import type { WithNotes } from '../own-notes/notes-script.ts';
import { markedPlace } from '../place/place-name.ts';
import type { WithTools } from './script.ts';

/** Starts the tools of a document page. Their panel is loaded when a pilcrow is first used. */
export function startParagraphTools(withTools: WithTools, withNotes: WithNotes): void {
  if (!document.querySelector('.cite') || !hasPopovers()) return;
  for (const one of document.querySelectorAll<HTMLAnchorElement>('.pilcrow')) {
    one.setAttribute('aria-haspopup', 'dialog');
    one.setAttribute('aria-expanded', 'false');
    one.setAttribute('aria-label', `Link and citation of ${markedPlace(one)}`);
  }
  // A press outside a panel closes it before the click: who presses the pilcrow of an open one wants it closed.
  let wasOpen = false;
  const press = ({ target }: Event): void => {
    wasOpen = target instanceof Element && target.closest('.pilcrow')?.getAttribute('aria-expanded') === 'true';
  };
  document.addEventListener('pointerdown', press, true);
  document.addEventListener('click', (event) => {
    const one = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.pilcrow') : null;
    if (!one || isModified(event)) return;
    event.preventDefault();
    if (wasOpen) {
      wasOpen = false;
      return;
    }
    void withTools(
      (tools) => tools.openParagraphPanel(one, withNotes),
      () => location.assign(one.href),
    );
  });
}
