/** `assets/tools.css`: how a paragraph's tools look, loaded with them. */
import type { APIRoute } from 'astro';
import { styleResponse } from './_asset-response.ts';

export const GET: APIRoute = () => styleResponse('src/styles/tools.css');
