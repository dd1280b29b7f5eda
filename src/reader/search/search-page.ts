/** The search page: the search in an address that can be shared, `search.html?q=…`. */
import { asksForSearch } from '../kit/keys.ts';
import { fromParameters, toParameters } from './address.ts';
import { createSearchView } from './view.ts';

/**
 * Starts the search page, if this is it. The address follows what is typed.
 *
 * @param typed What was typed while its script was on the way; a `/` before it asked for the search.
 */
export function startSearchPage(root: URL, typed: string): void {
  const container = document.querySelector<HTMLElement>('.search-page .search-body');
  if (!container) return;
  const own = fromParameters(new URLSearchParams(location.search));
  const also = typed.replace(/^\//, '');
  const initial = { ...own, query: own.query + also };
  const { input } = createSearchView(
    container,
    {
      root,
      withHelp: false,
      ready: () => container.classList.add('is-ready'),
      changed: (search) => {
        const query = toParameters(search).toString();
        history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
      },
    },
    initial,
  );
  if (own.query === '' || also !== '') input.focus();
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
