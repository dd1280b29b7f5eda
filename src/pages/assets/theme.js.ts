/** `assets/theme.js`: the chosen colours, before the page is painted. */
import type { APIRoute } from 'astro';
import { classicScript } from './_classic-script.ts';

export const GET: APIRoute = () => classicScript('src/reader/theme-first.ts');
