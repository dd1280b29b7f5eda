/** `data/figures.csv`: the same as a table (RFC 4180), for spreadsheets. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library/library.ts';
import { figuresToCsv } from '../../views/figures-csv.ts';

export const GET: APIRoute = async () =>
  new Response(figuresToCsv((await loadLibrary()).documents), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
