/** `data/figures.json`: every number of the texts, with what it counts. */
import type { APIRoute } from 'astro';
import type { FiguresData } from '../../corpus/model/figures-data.ts';
import { loadLibrary } from '../../library/library.ts';

export const GET: APIRoute = async () => {
  const { documents } = await loadLibrary();
  const figures = documents.flatMap(({ id, figures: own = [] }) => own.map((figure) => ({ document: id, ...figure })));
  return Response.json({ figures } satisfies FiguresData);
};
