/** The search as people see it: what is typed and chosen is looked for, and what is found is shown. */
import { button } from '../kit/dom.ts';
import { hitAddress } from './address.ts';
import { type Answer, type Search, search } from './engine.ts';
import { createHitList } from './hit-list.ts';
import type { Hit } from './hits.ts';
import { prepareIndex } from './pagefind.ts';
import { createParts, fillFilter } from './parts.ts';

/** What surrounds the view: the dialog or the search page. */
export interface Host {
  root: URL;
  /** Called with every search that is shown. */
  changed?: (search: Search) => void;
  /** Called when a hit is followed on the page that is open already; the view's own navigation is left out then. */
  follow?: (hit: Hit, search: Search) => boolean;
}

const shownAtMost = 60;

/** Builds the view into an element. */
export function createSearchView(container: HTMLElement, host: Host, initial: Search) {
  const part = createParts(container);
  const input = part<HTMLInputElement>('input');
  const status = part('status');
  const tools = part('tools');
  const selects = {
    document: part<HTMLSelectElement>('document'),
    section: part<HTMLSelectElement>('section'),
    kind: part<HTMLSelectElement>('kind'),
    order: part<HTMLSelectElement>('order'),
  };
  let current: Search = initial;
  let turn = 0;
  const showHits = createHitList(input, part('hits'), (hit, event) => {
    if (host.follow?.(hit, current)) event.preventDefault();
    else if (event.type === 'keydown') location.assign(hitAddress(hit, current, host.root));
  });
  const show = (message: string, answer?: Answer): void => {
    const hits = answer?.hits.slice(0, shownAtMost) ?? [];
    status.textContent = message;
    tools.hidden = !answer || (hits.length === 0 && !current.document && !current.section && !current.kind);
    if (answer)
      for (const name of ['document', 'section', 'kind'] as const)
        fillFilter(selects[name], name, answer.counts[name], current[name]);
    // Last: the first hit is scrolled to, and what stands over it has its height by now.
    showHits(hits, (hit) => hitAddress(hit, current, host.root));
  };
  const run = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    host.changed?.(current);
    if (current.query.trim() === '') return show('');
    try {
      const answer = await search(current, host.root);
      if (own !== turn) return;
      show(messageFor(answer, current.query), answer);
      offer(status, answer.suggestion, (word) => set({ ...current, query: word }));
    } catch {
      if (own === turn) show('The search index could not be read. The pages themselves work on without it.');
    }
  };
  const set = (next: Search): void => {
    current = next;
    if (input.value !== next.query) input.value = next.query;
    selects.order.value = next.order;
    void run();
  };

  input.addEventListener('input', () => set({ ...current, query: input.value }));
  for (const [name, select] of Object.entries(selects)) {
    select.addEventListener('change', () => {
      const own = { ...current, [name]: select.value } as Search;
      set(name === 'document' ? { ...own, section: '' } : own);
    });
  }
  set(initial);
  // While the first word is being typed, the index is on its way.
  if (initial.query === '') void prepareIndex(host.root).catch(() => undefined);
  return { input, set };
}

function messageFor({ hits, complete, unread, instead }: Answer, query: string): string {
  if (instead) return `There is no ${query.trim()}. ${instead}`;
  if (hits.length === 0) return `Nothing holds “${query.trim()}”.`;
  const count = hits.length === 1 ? 'One place' : `${hits.length}${unread > 0 ? ' and more' : ''} places`;
  const shown = hits.length > shownAtMost ? `, the first ${shownAtMost} shown` : '';
  return complete ? `${count}${shown}` : `No place holds all the words; ${count.toLowerCase()} hold some${shown}.`;
}

/** Puts "Did you mean …?" behind the message. */
function offer(status: HTMLElement, word: string | undefined, take: (word: string) => void): void {
  if (word === undefined) return;
  status.append(
    ' Did you mean ',
    button(word, {}, () => take(word)),
    '?',
  );
}
