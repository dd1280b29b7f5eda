/** A thread that writes the files of all documents, as it is told: started by {@link startDownloads}. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from '../../library/library.ts';
import { type Writing, writeDownloads } from './write-downloads.ts';

parentPort?.postMessage(await writeDownloads(await loadLibrary(), workerData as Writing));
