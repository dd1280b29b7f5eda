/** The scripts with what the search offers beside hits, for the addresses under which they are asked for. */
import { loadLibrary } from '../../library/library.ts';
import { loadLists } from '../../library/lists.ts';
import { searchOffers } from '../../publish/search/offers.ts';
import { offersScripts } from '../../publish/search/offers-scripts.ts';
import { otherSpeakers } from '../../views/names-index.ts';

/** All of them, `assets/offers.js` first. */
export async function loadOffersScripts(): Promise<{ path: string; content: string }[]> {
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
  return offersScripts(offers);
}
