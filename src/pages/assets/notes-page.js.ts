/** `assets/notes-page.js`: lists, searches and changes all own notes. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/notes-page.ts');
