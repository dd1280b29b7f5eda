/** What a library that is published beside others says to them: its documents with their ids, its terms, what it links to. */
import { z } from 'zod';
import { type Annotation, crossReferenceSchema } from '../editors/annotation.ts';
import type { Term } from '../editors/term.ts';
import type { BareDocument } from './document.ts';
import { passagesOf } from './walk.ts';

/** Where the manifests of the others stand, from a library's root. */
export const shardsFolder = 'content/shards';

/** Where a library publishes its own, if there are others beside it. */
export const shardFile = 'data/shard.json';

/** The name of the schema. */
const schemaId = 'urn:pilcrow:shard:1';

/** The schema of `data/shard.json`, and of `content/shards/<name>.json`, which is another library's. */
export const shardSchema = z.strictObject({
  schema: z.literal(schemaId),
  name: z.string().describe('What the library is called.'),
  shards: z.array(z.string()).describe('The folders of the others, beside its own.'),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().describe('Its short title.'),
      language: z.string(),
      date: z.string(),
      places: z.record(z.string(), z.string()).describe('Each id, with where it stands, in words.'),
      links: z
        .array(crossReferenceSchema.pick({ id: true, at: true, body: true, basis: true, relation: true, to: true }))
        .describe('Its cross-references to documents that are not of its library.'),
    }),
  ),
  terms: z.array(z.strictObject({ id: z.string(), label: z.string(), variants: z.array(z.string()) })),
});

/** What a library says of itself. */
export type Shard = z.infer<typeof shardSchema>;

/** Another library, by the name of its folder. */
export interface NamedShard {
  id: string;
  shard: Shard;
}

/** What it is made of. `annotationsOf` gives a document's. */
interface Library {
  settings: { name: string; shards: readonly string[] };
  documents: readonly BareDocument[];
  annotationsOf: (document: string) => readonly Annotation[];
  terms: readonly Pick<Term, 'id' | 'label' | 'variants'>[];
}

/** Makes it. What is not yet published is for nobody else. */
export function shardOf({ settings, documents, annotationsOf, terms }: Library): Shard {
  const own = new Set(documents.map(({ id }) => id));
  return {
    schema: schemaId,
    name: settings.name,
    shards: [...settings.shards],
    documents: documents
      .filter(({ meta }) => meta.publish !== false)
      .map((document) => ({
        id: document.id,
        title: document.meta['short-title'],
        language: document.language,
        date: document.meta.date,
        places: Object.fromEntries(passagesOf(document).map(({ id, place }) => [id, place.words])),
        links: annotationsOf(document.id).flatMap((one) => {
          if (one.kind !== 'cross-reference' || own.has(one.to.document)) return [];
          const { id, at, body, basis, relation, to } = one;
          return { id, at, body, basis, relation, to };
        }),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    terms: terms.map(({ id, label, variants }) => ({ id, label, variants })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Its text in a file: the same library gives the same bytes. */
export const shardText = (shard: Shard): string => `${JSON.stringify(shard)}\n`;
