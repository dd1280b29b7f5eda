/** `assets/texts-1.js` and on: the texts of a large library in parts, as classic scripts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentToCitation } from '../../citation/document-to-citation.ts';
import { loadLibrary } from '../../library/library.ts';
import { quotableTexts, textParts } from '../../publish/quotable-texts.ts';
import { javascriptResponse } from './_asset-response.ts';

export const getStaticPaths = (async () => {
  const parts = textParts((await loadLibrary()).documents);
  return parts.length > 1
    ? parts.map((documents, index) => ({ params: { part: String(index + 1) }, props: { documents } }))
    : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props: { documents } }) => {
  const { kindOf } = await loadLibrary();
  return javascriptResponse(quotableTexts(documents, (one) => documentToCitation(one, kindOf(one)).text));
};
