/** `assets/notes.js`: own notes on the page of a document, loaded where there are some, or when one is made. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/notes.ts');
