/** `data/annotations.json`: the editors' annotations as W3C Web Annotations. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library/library.ts';
import { toWebAnnotations } from '../../views/web-annotation.ts';

export const GET: APIRoute = async () => {
  const { documents, sourceOf } = await loadLibrary();
  const all = documents.flatMap(({ id: document, annotations }) =>
    annotations.map((annotation) => ({ document, annotation })),
  );
  return Response.json(toWebAnnotations(all, sourceOf));
};
