/** The files that hold the citation of a document. */
import { type Citation, documentToCitation } from '../citation/document-to-citation.ts';
import type { Format } from '../convert/write/format.ts';
import type { Kind } from '../corpus/editors/kinds.ts';
import type { Document } from '../corpus/model/document.ts';
import { fillCitation } from '../reader/tools/citation.ts';

const forms = { bib: 'bibtex', json: 'csl', ris: 'ris' } as const;

/** How such files end, with their media types; `js` is the script from which the reader's code makes a paragraph's citation. */
export const citationFiles = {
  bib: 'application/x-bibtex',
  json: 'application/vnd.citationstyles.csl+json',
  ris: 'application/x-research-info-systems',
  js: 'text/javascript',
};
export type CitationEnding = keyof typeof citationFiles;

/** What such a file holds: the citation with the official address; in the script place and address are left open. */
export function citationFile(document: Document, kind: Kind, ending: CitationEnding): string {
  const citation: Citation = documentToCitation(document, kind);
  if (ending !== 'js') {
    const form = forms[ending];
    return `${fillCitation(form, citation[form], { url: document.meta.source.url })}\n`;
  }
  const { bibtex, csl, ris } = citation;
  return `pilcrowCitation(${JSON.stringify({ bibtex, csl, ris })})`;
}

/** The citation as a form that documents are written in: on the pages it has a place of its own. */
export const citationFormats: readonly Format[] = (
  [
    ['bibtex', 'bib', 'BibTeX'],
    ['csl', 'json', 'CSL-JSON'],
    ['ris', 'ris', 'RIS'],
  ] as const
).map(([name, ending, label]) => ({
  name,
  ending: `.citation.${ending}`,
  type: citationFiles[ending],
  label,
  purpose: 'the citation, for programs that keep such',
  write: ({ document, kind }) => citationFile(document, kind, ending),
}));
