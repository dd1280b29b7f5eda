/** The thread in which all that is searched of a site is written: Pagefind is fed while pages are rendered, and nothing waits for it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchedLibrary } from './search-index.ts';
import type { Searched } from './search-records.ts';

/** What the thread is started with. */
export interface SearchTask {
  /** The site's folder. */
  folder: string;
  library: SearchedLibrary;
}

/** The thread, as it is seen from outside. */
export class SearchThread {
  readonly #worker: Worker;
  readonly #written: Promise<string[]>;
  /** How many records it was given. */
  count = 0;

  constructor(task: SearchTask) {
    this.#worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: task });
    // A build that fails meanwhile ends without it.
    this.#worker.unref();
    // `once` rejects when the thread fails.
    this.#written = once(this.#worker, 'message').then(([paths]) => paths as string[]);
    // Whether it fails is asked at the end.
    this.#written.catch(() => {});
  }

  /** Hands over what is searched of something: in the order in which the texts are to be read. */
  add(searched: Searched): void {
    this.count += searched.records.length;
    this.#worker.postMessage(searched);
  }

  /** Says that this was all. */
  end(): void {
    this.#worker.postMessage(undefined);
  }

  /**
   * Waits until all is written: the index, and the scripts beside it.
   *
   * @returns The paths of the index's files, in order.
   * @throws What the thread could not do, in Pagefind's own words where it was Pagefind.
   */
  written(): Promise<string[]> {
    this.#worker.ref();
    return this.#written;
  }
}
