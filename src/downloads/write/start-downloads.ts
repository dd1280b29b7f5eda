/** The files that documents can be taken away in, made beside the pages: in a thread of its own, from the library itself. */
import { memoryOf, type Rebuild } from '../../rebuild/rebuild.ts';
import type { Made } from '../../rebuild/take-over.ts';
import { Thread } from '../../rebuild/thread.ts';
import type { Citations } from './kept-citations.ts';
import type { Writing } from './write-downloads.ts';

/** What the thread gives back. */
interface Written {
  made: Made;
  citations: Citations;
  kept: number;
}

/** Files that are being written. */
export interface Downloads {
  /** Says that the folder is there. The thread has read the library until then. */
  begin(): void;
  /** Waits until all are written; gives how many were taken over, throws what a writer could not do. */
  written(): Promise<number>;
}

/**
 * Begins to write them.
 *
 * @param folder The folder in which the site is made.
 * @param published The folder in which it will stand, and in which the last one stands until then.
 */
export async function startDownloads(folder: string, published: string, rebuild: Rebuild): Promise<Downloads> {
  const { notes, keep } = await memoryOf<Pick<Written, 'made' | 'citations'>>(rebuild, 'downloads');
  const task: Writing = { folder, code: rebuild.code, last: notes && { folder: published, ...notes } };
  const thread = new Thread<'begin', Written>(new URL('./worker.ts', import.meta.url), task);
  return {
    begin: () => thread.tell('begin'),
    async written() {
      const { made, citations, kept } = await thread.given();
      await keep({ made, citations });
      return kept;
    },
  };
}
