/** `assets/search.css`: how the search looks, loaded with it. */
import type { APIRoute } from 'astro';
import { stylesheet } from '../../publish/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await stylesheet('src/styles/search.css'), { headers: { 'content-type': 'text/css; charset=utf-8' } });
