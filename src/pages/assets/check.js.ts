/** `assets/check.js`: the page that checks quotations, until it is first used. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/check.ts');
