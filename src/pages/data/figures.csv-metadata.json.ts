/** `data/figures.csv-metadata.json`: what the columns of `figures.csv` are (W3C CSV on the Web). */
import type { APIRoute } from 'astro';
import { csvDescription } from '../../views/figures-csv.ts';

export const GET: APIRoute = () => Response.json(csvDescription);
