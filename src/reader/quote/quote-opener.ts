/** Links to quotes: what makes and reads them is loaded with the tools, when words are selected or an address means some. */

import type { WithNotes } from '../own-notes/notes-script.ts';
import type { WithTools } from '../tools/script.ts';

/** Starts the offer to link what is selected, and the marking of the words that an address means. */
export function startQuoteLinks(withTools: WithTools, withNotes: WithNotes): void {
  if (!document.querySelector('.document')) return;
  const select = (): void => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', select);
    void withTools((tools) => tools.offerQuotes(withNotes));
  };
  document.addEventListener('selectionchange', select);
  select();

  const arrive = (): void => {
    const { hash } = location;
    void withTools((tools) => tools.markQuote(hash));
  };
  if (location.hash.includes(':~:')) arrive();
  addEventListener('hashchange', () => {
    if (location.hash.includes(':~:') || document.querySelector('mark.quoted')) arrive();
  });
}
