/** `assets/reader.js`: the reader's code. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/reader.ts');
