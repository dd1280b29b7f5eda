/** `data/documents/<doc>.json`: a document as data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/library.ts';
import { askedBy, toMake } from '../../../rebuild/rebuild.ts';
import { unitOf } from '../../../rebuild/units.ts';

export const getStaticPaths = (async () =>
  toMake(
    (await loadLibrary()).documents.map((document) => ({
      params: { document: document.id },
      props: { document, unit: unitOf.document(document.id) },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const { document, unit } = context.props;
  await askedBy(context, unit);
  return Response.json(document);
};
