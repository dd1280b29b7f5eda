/** `data/annotations.json`: the editors' annotations as W3C Web Annotations. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../views/corpus.ts';
import { toWebAnnotations } from '../../views/web-annotation.ts';

export const GET: APIRoute = async () => {
  const { data } = await loadCorpus();
  const all = data.flatMap(({ id: document, annotations }) =>
    annotations.map((annotation) => ({ document, annotation })),
  );
  return Response.json(toWebAnnotations(all));
};
