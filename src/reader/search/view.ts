/** The search as people see it: what is typed and chosen is looked for, and what is found is shown. */
import { isModified } from '../kit/links.ts';
import { hitAddress, type Search } from './address.ts';
import { createHitList, isHit } from './hit-list.ts';
import type { Hit } from './hits.ts';
import { messageFor, missedByAll, type Said, type Ways } from './messages.ts';
import type { Name } from './offers.ts';
import { prepareIndex } from './pagefind.ts';
import { createFilters, createParts } from './parts.ts';
import { rememberQuery } from './recent.ts';
import { added, askedIn, begun, goneOn, lookedFor, moreOf, placesIn, type Shown } from './shown.ts';
import { fillStartPanel } from './start-panel.ts';

/** What surrounds the view: the dialog or the search page. */
export interface Host {
  root: URL;
  /** Whether the view says how to search. */
  withHelp: boolean;
  /** Called when what is shown first stands as it will. */
  ready?: () => void;
  /** Called with every search that is shown. */
  changed?: (search: Search) => void;
  /**
   * Called when a hit, whose address says what it answers, or an offer is followed; the view's own navigation is left out
   * where the place is on this page.
   */
  follow?: (place: URL, isHit: boolean) => boolean;
}

/** After how many milliseconds without an answer it is said that one is looked for. */
const patience = 300;

/** Builds the view into an element. */
export function createSearchView(container: HTMLElement, host: Host, initial: Search) {
  const { root } = host;
  const part = createParts(container);
  const input = part<HTMLInputElement>('input');
  const filters = createFilters(part('tools'), (change) => set({ ...shown.search, ...change }));
  let shown = begun(initial);
  let turn = 0;
  const list = createHitList(input, part('list'), {
    follow: followIn(host, () => shown),
    more: () => {
      if (!shown.answer) return;
      const before = shown;
      shown = goneOn(before);
      if (shown.read === before.read) show(before);
      else void look(before);
    },
  });
  const take = (query: string): void => set({ ...freely(shown.search), query });
  const ways: Ways = { take, insist: () => set({ ...shown.search, insists: true }) };
  const show = (before?: Shown, instead?: Said): void => {
    const { answer, search, hits, most } = shown;
    part('status').replaceChildren(...(instead ?? (answer ? messageFor(answer, search.query, most, ways) : [])));
    part('start').hidden = search.query.trim() !== '';
    filters.show(answer, search);
    const addressOf = addressesIn(root, shown);
    const saysMissing = answer !== undefined && !missedByAll(answer);
    // Last: the chosen hit is scrolled to, and what stands over it has its height by now.
    list({ ...shown, ...added(shown, before), hits: hits.slice(0, most), more: moreOf(shown), saysMissing, addressOf });
  };
  const look = async (before?: Shown): Promise<void> => {
    turn += 1;
    const own = turn;
    const waiting = sayLooking(container, part, () => own === turn);
    const next = await lookedFor(shown, root).catch(() => undefined);
    clearTimeout(waiting);
    if (own !== turn) return;
    container.removeAttribute('aria-busy');
    shown = next ?? begun(shown.search);
    show(before, next ? undefined : [unreadable]);
    host.ready?.();
  };
  const set = (search: Search): void => {
    shown = begun(search);
    if (input.value !== search.query) input.value = search.query;
    host.changed?.(search);
    if (search.query.trim() !== '') return void look();
    turn += 1;
    container.removeAttribute('aria-busy');
    show();
    void fillStartPanel(part('start'), { ...host, take }).finally(() => host.ready?.());
  };

  input.addEventListener('input', () => take(input.value));
  set(initial);
  // While the first word is being typed, the index is on its way.
  if (initial.query === '') void prepareIndex(root).catch(() => undefined);
  return { input, set };
}

/** Says that an answer is looked for: on paper at once, where what answered the query before is left out; on the screen if it takes long. */
function sayLooking(
  container: HTMLElement,
  part: ReturnType<typeof createParts>,
  isWaited: () => boolean,
): ReturnType<typeof setTimeout> {
  container.setAttribute('aria-busy', 'true');
  return setTimeout(() => {
    if (!isWaited()) return;
    part('start').hidden = true;
    part('status').textContent = 'Searching …';
  }, patience);
}

/** A search that is not meant as it is typed, misspelt or not. */
const freely = ({ insists: _, ...search }: Search): Search => search;

const unreadable = 'The search index could not be read. The pages themselves work on without it.';

/** Where each hit and each offer leads. */
function addressesIn(root: URL, shown: Shown): (option: Hit | Name) => URL {
  const placeOf = placesIn(shown);
  return (option) =>
    isHit(option) ? hitAddress(option, shown.search, root, placeOf(option)) : new URL(option.url, root);
}

/** Follows a hit or an offer: the query is remembered, and where the place is on this page, it is shown here. */
const followIn =
  (host: Host, current: () => Shown) =>
  (option: Hit | Name, event: Event): void => {
    const shown = current();
    rememberQuery(askedIn(shown));
    if (event instanceof MouseEvent && isModified(event)) return;
    const address = addressesIn(host.root, shown)(option);
    if (host.follow?.(address, isHit(option))) event.preventDefault();
    else if (event.type === 'keydown') location.assign(address);
  };
