/** `assets/offers-1.js` and on: of a large library the names that the search offers, in parts by their first letters. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { javascriptResponse } from './_asset-response.ts';
import { loadOffersScripts } from './_offers.ts';

export const getStaticPaths = (async () =>
  (await loadOffersScripts()).slice(1).map(({ content }, index) => ({
    params: { part: String(index + 1) },
    props: { content },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { content } }) => javascriptResponse(content);
