/** From a cross-reference one comes to the words that it compares: they are marked, here and on the page that it leads to. */
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
  };
  mark();
  addEventListener('hashchange', mark);
}
