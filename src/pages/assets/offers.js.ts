/** `assets/offers.js`: what the search offers beside hits, as a classic script, which a page on a disk can load too. */
import type { APIRoute } from 'astro';
import { javascriptResponse } from './_asset-response.ts';
import { loadOffersScripts } from './_offers.ts';

export const GET: APIRoute = async () => {
  const [offers] = await loadOffersScripts();
  return javascriptResponse(offers?.content ?? '');
};
