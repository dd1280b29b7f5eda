/** `feed.xml`: what is new in the library, where it has an address: every address in a feed is whole. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary, readChanges } from '../library/library.ts';
import { atomFeed } from '../views/metadata/atom-feed.ts';

export const getStaticPaths = (async () => {
  const feed = await ownFeed();
  return feed === undefined ? [] : [{ params: { feed: 'feed' }, props: { feed } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: string }> = ({ props: { feed } }) =>
  new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

async function ownFeed(): Promise<string | undefined> {
  const { settings, documents, kindOf } = await loadLibrary();
  const { name, description, site } = settings;
  if (!site) return undefined;
  return atomFeed({ name, description, site, documents, kindOf, changes: await readChanges() });
}
