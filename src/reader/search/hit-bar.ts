/** Arriving from a hit: its words are marked in that passage alone, the address is clean again, and the other hits are near. */

import { isSingleKey } from '../keys/single-keys.ts';
import { button, element } from '../kit/dom.ts';
import { idIn } from '../kit/links.ts';
import { fromParameters, hitAddress, type Search } from './address.ts';
import { search } from './engine.ts';
import { clearHighlights, highlight } from './highlight.ts';

/** Shows the search that the page was reached by. */
export const arrive = (parameters: URLSearchParams, root: URL): void => showHits(fromParameters(parameters), root);

/** Marks the passage that the address points at and shows the bar that leads to the other hits. */
export function showHits(wanted: Search, root: URL): void {
  document.querySelector('.hit-bar')?.remove();
  const passage = document.getElementById(idIn(location.hash));
  if (!passage) return;
  for (let details = passage.closest('details'); details; details = details.parentElement?.closest('details') ?? null)
    details.open = true;
  const section = passage.matches('section') ? (passage.querySelector('h2') ?? passage) : passage;
  highlight(section.id === 'title' ? (section.closest('article') ?? section) : section, wanted.query);
  if (wanted.query.trim() !== '') showBar(wanted, root);
}

function showBar(wanted: Search, root: URL): void {
  const count = element('span', {}, `“${wanted.query.trim()}”`);
  const previous = button('‹', { 'aria-label': 'Previous hit' }, () => void step(-1));
  const next = button('›', { 'aria-label': 'Next hit' }, () => void step(1));
  const close = button('×', { 'aria-label': 'Take the marks away' }, () => end());
  const bar = element('div', { class: 'hit-bar', role: 'group', 'aria-label': 'Hits of the search' });
  bar.append(previous, count, next, close);
  document.body.append(bar);

  const step = async (by: number): Promise<void> => {
    const answer = await search(wanted, root).catch(() => undefined);
    if (!answer) {
      count.textContent = 'The search index could not be read.';
      return;
    }
    const here = location.href.split(/[?#]/)[0] + location.hash;
    const urls = answer.hits.map(({ url }) => new URL(url, root).href);
    const own = urls.findIndex((url) => withoutEnding(url) === withoutEnding(here));
    const target = answer.hits[own + by];
    count.textContent = `${own + 1} of ${urls.length} for “${wanted.query.trim()}”`;
    previous.disabled = own <= 0;
    next.disabled = own === urls.length - 1;
    // From hit to hit is one way: Back leads to where it began.
    if (by !== 0 && target) location.replace(hitAddress(target, wanted, root));
  };
  const end = (): void => {
    clearHighlights();
    bar.remove();
    document.removeEventListener('keydown', keys);
  };
  const keys = (event: KeyboardEvent): void => {
    if (!bar.isConnected) document.removeEventListener('keydown', keys);
    if (!bar.isConnected || !isSingleKey(event)) return;
    if (event.key === 'n') void step(1);
    else if (event.key === 'p') void step(-1);
    else if (event.key === 'Escape') end();
  };
  document.addEventListener('keydown', keys);
  // The count needs the index; it comes when the page is at rest, and not at all on a page that is left before.
  setTimeout(() => bar.isConnected && void step(0), 300);
}

/** A host may serve `x.html` as `x`. */
const withoutEnding = (url: string): string => url.replace(/\.html(?=#|$)/, '').replace(/\/index(?=#|$)/, '/');
