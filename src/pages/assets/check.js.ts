/** `assets/check.js`: the check of quotations, which its page loads. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/check.ts');
