/** `data/documents/<doc>.json`: a document as data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/library.ts';

export const getStaticPaths = (async () =>
  (await loadLibrary()).documents.map((document) => ({
    params: { document: document.id },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['document']);
