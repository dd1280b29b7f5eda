/** `data/citations/<doc>.bib`, `.json` and `.ris`: the citation of a document for programs that keep such. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type CitationEnding, citationFile, citationFiles } from '../../../downloads/citation-file.ts';
import { loadLibrary } from '../../../library/library.ts';

export const getStaticPaths = (async () =>
  (await loadLibrary()).documents.flatMap((document) =>
    (Object.keys(citationFiles) as CitationEnding[]).map((ending) => ({
      params: { file: `${document.id}.${ending}` },
      props: { document, ending },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props: { document, ending } }) => {
  const { kindOf } = await loadLibrary();
  return new Response(citationFile(document, kindOf(document), ending), {
    headers: { 'content-type': `${citationFiles[ending as CitationEnding]}; charset=utf-8` },
  });
};
