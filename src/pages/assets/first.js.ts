/** `assets/first.js`: the chosen colours and the text face, before the page is painted. */
import type { APIRoute } from 'astro';
import { classicScript } from './_classic-script.ts';

export const GET: APIRoute = () => classicScript('src/reader/first.ts');
