/** `data/terms.csv`: the glossary as a table (RFC 4180), for spreadsheets. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library/library.ts';
import { termsToCsv } from '../../views/terms-csv.ts';

export const GET: APIRoute = async () => {
  const { terms, documents } = await loadLibrary();
  return new Response(
    termsToCsv(
      terms.map(({ term }) => term),
      documents,
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } },
  );
};
