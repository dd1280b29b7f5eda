/** The search page: the search in an address that can be shared, `search.html?q=…`. */
import { fromParameters, toParameters } from './address.ts';
import { createSearchView } from './view.ts';

/** Starts the search page, if this is it. The address follows what is typed. */
export function startSearchPage(root: URL): void {
  const container = document.querySelector<HTMLElement>('.search-page .search-body');
  if (!container) return;
  const initial = fromParameters(new URLSearchParams(location.search));
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
  if (initial.query === '') input.focus();
}
