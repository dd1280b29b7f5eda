/** The search as people see it: a combobox with its list of hits (WAI-ARIA APG), filters with counts, an order. */
import { button, element, isModified } from '../dom.ts';
import { hitAddress } from './address.ts';
import { type Answer, type Search, search } from './engine.ts';
import type { Hit } from './hits.ts';
import { prepareIndex } from './pagefind.ts';

/** What surrounds the view: the dialog or the search page. */
export interface Host {
  root: URL;
  /** Called with every search that is shown. */
  changed?: (search: Search) => void;
  /** Called when a hit is followed on the page that is open already; the view's own navigation is left out then. */
  follow?: (hit: Hit, search: Search) => boolean;
}

const kindLabels: Record<string, string> = { text: 'Text', note: 'Notes', term: 'Terms', annotation: 'Editors’ notes' };
const shownAtMost = 60;

/** Builds the view into an element. */
export function createSearchView(container: HTMLElement, host: Host, initial: Search) {
  container.replaceChildren(template());
  const part = <T extends HTMLElement>(name: string): T => container.querySelector(`[data-part="${name}"]`) as T;
  const input = part<HTMLInputElement>('input');
  const list = part<HTMLElement>('hits');
  const status = part<HTMLElement>('status');
  const tools = part<HTMLElement>('tools');
  const selects = {
    document: part<HTMLSelectElement>('document'),
    section: part<HTMLSelectElement>('section'),
    kind: part<HTMLSelectElement>('kind'),
    order: part<HTMLSelectElement>('order'),
  };
  let current: Search = initial;
  let active = -1;
  let turn = 0;
  let hits: Hit[] = [];

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const activate = (index: number): void => {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = all.length === 0 ? -1 : Math.max(-1, Math.min(index, all.length - 1));
    const option = all[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (message: string, answer?: Answer): void => {
    hits = answer?.hits.slice(0, shownAtMost) ?? [];
    list.replaceChildren(...hits.map((hit, index) => hitElement(hit, index, hitAddress(hit.url, current, host.root))));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = message;
    tools.hidden = !answer || (hits.length === 0 && !current.document && !current.section && !current.kind);
    if (answer)
      for (const name of ['document', 'section', 'kind'] as const)
        fill(selects[name], name, answer.counts[name], current[name]);
    active = -1;
    activate(hits.length > 0 ? 0 : -1);
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
  const follow = (index: number, event: Event): void => {
    const hit = hits[index];
    if (!hit) return;
    if (host.follow?.(hit, current)) event.preventDefault();
    else if (event.type === 'keydown') location.assign(hitAddress(hit.url, current, host.root));
  };

  input.addEventListener('input', () => set({ ...current, query: input.value }));
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      activate(active < 0 && step < 0 ? hits.length - 1 : active + step);
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      follow(Math.max(active, 0), event);
    }
  });
  list.addEventListener('click', (event) => {
    if (isModified(event)) return;
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option) follow(options().indexOf(option), event);
  });
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

function messageFor({ hits, complete, unread }: Answer, query: string): string {
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

/** Fills a filter with its values and counts; the chosen one stays even if nothing is left of it. */
function fill(select: HTMLSelectElement, name: string, counts: ReadonlyMap<string, number>, chosen: string): void {
  const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const every = { document: 'All documents', section: 'All sections', kind: 'Everything' }[name] ?? '';
  select.replaceChildren(
    new Option(`${every} (${total})`, ''),
    ...values.map((value) => new Option(`${kindLabels[value] ?? value} (${counts.get(value) ?? 0})`, value)),
  );
  select.value = chosen;
}

function hitElement(
  { title, document: own, section, kind, language, excerpt }: Hit,
  index: number,
  address: URL,
): HTMLElement {
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  return element(
    'a',
    {
      id: `search-hit-${index}`,
      href: address.href,
      tabindex: '-1',
      role: 'option',
      'aria-selected': 'false',
      'data-kind': kind,
      lang: language === document.documentElement.lang ? undefined : language,
      dir: 'auto',
    },
    element('span', { class: 'search-hit-place' }, title),
    ' ',
    element('span', { class: 'search-hit-where' }, section && section !== own ? `${own} · ${section}` : own),
    ' ',
    element('span', { class: 'search-hit-text' }, ...words),
  );
}

function template(): DocumentFragment {
  const fragment = document.createRange().createContextualFragment(`
    <div class="search-field"><input data-part="input" type="search" role="combobox" aria-label="Search all documents" aria-autocomplete="list"
      aria-expanded="false" aria-controls="search-hits" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="Words, “an exact phrase”, s9-p3, note 15"></div>
    <div class="search-tools" data-part="tools" hidden>
      <select data-part="document" aria-label="Document"></select>
      <select data-part="section" aria-label="Section"></select>
      <select data-part="kind" aria-label="Kind"></select>
      <select data-part="order" aria-label="Order"><option value="relevance">Best first</option><option value="text">In the order of the text</option></select>
    </div>
    <p class="search-status" data-part="status" role="status"></p>
    <div class="search-hits" id="search-hits" data-part="hits" role="listbox" aria-label="Places found" hidden></div>`);
  return fragment;
}
