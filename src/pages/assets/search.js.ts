/** `assets/search.js`: the search, loaded when it is first opened. */
import type { APIRoute } from 'astro';
import { classicScript } from './_classic-script.ts';

export const GET: APIRoute = () => classicScript('src/reader/search/main.ts');
