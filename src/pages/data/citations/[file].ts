/** `data/citations/<doc>.bib`, `.json` and `.ris`: the citation of a document for programs that keep such. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type CitationEnding, citationFile, citationFiles } from '../../../downloads/citation-file.ts';
import { loadLibrary } from '../../../library/library.ts';
import { askedBy, toMake } from '../../../rebuild/rebuild.ts';
import { unitOf } from '../../../rebuild/units.ts';

export const getStaticPaths = (async () =>
  toMake(
    (await loadLibrary()).documents.flatMap((document) =>
      (Object.keys(citationFiles) as CitationEnding[]).map((ending) => ({
        params: { file: `${document.id}.${ending}` },
        props: { document, ending, unit: unitOf.document(document.id) },
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const { document, ending, unit } = context.props;
  const { kindOf } = await askedBy(context, unit);
  return new Response(citationFile(document, kindOf(document.id), ending), {
    headers: { 'content-type': `${citationFiles[ending as CitationEnding]}; charset=utf-8` },
  });
};
