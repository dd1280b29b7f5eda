/** `assets/texts.js`: the texts that quotations are checked against, as a classic script, which a page on a disk can load too. */
import type { APIRoute } from 'astro';
import { documentToCitation } from '../../citation/document-to-citation.ts';
import { textParts } from '../../corpus/check/text-parts.ts';
import { loadLibrary } from '../../library/library.ts';
import { quotableTexts, textsInParts } from '../../publish/quotable-texts.ts';
import { javascriptResponse } from './_asset-response.ts';

export const GET: APIRoute = async () => {
  const { documents, kindOf } = await loadLibrary();
  const parts = textParts(documents);
  if (parts.length > 1) return javascriptResponse(textsInParts(parts));
  return javascriptResponse(quotableTexts(documents, (one) => documentToCitation(one, kindOf(one)).text));
};
