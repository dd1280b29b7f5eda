/** Arriving from a hit: its words are marked in that passage alone, the address is clean again, and the other hits are near. */

import { headOf } from '../../corpus/text/characters.ts';
import { button, element } from '../kit/dom.ts';
import { isSingleKey } from '../kit/keys.ts';
import { idIn } from '../kit/links.ts';
import { fromParameters, hitAddress, type PlaceInList, placeFrom, type Search } from './address.ts';
import { search } from './engine.ts';
import { clearHighlights, highlight } from './highlight.ts';
import type { Hit } from './hits.ts';
import { readAtOnce } from './how-many.ts';

/** How much of a long query the bar shows, in letters. */
const longest = 40;

/** Shows the search that the page was reached by. */
export const arrive = (parameters: URLSearchParams, root: URL): void =>
  showHits(fromParameters(parameters), root, placeFrom(parameters));

/**
 * Marks the passage that the address points at and shows the bar that leads to the other hits.
 *
 * @param place Which of the hits it is, where the list that led here says it: what is known is shown at once.
 */
function showHits(wanted: Search, root: URL, place?: PlaceInList): void {
  document.querySelector('.hit-bar')?.remove();
  const passage = document.getElementById(idIn(location.hash));
  if (!passage) return;
  for (let details = passage.closest('details'); details; details = details.parentElement?.closest('details') ?? null)
    details.open = true;
  highlight(textOf(passage), wanted.query);
  if (wanted.query.trim() !== '') showBar(wanted, root, place);
}

/** Where a passage's words stand: of a section its heading, of a term's page all of it, of a document's head what is said in it, one by one. */
function textOf(passage: HTMLElement): Element[] {
  if (passage.localName === 'section') return [passage.querySelector('h2') ?? passage];
  if (passage.id !== 'title') return [passage];
  const head = passage.closest('.title-block');
  return head ? [...head.querySelectorAll('.title-block-kind, h1, dt, dd')] : [passage.closest('article') ?? passage];
}

function showBar(wanted: Search, root: URL, place: PlaceInList | undefined): void {
  const asked = `“${headOf(wanted.query.trim(), longest)}”`;
  const count = element('span', { role: 'status' }, `Counting ${asked} …`);
  const previous = button('‹', { 'aria-label': 'Previous hit' }, () => void step(-1));
  const next = button('›', { 'aria-label': 'Next hit' }, () => void step(1));
  const close = button('×', { 'aria-label': 'Take the marks away' }, () => end());
  const bar = element('div', { class: 'hit-bar', role: 'group', 'aria-label': 'Hits of the search' });
  bar.append(previous, count, next, close);
  document.body.append(bar);

  const show = ({ own, all, isMore = false }: PlaceInList): void => {
    const places = `${all}${isMore ? ' and more' : ''}`;
    count.textContent =
      own < 0 ? `${places} ${all === 1 ? 'place' : 'places'} for ${asked}` : `${own + 1} of ${places} for ${asked}`;
    previous.disabled = own <= 0;
    next.disabled = own === all - 1 && !isMore;
  };
  const step = async (by: number): Promise<void> => {
    const found = await hitsAround(wanted, root).catch(() => undefined);
    if (!found) {
      count.textContent = 'The search index could not be read.';
      return;
    }
    const { hits, own, isMore } = found;
    const target = hits[own + by];
    show({ own, all: hits.length, isMore });
    // From hit to hit is one way: Back leads to where it began.
    if (by !== 0 && target)
      location.replace(hitAddress(target, wanted, root, { own: own + by, all: hits.length, isMore }));
  };
  if (place) show(place);
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

/** The hits of a search, and which of them is here. Where it was among the more that were loaded, as many are read again. */
async function hitsAround(wanted: Search, root: URL): Promise<{ hits: Hit[]; own: number; isMore: boolean }> {
  const here = withoutEnding(location.href.split(/[?#]/)[0] + location.hash);
  for (let most = readAtOnce; ; most *= 2) {
    const { hits, unread } = await search(wanted, root, most);
    const own = hits.findIndex(({ url }) => withoutEnding(new URL(url, root).href) === here);
    if (own >= 0 || unread === 0) return { hits, own, isMore: unread > 0 };
  }
}

/** A host may serve `x.html` as `x`. */
const withoutEnding = (url: string): string => url.replace(/\.html(?=#|$)/, '').replace(/\/index(?=#|$)/, '/');
