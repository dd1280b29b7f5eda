/** `assets/notes.css`: how own notes look, loaded with them. */
import type { APIRoute } from 'astro';
import { styleResponse } from './_asset-response.ts';

export const GET: APIRoute = () => styleResponse('src/styles/own-notes.css');
