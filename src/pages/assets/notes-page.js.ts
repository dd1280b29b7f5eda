/** `assets/notes-page.js`: the page of all own notes, until there are some. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/notes-page.ts');
