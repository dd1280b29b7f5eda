/** Opens the panel "Reading", which is loaded with the tools when it is first asked for. */
import { hasPopovers, isOpen } from '../kit/popover.ts';
import type { WithNotes } from '../own-notes/notes-script.ts';
import type { WithTools } from './script.ts';

/**
 * Starts the way to the panel.
 *
 * @returns What opens it at its keys, and closes it again.
 */
export function startReadingPanel(withTools: WithTools, withNotes: WithNotes): () => void {
  const opener = document.querySelector<HTMLButtonElement>('.bar-reading');
  if (!opener || !hasPopovers()) return () => undefined;
  let panel: HTMLElement | undefined;
  const withPanel = (act: (panel: HTMLElement) => void): void => {
    if (panel) act(panel);
    else
      void withTools((tools) => {
        panel ??= tools.createReadingPanel(opener, withNotes);
        act(panel);
      });
  };
  // From its second press on the browser itself opens and closes it: a click of ours would open again what the press has closed.
  // Where the tools are here already, the panel is made before the first press is over: the browser would close it again.
  opener.addEventListener('click', (event) => {
    if (panel) return;
    event.preventDefault();
    withPanel((own) => own.showPopover());
  });
  return () =>
    withPanel((own) => {
      own.togglePopover();
      const keys = own.querySelector<HTMLElement>('.reading-keys');
      if (!isOpen(own) || !keys?.checkVisibility()) return;
      // The focus stays at the title, which says where one is.
      own.scrollTop += keys.getBoundingClientRect().bottom - own.getBoundingClientRect().bottom + 16;
    });
}
