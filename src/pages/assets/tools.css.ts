/** `assets/tools.css`: how the tools look, loaded with them. */
import type { APIRoute } from 'astro';
import { styleResponse } from './_asset-response.ts';

export const GET: APIRoute = () => styleResponse('src/styles/tools.css');
