/** The editors' annotations of a document as W3C Web Annotations, for programs that know them. */
import type { Format, Taken } from '../convert/write/format.ts';
import type { CitedSource } from '../corpus/editors/sources.ts';
import { toWebAnnotations } from '../views/web-annotation.ts';

const ending = '.annotations.json';

/** Writes them as a collection of their own, whose targets are the pages of the site. */
export function documentToAnnotations({ document, sources }: Pick<Taken, 'document' | 'sources'>): string {
  const { id, annotations } = document;
  const sourceOf = (name: string): CitedSource => {
    const source = sources.find((one) => one.id === name);
    if (source) return source;
    throw new Error(`nothing is known of the source “${name}”: run npm run convert, which says what to do`);
  };
  const all = annotations.map((annotation) => ({ document: id, annotation }));
  return `${JSON.stringify(toWebAnnotations(all, sourceOf, `${id}${ending}`), null, 2)}\n`;
}

export const annotations: Format = {
  name: 'annotations',
  ending,
  type: 'application/ld+json',
  label: 'Web Annotations',
  purpose: 'the editors’ remarks as data',
  write: documentToAnnotations,
};
