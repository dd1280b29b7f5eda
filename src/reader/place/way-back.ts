/** The way back after a jump within the page: the line that was read is kept with every entry of the history. */
import { isHere } from '../kit/links.ts';
import type { WithTools } from '../tools/script.ts';
import { goToLine, type Line, lineFrom } from './reading-line.ts';

/**
 * Starts it on a document page: the browser's own Back leads to the very line, and after a jump the way back is offered.
 *
 * @param read The line that is read.
 */
export function startWayBack(read: () => Line | undefined, withTools: WithTools): void {
  if (!document.querySelector('.document')) return;
  const kept = (): Line | undefined => (history.state as { line?: Line } | null)?.line;
  /** Where a jump began, once it has. */
  let from: Line | undefined;
  const keep = (passage: Element | null): void => {
    from = passage ? lineFrom(passage) : read();
    if (from) history.replaceState({ ...history.state, line: from }, '');
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 200, null);
  });
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
      if (link && isHere(link)) keep(passageWith(link));
    },
    true,
  );
  addEventListener('hashchange', () => {
    clearTimeout(waiting);
    const own = kept();
    // An entry that has a line has been here before: the browser goes back or forth.
    if (own) requestAnimationFrame(() => goToLine(own));
    else if (from) {
      const line = from;
      void withTools((tools) => tools.offerWayBack(line));
    }
  });
}

/** The passage in which a link stands, or beside which its remark does: what one has read when one follows it. */
const passageWith = (link: Element): Element | null => {
  const beside = link.closest<HTMLElement>('.commentary')?.dataset['of'];
  return beside === undefined ? link.closest('.paragraph[id]') : document.getElementById(beside);
};
