/** The documents of a built site, as its data has them: what is measured is taken from them, whatever library it is. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../corpus/model/document.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import { wordsIn } from '../../corpus/text/words.ts';

/** What the measurements need of a document. */
export interface BuiltDocument {
  id: string;
  words: number;
  /** Its most frequent words, long ones first: queries that have hits. */
  frequent: string[];
}

/** Reads the documents, the longest first. */
export async function builtDocuments(dist: string): Promise<BuiltDocument[]> {
  const folder = join(dist, 'data/documents');
  const documents = await Array.fromAsync(await readdir(folder), async (name) => {
    const document = JSON.parse(await readFile(join(folder, name), 'utf8')) as Document;
    return { id: document.id, words: document.meta.seed.words, frequent: frequentWords(document) };
  });
  return documents.sort((a, b) => b.words - a.words);
}

/** How many words are given, and how long one is that says something. */
const [most, long] = [5, 7];

function frequentWords(document: Document): string[] {
  const counts = new Map<string, number>();
  for (const { words } of passagesOf(document))
    for (const { folded } of wordsIn(words)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return [...counts]
    .sort(([a, of], [b, than]) => Number(b.length >= long) - Number(a.length >= long) || than - of)
    .slice(0, most)
    .map(([word]) => word);
}
