/** `assets/checker.js`: the check of quotations, loaded when its page is first used. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/checker.ts');
