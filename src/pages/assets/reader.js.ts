/** `assets/reader.js`: the reader's code. */
import type { APIRoute } from 'astro';
import { classicScript } from './_classic-script.ts';

export const GET: APIRoute = () => classicScript('src/reader/main.ts');
