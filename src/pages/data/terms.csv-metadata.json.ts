/** `data/terms.csv-metadata.json`: what the columns of `terms.csv` are (W3C CSV on the Web). */
import type { APIRoute } from 'astro';
import { termsDescription } from '../../views/terms-csv.ts';

export const GET: APIRoute = () => Response.json(termsDescription);
