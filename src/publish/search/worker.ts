/** A thread that writes the search index of a site and the scripts beside it: started as a {@link SearchThread}. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { builtSite } from '../built-site.ts';
import { ranked, type Searched, type SearchRecord } from './records.ts';
import { SearchScripts } from './scripts.ts';
import { writeSearchIndex } from './search-index.ts';
import type { SearchTask } from './thread.ts';

const { folder, library } = workerData as SearchTask;
const site = builtSite(folder);
const scripts = new SearchScripts();

/** The records that are handed over, until there are no more; their words are added up on the way. */
async function* records(): AsyncGenerator<SearchRecord> {
  if (!parentPort) return;
  let count = 0;
  for await (const [searched] of on(parentPort, 'message') as AsyncIterable<[Searched | undefined]>) {
    if (!searched) return;
    for (const words of searched.words) scripts.add(words);
    yield* ranked(searched.records, count);
    count += searched.records.length;
  }
}

const paths = await writeSearchIndex(records(), site, library);
for (const { path, content } of scripts.scripts()) await site.write(path, content);
parentPort?.postMessage(paths);
