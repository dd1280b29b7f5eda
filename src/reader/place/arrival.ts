/** Arriving at a note or at its reference marks both, wherever they stand. */
import { idIn } from '../kit/links.ts';
import type { WithTools } from '../tools/script.ts';
import { leadOn } from './lead-on.ts';

/** Starts the marks. The page's target is marked by the stylesheet; here is what belongs to it, and what is said where there is none. */
export function startArrival(withTools: WithTools, root: URL): void {
  const mark = (): void => {
    for (const one of document.querySelectorAll('.is-met')) one.classList.remove('is-met');
    const id = idIn(location.hash);
    const target = document.getElementById(id);
    if (id) void leadOn(id, root).catch(() => undefined);
    if (!target) {
      if (id && document.querySelector('.document')) void withTools((tools) => void tools.showNotThere(root));
      return;
    }
    // What the reader does not want to see is seen all the same when a link leads to it.
    if (target.getClientRects().length === 0 && !target.closest('details'))
      delete document.documentElement.dataset['show'];
    // With words in the address (a text fragment) the browser may have no target.
    if (!target.matches(':target')) target.classList.add('is-met');
    const noteId = target.matches('[role="doc-noteref"]') ? idIn(target.getAttribute('href') ?? '') : target.id;
    const selector = CSS.escape(noteId);
    for (const one of document.querySelectorAll(
      `.note#${selector}, [role="doc-noteref"][href="#${selector}"], .margin-note[data-of="${selector}"]`,
    ))
      one.classList.add('is-met');
  };
  mark();
  addEventListener('hashchange', mark);
}
