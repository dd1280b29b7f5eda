/** The files that hold the citation of a document. */
import { documentToCitation } from '../citation/document-to-citation.ts';
import type { Format } from '../convert/write/format.ts';
import type { Kind } from '../corpus/editors/kinds.ts';
import type { Document } from '../corpus/model/document.ts';
import { fillCitation } from '../reader/tools/citation.ts';

const forms = { bib: 'bibtex', json: 'csl', ris: 'ris' } as const;

/** How such files end, with their media types. */
export const citationFiles = {
  bib: 'application/x-bibtex',
  json: 'application/vnd.citationstyles.csl+json',
  ris: 'application/x-research-info-systems',
};
export type CitationEnding = keyof typeof citationFiles;

/** What such a file holds: the citation with the official address. */
export function citationFile(document: Document, kind: Kind, ending: CitationEnding): string {
  const form = forms[ending];
  const citation = documentToCitation(document, kind);
  return `${fillCitation(form, citation[form], { url: document.meta.source.url })}\n`;
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
