/** `assets/first.js`: the chosen colours and the text face, before the page is painted. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/first.ts');
