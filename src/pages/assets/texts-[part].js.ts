/** `assets/texts-1.js` and on: the texts of a large library in parts, as classic scripts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentToCitation } from '../../citation/document-to-citation.ts';
import { textParts } from '../../corpus/check/text-parts.ts';
import { loadLibrary } from '../../library/library.ts';
import { quotableTexts } from '../../publish/quotable-texts.ts';
import { askedBy, toMake } from '../../rebuild/rebuild.ts';
import { unitOf } from '../../rebuild/units.ts';
import { javascriptResponse } from './_asset-response.ts';

export const getStaticPaths = (async () => {
  const parts = textParts((await loadLibrary()).documents);
  if (parts.length === 1) return [];
  return toMake(
    parts.map((documents, index) => {
      const part = String(index + 1);
      return { params: { part }, props: { documents, unit: unitOf.texts(part) } };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const { documents, unit } = context.props;
  const { kindOf } = await askedBy(context, unit);
  return javascriptResponse(quotableTexts(documents, (one) => documentToCitation(one, kindOf(one.id)).text));
};
