/** The search as people see it: what is typed and chosen is looked for, and what is found is shown. */
import { isModified } from '../kit/links.ts';
import { hitAddress, type Search } from './address.ts';
import { type Answer, readAtOnce, search } from './engine.ts';
import { createHitList, isHit } from './hit-list.ts';
import type { Hit } from './hits.ts';
import { messageFor, type Said } from './messages.ts';
import { beginningSo, loadOffers, type Name } from './offers.ts';
import { prepareIndex } from './pagefind.ts';
import { createFilters, createParts } from './parts.ts';
import { rememberQuery } from './recent.ts';
import { fillStartPanel } from './start-panel.ts';

/** What surrounds the view: the dialog or the search page. */
export interface Host {
  root: URL;
  /** Whether the view says how to search. */
  withHelp: boolean;
  /** Called with every search that is shown. */
  changed?: (search: Search) => void;
  /** Called when a hit, which answers a search, or an offer is followed; the view's own navigation is left out where it is on this page. */
  follow?: (place: URL, answers: Search | undefined) => boolean;
}

/** What of a search is on the screen. */
interface Shown {
  answer?: Answer;
  hits: Hit[];
  offers: Name[];
  /** How many of the hits are shown, and how many records of each language are read for them. */
  most: number;
  read: number;
}

/** How many hits are shown at a time. */
const atOnce = 60;
const nothingYet: Shown = { hits: [], offers: [], most: atOnce, read: readAtOnce };

/** Builds the view into an element. */
export function createSearchView(container: HTMLElement, host: Host, initial: Search) {
  const { root } = host;
  const part = createParts(container);
  const input = part<HTMLInputElement>('input');
  const filters = createFilters(part('tools'), (change) => set({ ...current, ...change }));
  let current: Search = initial;
  let shown = nothingYet;
  let turn = 0;

  const addressOf = (option: Hit | Name): URL =>
    isHit(option) ? hitAddress(option, current, root) : new URL(option.url, root);
  const list = createHitList(input, part('list'), {
    follow: (option, event) => {
      rememberQuery(current.query);
      if (event instanceof MouseEvent && isModified(event)) return;
      const answers = isHit(option) ? { ...current, query: option.asked } : undefined;
      if (host.follow?.(new URL(option.url, root), answers)) event.preventDefault();
      else if (event.type === 'keydown') location.assign(addressOf(option));
    },
    more: () => {
      const { answer } = shown;
      if (!answer) return;
      shown = { ...shown, most: shown.most + atOnce };
      if (shown.most <= shown.hits.length || answer.unread === 0) return show(found(), true);
      shown = { ...shown, read: shown.read + readAtOnce };
      void run(true);
    },
  });
  const found = (): Said => {
    const { answer, most } = shown;
    return answer ? messageFor(answer, current.query, most, (query) => set({ ...current, query })) : [];
  };
  const show = (said: Said, goesOn = false): void => {
    part('status').replaceChildren(...said);
    part('start').hidden = current.query.trim() !== '';
    filters.show(shown.answer, current);
    // Last: the chosen hit is scrolled to, and what stands over it has its height by now.
    list({ ...shown, hits: shown.hits.slice(0, shown.most), more: moreOf(shown), goesOn, addressOf });
  };
  const run = async (goesOn = false): Promise<void> => {
    turn += 1;
    const own = turn;
    host.changed?.(current);
    if (current.query.trim() === '') {
      shown = nothingYet;
      show([]);
      return fillStartPanel(part('start'), { ...host, take: (query) => set({ ...current, query }) });
    }
    try {
      const [answer, { names }] = await Promise.all([search(current, root, shown.read), loadOffers(root)]);
      if (own !== turn) return;
      const before = goesOn && current.order === 'relevance' ? shown.hits.slice(0, shown.most - atOnce) : [];
      const urls = new Set(before.map(({ url }) => url));
      const hits = [...before, ...answer.hits.filter(({ url }) => !urls.has(url))];
      shown = { ...shown, answer, hits, offers: isNarrowed(current) ? [] : beginningSo(current.query, names) };
      show(found(), before.length > 0);
    } catch {
      if (own !== turn) return;
      shown = nothingYet;
      show(['The search index could not be read. The pages themselves work on without it.']);
    }
  };
  const set = (next: Search): void => {
    current = next;
    shown = nothingYet;
    if (input.value !== next.query) input.value = next.query;
    void run();
  };

  input.addEventListener('input', () => set({ ...current, query: input.value }));
  set(initial);
  // While the first word is being typed, the index is on its way.
  if (initial.query === '') void prepareIndex(root).catch(() => undefined);
  return { input, set };
}

const isNarrowed = ({ document, section, kind }: Search): boolean =>
  [document, section, kind].some((one) => one !== '');

/** The words of the option that brings more hits, where there are more. */
function moreOf({ hits, most, answer }: Shown): string | undefined {
  const left = hits.length - most;
  if (left > 0) return `Load ${Math.min(left, atOnce)} more of ${hits.length}`;
  return answer?.unread ? 'Load more' : undefined;
}
