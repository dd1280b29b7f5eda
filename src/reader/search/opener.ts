/** Opens the search: at `/`, Ctrl-K, or the link in the bar; on its own page; on arriving from a hit. Loads it only then. */

import { isField } from '../kit/dom.ts';
import { asksForSearch } from '../kit/keys.ts';
import { isModified, leadToSearch } from '../kit/links.ts';
import { loadScript, loadStyle } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import type { SearchScript } from './script.ts';

/** Starts the ways into the search. A search in the page's address is taken out of it, so that it can be copied. */
export function startSearch(root: URL): void {
  const isSearchPage = document.querySelector('.search-page') !== null;
  const withSearch = onDemand<SearchScript>('pilcrowSearch', () => {
    const script = loadScript(new URL('assets/search.js', root));
    // The search's own page begins with its styles.
    return isSearchPage ? script : Promise.all([script, loadStyle(new URL('assets/search.css', root))]);
  });
  if (isSearchPage) {
    const body = document.querySelector('.search-body');
    const typed = keepKeys();
    void withSearch(
      (search) => search.startPage(root, typed()),
      () => {
        typed();
        body?.classList.add('is-ready');
      },
    );
    return;
  }
  const parameters = new URLSearchParams(location.search);
  if (parameters.has('q')) {
    history.replaceState(history.state, '', location.pathname + location.hash);
    void withSearch((search) => search.arrive(parameters, root));
  }
  const link = document.querySelector<HTMLAnchorElement>('a.search-open');
  if (!link) return;
  const open = (): void => {
    const typed = keepKeys();
    void withSearch(
      (search) => search.open(root, typed()),
      // Where the script does not come, what was typed is taken along to the search's page.
      () => leadToSearch(typed()),
    );
  };
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    if (isModified(event)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    open();
  });
}

/**
 * Keeps what is typed while the search is on its way: fast fingers do not wait for it, and single keys must not fire.
 *
 * @returns A function that ends it and gives the text.
 */
function keepKeys(): () => string {
  let text = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', keep, true);
  return () => {
    removeEventListener('keydown', keep, true);
    return text;
  };
}
