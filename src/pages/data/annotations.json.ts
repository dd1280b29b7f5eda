/** `data/annotations.json`: the editors' annotations as W3C Web Annotations. */
import type { APIRoute } from 'astro';
import { toWebAnnotations } from '../../corpus/web-annotation.ts';
import { loadCorpus } from '../../glossary/corpus.ts';

export const GET: APIRoute = async () => {
  const { data } = await loadCorpus();
  const all = data.flatMap(({ id: document, annotations }) =>
    annotations.map((annotation) => ({ document, annotation })),
  );
  return Response.json(toWebAnnotations(all));
};
