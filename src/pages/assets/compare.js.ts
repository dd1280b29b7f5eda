/** `assets/compare.js`: the page that compares any two texts, until it is asked for them. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/compare.ts');
