/**
 * From a cross-reference one comes to the words that it compares: they are marked, here and on the page that it leads to, and so is
 * the remark at the other end, which is shown in the margin however little room there is.
 */
import { idIn } from '../kit/links.ts';
import { handedOn, handOn } from '../kit/storage.ts';
import { annotationOf } from '../margin/remarks.ts';

const key = 'pilcrow:compared';

/** Starts it. An annotation's id is handed on with the click, and taken on arrival. */
export function startComparing(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    // A preview leads on from the link that it is open for.
    const from = link?.closest('.preview')
      ? document.querySelector('.entry a:is([aria-describedby], [aria-expanded="true"])')
      : link;
    const entry = from?.closest<HTMLElement>('.entry');
    if (link) handOn(key, entry ? annotationOf(entry) : undefined);
  });
  const mark = (): void => {
    for (const one of document.querySelectorAll('.is-compared')) one.classList.remove('is-compared');
    const id = handedOn(key);
    if (id === undefined) return;
    for (const quote of document.querySelectorAll(`.quote[data-annotations~="${CSS.escape(id)}"]`))
      quote.classList.add('is-compared');
    const at = CSS.escape(idIn(location.hash));
    const entries = document.querySelectorAll<HTMLElement>(`.commentary[data-of="${at}"] .entry`);
    const entry = [...entries].find((one) => annotationOf(one) === id);
    entry?.classList.add('is-compared');
    // Whatever shows remarks hears that this one is looked for, as when the browser's own search has found it.
    if (entry && isInMargin(entry) && !entry.checkVisibility())
      entry.dispatchEvent(new Event('beforematch', { bubbles: true }));
  };
  mark();
  addEventListener('hashchange', mark);
}

/** Whether a remark has its place in the margin, where what has no room is closed; under the text it is the reader who opens. */
const isInMargin = (entry: Element): boolean =>
  entry.closest('.section') !== null && matchMedia('(width >= 80rem)').matches;
