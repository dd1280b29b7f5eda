/** `data/figures/<doc>.js`: the figures of each passage of a document, as a classic script: for its tools, on a disk too. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/library.ts';
import { figuresByPassage } from '../../../views/figures-index.ts';

export const getStaticPaths = (async () =>
  (await loadLibrary()).documents.flatMap((document) =>
    document.figures ? { params: { document: document.id }, props: { document } } : [],
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { document } }) =>
  new Response(`pilcrowFigures(${JSON.stringify(figuresByPassage(document))})`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
