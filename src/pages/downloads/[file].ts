/**
 * `downloads/<doc>.epub` and the other forms in which a document can be taken away, a file each: while the pages are being
 * written (`npm run dev`). A build writes them beside the pages (src/downloads/write/).
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Document } from '../../corpus/model/document.ts';
import { type Format, formats } from '../../downloads/formats.ts';
import { takenFrom } from '../../downloads/taken.ts';
import { loadLibrary } from '../../library/library.ts';

export const getStaticPaths = (async () => {
  const { documents } = import.meta.env.DEV ? await loadLibrary() : { documents: [] };
  return documents.flatMap((document) =>
    formats.map((format) => ({ params: { file: `${document.id}${format.ending}` }, props: { document, format } })),
  );
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: Document;
  format: Format;
}
export const GET: APIRoute<Props> = async ({ props: { document, format } }) =>
  new Response(await format.write(takenFrom(await loadLibrary(), document)), {
    headers: { 'content-type': format.type },
  });
