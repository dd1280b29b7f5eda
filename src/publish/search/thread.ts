/** The thread in which all that is searched of a site is written: Pagefind is fed while pages are rendered, and nothing waits for it. */
import { Thread } from '../../rebuild/thread.ts';
import type { Searched } from './records.ts';
import type { SearchedLibrary } from './search-index.ts';

/** What the thread is started with. */
export interface SearchTask {
  /** The site's folder. */
  folder: string;
  library: SearchedLibrary;
}

/** The thread, as it is seen from outside. */
export class SearchThread {
  readonly #thread: Thread<Searched | undefined, string[]>;
  /** How many records it was given. */
  count = 0;

  constructor(task: SearchTask) {
    this.#thread = new Thread(new URL('./worker.ts', import.meta.url), task);
  }

  /** Hands over what is searched of something: in the order in which the texts are to be read. */
  add(searched: Searched): void {
    this.count += searched.records.length;
    this.#thread.tell(searched);
  }

  /** Says that this was all. */
  end(): void {
    this.#thread.tell(undefined);
  }

  /**
   * Waits until all is written: the index, and the scripts beside it.
   *
   * @returns The paths of the index's files, in order.
   * @throws What the thread could not do, in Pagefind's own words where it was Pagefind.
   */
  written = (): Promise<string[]> => this.#thread.given();
}
