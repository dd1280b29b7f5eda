/** `assets/offers.js`: what the search offers beside hits, as a classic script, which a page on a disk can load too. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library/library.ts';
import { loadLists } from '../../library/lists.ts';
import { searchOffers } from '../../publish/search-offers.ts';
import { otherSpeakers } from '../../views/names-index.ts';
import { javascriptResponse } from './_asset-response.ts';

export const GET: APIRoute = async () => {
  const { settings, documents, terms, subjects, names, examples } = await loadLibrary();
  const { paragraph, note } = examples;
  const places = [paragraph?.id, note && `note ${note}`].flatMap((one) => one || []);
  const offers = searchOffers({
    settings,
    documents,
    terms: terms.map(({ term }) => term),
    subjects: subjects.map(({ subject }) => subject),
    names: [...names.names, ...otherSpeakers(names, documents)],
    examples: places,
    nameAt: (await loadLists()).nameAt,
  });
  return javascriptResponse(`pilcrowOffers(${JSON.stringify(offers)})`);
};
