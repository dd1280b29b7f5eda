/** `assets/search.css`: how the search looks, loaded with it. */
import type { APIRoute } from 'astro';
import { styleResponse } from './_asset-response.ts';

export const GET: APIRoute = () => styleResponse('src/styles/search.css');
