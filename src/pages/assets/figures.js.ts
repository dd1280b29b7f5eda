/** `assets/figures.js`: sorts and filters the page of figures. */
import type { APIRoute } from 'astro';
import { scriptResponse } from './_asset-response.ts';

export const GET: APIRoute = () => scriptResponse('src/reader/start/figures.ts');
