/** `data/documents/<doc>.json`: a document as data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentPaths } from '../../../rebuild/document-paths.ts';
import { askedBy } from '../../../rebuild/rebuild.ts';

export const getStaticPaths = (() => documentPaths()) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const { document, unit } = context.props;
  await askedBy(context, unit);
  return Response.json(document);
};
