/**
 * `data/citations/<doc>.bib`, `.json` and `.ris`: the citation of a document for programs that keep such. `<doc>.js`: the same with
 * the place and the address left open, as a classic script, from which the reader's code makes a paragraph's, on a disk too.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Citation, documentToCitation } from '../../../citation/document-to-citation.ts';
import { loadLibrary } from '../../../library/library.ts';
import { fillCitation } from '../../../reader/tools/citation.ts';

const forms = { bib: 'bibtex', json: 'csl', ris: 'ris' } as const;
const types = {
  bib: 'application/x-bibtex',
  json: 'application/vnd.citationstyles.csl+json',
  ris: 'application/x-research-info-systems',
  js: 'text/javascript',
};

export const getStaticPaths = (async () =>
  (await loadLibrary()).documents.flatMap((document) =>
    (Object.keys(types) as (keyof typeof types)[]).map((ending) => ({
      params: { file: `${document.id}.${ending}` },
      props: { document, ending },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props: { document, ending } }) => {
  const { kindOf } = await loadLibrary();
  const citation: Citation = documentToCitation(document, kindOf(document));
  const { url } = document.meta.source;
  const { text: _, ...open } = citation;
  const body =
    ending === 'js'
      ? `pilcrowCitation(${JSON.stringify(open)})`
      : `${fillCitation(forms[ending as keyof typeof forms], citation[forms[ending as keyof typeof forms]], { url })}\n`;
  return new Response(body, { headers: { 'content-type': `${types[ending as keyof typeof types]}; charset=utf-8` } });
};
