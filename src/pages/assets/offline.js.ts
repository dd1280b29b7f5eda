/** `assets/offline.js`: what the page about reading offline shows and changes. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/offline.ts');
