/** A thread that writes the files of all documents, as it is told: started by {@link startDownloads}. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from '../../library/library.ts';
import { type Writing, writeDownloads } from './write-downloads.ts';

if (parentPort) {
  const begun = once(parentPort, 'message');
  const library = await loadLibrary();
  await begun;
  parentPort.postMessage(await writeDownloads(library, workerData as Writing));
}
