/** A thread that writes the files of all documents: started by {@link startDownloads}. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from '../../library/library.ts';
import { codeHash } from '../../rebuild/hashes.ts';
import type { LastBuild } from '../../rebuild/take-over.ts';
import { writeDownloads } from './write-downloads.ts';

/** What the thread is told. */
export interface Task {
  /** The site's folder. */
  folder: string;
  /** The project's. */
  project: string;
  last?: LastBuild | undefined;
}

const { folder, project, last } = workerData as Task;
parentPort?.postMessage(await writeDownloads(await loadLibrary(), { folder, code: await codeHash(project), last }));
