/** `assets/tools.js`: the panel of a paragraph's tools, loaded when a pilcrow is first used. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/tools/main.ts');
