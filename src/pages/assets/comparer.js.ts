/** `assets/comparer.js`: what shows two texts side by side, loaded when its page is asked for them. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/comparer.ts');
