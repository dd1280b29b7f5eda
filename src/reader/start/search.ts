/** `assets/search.js`: the search, loaded when it is first opened. */
import { openSearchDialog } from '../search/dialog.ts';
import { arrive } from '../search/hit-bar.ts';
import type { SearchScript } from '../search/script.ts';
import { startSearchPage } from '../search/search-page.ts';

(globalThis as { pilcrowSearch?: SearchScript }).pilcrowSearch = {
  open: openSearchDialog,
  startPage: startSearchPage,
  arrive,
};
