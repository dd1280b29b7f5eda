/** `assets/reading.js`: what helps in reading, loaded when a page is first used. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/reading.ts');
