/** The written documents of a library. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Document, documentSchema } from '../../src/corpus/model/document.ts';

/** All of them, in the order of their names: of the library in `seeds/`, or of another. */
export const loadDocuments = (root = '.'): Document[] =>
  readdirSync(`${root}/content/documents`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => documentSchema.parse(JSON.parse(readFileSync(`${root}/content/documents/${name}`, 'utf8'))));
