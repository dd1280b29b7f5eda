/**
 * What stands far below the window, on a phone: laid out when it is needed (`section.css`), since else a long text keeps a
 * phone busy before it answers.
 */

const held = 'is-opening';
/** What may lead anywhere in the text: then everything has its place, and no jump lands beside what it means. */
const leaps = ['click', 'keydown', 'hashchange', 'beforeprint'] as const;
const options = { capture: true, passive: true };
const root = document.documentElement;

/** Where a page is opened anew at its beginning; elsewhere a browser is to find its place at once. */
export function holdBack(): void {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (opened?.type !== 'navigate' || /[#?]/.test(opened.name)) return;
  root.classList.add(held);
  for (const leap of leaps) addEventListener(leap, end, options);
  addEventListener('scroll', () => void layOut(), { ...options, once: true });
}

/** All but the first of the parts that a text has. */
const parts = (): NodeListOf<HTMLElement> => document.querySelectorAll('.document-text > .section ~ *');

/**
 * Everything at once.
 *
 * @param leap What led there: a browser says that the address has changed when it has gone to its place already, which was
 *   told from what stands in for the words. Some then keep to that place, others do not.
 */
function end(leap?: Event): void {
  root.classList.remove(held);
  for (const part of parts()) part.removeAttribute('style');
  for (const one of leaps) removeEventListener(one, end, options);
  if (leap?.type === 'hashchange') document.querySelector(':target')?.scrollIntoView();
}

/** A part in each frame: who reads on from the beginning meets nothing that moves. */
async function layOut(): Promise<void> {
  for (const part of parts()) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (!root.classList.contains(held)) return;
    part.style.contentVisibility = 'visible';
  }
  if (root.classList.contains(held)) end();
}
