/** `assets/search.js`: the search, loaded when it is first opened. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/search.ts');
