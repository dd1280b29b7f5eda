/** The files that documents can be taken away in, made beside the pages: in a thread of its own, from the library itself. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openNotebook } from '../../rebuild/notebook.ts';
import type { Made } from '../../rebuild/take-over.ts';
import type { Task } from './worker.ts';

const project = resolve(import.meta.dirname, '../../..');

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
export async function startDownloads(folder: string, published: string): Promise<number> {
  const notebook = await openNotebook(project, published);
  const made = await notebook.read<Made>('downloads');
  const task: Task = { folder, project, last: made && { folder: published, made } };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  // `once` rejects when the thread fails.
  const [written] = (await once(worker, 'message')) as [Written];
  await notebook.write('downloads', written.made);
  return written.kept;
}
