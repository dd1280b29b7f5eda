/** The search box in the bar: shows itself, searches as one types, lists the paragraphs found. */
import { type Hit, hitsOf } from './hits.ts';
import { loadPagefind } from './pagefind.ts';

const most = 20;

/** Starts the search box of a page, if it has one. Nothing of Pagefind is loaded before the box has the focus. */
export function startSearch(root: URL): void {
  const box = document.querySelector<HTMLElement>('search.search');
  const form = box?.querySelector('form');
  const input = box?.querySelector('input');
  const panel = box?.querySelector<HTMLElement>('.search-panel');
  const status = box?.querySelector<HTMLElement>('.search-status');
  const list = box?.querySelector<HTMLElement>('.search-hits');
  if (!box || !form || !input || !panel || !status || !list) return;
  box.hidden = false;

  let latest = 0;
  const show = (message: string, hits: readonly Hit[]): void => {
    panel.hidden = false;
    status.textContent = message;
    list.replaceChildren(...hits.map(hitElement));
  };
  const search = async (): Promise<void> => {
    const query = input.value.trim();
    latest += 1;
    const own = latest;
    if (query === '') {
      panel.hidden = true;
      return;
    }
    try {
      const pagefind = await loadPagefind(root);
      const { results } = await pagefind.search(query);
      const hits = hitsOf(await Promise.all(results.slice(0, most).map((result) => result.data())));
      if (own === latest) show(countLabel(hits.length, query), hits.slice(0, most));
    } catch {
      if (own === latest) show('The search index could not be read. The page itself works on without it.', []);
    }
  };

  input.addEventListener('focus', () => void loadPagefind(root).catch(() => undefined), { once: true });
  input.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    panel.hidden = true;
    input.focus();
    event.preventDefault();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) panel.hidden = true;
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) panel.hidden = true;
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) panel.hidden = true;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const countLabel = (count: number, query: string): string => {
  if (count === 0) return `Nothing holds “${query}”.`;
  return count === 1
    ? 'One paragraph or note'
    : `${count > most ? `The first ${most} of ${count}` : count} paragraphs and notes`;
};

/** A hit as a list item. Pagefind's excerpt is escaped HTML; only its text and its marks are taken over. */
function hitElement({ url, title, document: doc, excerpt }: Hit): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url });
  const place = Object.assign(document.createElement('span'), { className: 'search-hit-place', textContent: title });
  const where = Object.assign(document.createElement('span'), { className: 'search-hit-document', textContent: doc });
  const text = Object.assign(document.createElement('span'), { className: 'search-hit-text' });
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  text.append(
    ...[...parsed.childNodes].map((node) =>
      node.nodeName === 'MARK'
        ? Object.assign(document.createElement('mark'), { textContent: node.textContent })
        : (node.textContent ?? ''),
    ),
  );
  link.append(place, where, text);
  const item = document.createElement('li');
  item.append(link);
  return item;
}
