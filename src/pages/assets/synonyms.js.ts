/** `assets/synonyms.js`: the words that the search takes for one another, as a classic script, which a page on a disk can load too. */
import type { APIRoute } from 'astro';
import { readSynonyms } from '../../library/library.ts';
import { javascriptResponse } from './_asset-response.ts';

export const GET: APIRoute = async () => javascriptResponse(`pilcrowSynonyms(${JSON.stringify(await readSynonyms())})`);
