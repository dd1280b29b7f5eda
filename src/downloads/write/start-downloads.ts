/** The files that documents can be taken away in, made beside the pages: in a thread of its own, from the library itself. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Rebuild } from '../../rebuild/rebuild.ts';
import type { Made } from '../../rebuild/take-over.ts';
import type { Writing } from './write-downloads.ts';

/** What the thread gives back. */
interface Written {
  made: Made;
  kept: number;
}

/**
 * Begins to write them.
 *
 * @param folder The folder in which the site is made.
 * @param published The folder in which it will stand, and in which the last one stands until then.
 * @returns Resolves when all are written, with how many were taken over; rejects with what a writer could not do.
 */
export async function startDownloads(
  folder: string,
  published: string,
  { notebook, code }: Pick<Rebuild, 'notebook' | 'code'>,
): Promise<number> {
  const made = await notebook.read<Made>('downloads');
  const task: Writing = { folder, code, last: made && { folder: published, made } };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  // `once` rejects when the thread fails.
  const [written] = (await once(worker, 'message')) as [Written];
  await notebook.write('downloads', written.made);
  return written.kept;
}
