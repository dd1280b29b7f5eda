/** `assets/tools.js`: a paragraph's tools, links to quotes, the panel "Reading"; loaded when one of them is first used. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/tools.ts');
