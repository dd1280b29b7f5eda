/** The page at an address where no page is: the ways on, once it is known where the site's root lies. */
import { element } from '../kit/dom.ts';
import { loadHanded } from '../kit/load.ts';
import { nearestPages } from './nearest-pages.ts';

/** Fills in the ways on. Without this the page has the folders above alone. */
export async function startNotFound(root: URL): Promise<void> {
  if (isWithoutNetwork()) sayWithoutNetwork();
  const wanted = pathFrom(root);
  const name = document.querySelector<HTMLElement>('.ways')?.dataset['name'] ?? 'Home';
  const link = (path: string, ...words: (Node | string)[]): HTMLElement =>
    element('a', { href: new URL(path, root).href }, ...words);
  const words = wanted
    .replace(/\.html?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const ways = (): HTMLElement =>
    element(
      'nav',
      { 'aria-label': 'Site' },
      link('terms.html', 'Terms'),
      link('names.html', 'Names'),
      link('sources.html', 'Sources'),
      link('about.html', 'About'),
    );
  const home = link('index.html', element('span', { 'aria-hidden': 'true' }, '¶'), ` ${name}`);
  document.body.prepend(element('header', { class: 'bar' }, home, ways()));
  const near = nearestPages(wanted, await loadPages(root)).map((page) => link(page, page));
  const or = near.flatMap((one, index) => (index > 0 ? [', or ', one] : [one]));
  // All at once, and last: nothing that is being read moves.
  document
    .querySelector('.ways')
    ?.replaceWith(
      ...(near.length > 0 ? [element('p', { class: 'near', role: 'status' }, 'Did you mean ', ...or, '?')] : []),
      searchForm(new URL('search.html', root), words),
      ways(),
    );
}

/** Whether the worker gave this page for one that it does not keep, while there is no network. */
function isWithoutNetwork(): boolean {
  const [here] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    responseStatus?: number;
  })[];
  return here?.responseStatus === 503;
}

function sayWithoutNetwork(): void {
  const title = 'This page is not on this device';
  document.title = document.title.replace(/^.*?(?= · )/, title);
  document.querySelector('h1')?.replaceChildren(element('span', { 'aria-hidden': 'true' }, '¶'), ` ${title}`);
  document
    .querySelector('h1 + p')
    ?.replaceChildren(
      'There is no network, and it was not kept when there was one. What you have read before is here; the whole library can be kept when there is a network again.',
    );
}

/** The search, as the home page has it, with what the address may have meant. */
const searchForm = ({ href }: URL, words: string): HTMLElement =>
  element(
    'form',
    { action: href, role: 'search' },
    element('label', { for: 'h-search' }, 'Search'),
    element('input', { id: 'h-search', type: 'search', name: 'q', value: words, required: true, autocomplete: 'off' }),
    element('button', { type: 'submit' }, 'Search'),
  );

/** The path of the address from the site's root. */
function pathFrom(root: URL): string {
  const path = location.pathname.slice(root.pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The paths of all pages; none where the list cannot be had. */
const loadPages = (root: URL): Promise<string[]> =>
  loadHanded<string[]>('pilcrowPages', new URL('assets/pages.js', root)).then(
    (pages = []) => pages,
    () => [],
  );
