/** The search's own script, which the reader's code loads when it is needed: see `opener.ts`. */

import { openSearchDialog } from '../search/dialog.ts';
import { arrive } from '../search/hit-bar.ts';
import { startSearchPage } from '../search/page.ts';

/** What the search offers to the reader's code. */
export interface SearchScript {
  /** `typed` is what was typed while the script was on its way. */
  open(root: URL, typed: string): void;
  startPage(root: URL): void;
  arrive(parameters: URLSearchParams, root: URL): void;
}

(globalThis as { pilcrowSearch?: SearchScript }).pilcrowSearch = {
  open: openSearchDialog,
  startPage: startSearchPage,
  arrive,
};
