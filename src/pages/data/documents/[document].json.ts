/** `data/documents/<doc>.json`: a document as data. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () =>
  (await getCollection('data')).map(({ id, data }) => ({
    params: { document: id },
    props: { data },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['data']);
