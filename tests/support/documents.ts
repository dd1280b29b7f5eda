/** The written documents of the library. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Document, documentSchema } from '../../src/corpus/model/document.ts';

const folder = 'content/documents';

/** All of them, in the order of their names. */
export const loadDocuments = (): Document[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => documentSchema.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))));
