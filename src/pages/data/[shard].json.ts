/** `data/shard.json`: what a library that is published beside others says to them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { shardOf, shardText } from '../../corpus/model/shard.ts';
import { loadLibrary } from '../../library/library.ts';

export const getStaticPaths = (async () => {
  const { settings } = await loadLibrary();
  return settings.shards.length > 0 ? [{ params: { shard: 'shard' } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { settings, documents, terms } = await loadLibrary();
  const byId = new Map(documents.map(({ id, annotations }) => [id, annotations]));
  const annotationsOf = (id: string) => byId.get(id) ?? [];
  return new Response(shardText(shardOf({ settings, documents, annotationsOf, terms: terms.map(({ term }) => term) })));
};
