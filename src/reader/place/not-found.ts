/** The page at an address where no page is: the ways on, once it is known where the site's root lies. */
import { element } from '../kit/dom.ts';
import { loadHanded } from '../kit/load.ts';
import { nearestPages } from './nearest-pages.ts';

/** Fills in the ways on. Without this the page has the folders above alone. */
export async function startNotFound(root: URL): Promise<void> {
  const wanted = pathFrom(root);
  const link = (path: string, words: string): HTMLElement => element('a', { href: new URL(path, root).href }, words);
  const words = wanted
    .replace(/\.html?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const search = words
    ? link(`search.html?q=${encodeURIComponent(words)}`, `Search for “${words}”`)
    : link('search.html', 'Search');
  const name = document.querySelector<HTMLElement>('.ways')?.dataset['name'] ?? 'Home';
  const ways = [link('index.html', name), link('terms.html', 'Terms'), link('about.html', 'About'), search];
  document.querySelector('.ways')?.replaceChildren(...ways.flatMap((way, index) => (index > 0 ? [' · ', way] : [way])));
  const near = nearestPages(wanted, await loadPages(root));
  if (near.length === 0) return;
  const links = near.map((page) => link(page, page));
  const or = links.flatMap((one, index) => (index > 0 ? [', or ', one] : [one]));
  document.querySelector('.ways')?.before(element('p', { class: 'near', role: 'status' }, 'Did you mean ', ...or, '?'));
}

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
