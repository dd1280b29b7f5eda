/** What the search's own script offers to the reader's code, which loads it when it is needed. */
export interface SearchScript {
  /** `typed` is what was typed while the script was on its way. */
  open(root: URL, typed: string): void;
  startPage(root: URL, typed: string): void;
  /** Shows the search that the page was reached by. */
  arrive(parameters: URLSearchParams, root: URL): void;
}
