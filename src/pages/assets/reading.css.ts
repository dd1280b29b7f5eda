/** `assets/reading.css`: how previews and offers look, loaded with what shows them. */
import type { APIRoute } from 'astro';
import { styleResponse } from './_asset-response.ts';

export const GET: APIRoute = () => styleResponse('src/styles/preview.css');
