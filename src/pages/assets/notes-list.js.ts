/** `assets/notes-list.js`: lists, searches and changes all own notes, loaded where there are some. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/notes-list.ts');
