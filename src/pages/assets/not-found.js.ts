/** `assets/not-found.js`: the ways on from an address where no page is. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/not-found.ts');
