/** The files that a document, and the whole library, can be taken away in: what readers are told of them. */
import { siteLanguage } from '../corpus/text/languages/index.ts';
import { slugOf } from '../corpus/text/slug.ts';
import { formats } from './formats.ts';

/** A file that can be taken away. */
export interface Download {
  /** The name of its form: `html`, `epub`. */
  form: string;
  /** From the site's root. */
  path: string;
  /** What readers call it. */
  label: string;
  /** What it is for, in a few words. */
  purpose: string;
  /** Its media type. */
  type: string;
}

/** The files of a document, in the order in which readers are told of them. */
export const downloadsOf = (document: string): Download[] => [
  {
    form: 'html',
    path: `downloads/${document}.html`,
    label: 'One HTML file',
    purpose: 'with notes, remarks, terms and a search, to read in any browser or to send',
    type: 'text/html',
  },
  ...formats.map(({ name, ending, label, purpose, type }) => ({
    form: name,
    path: `downloads/${document}${ending}`,
    label,
    purpose,
    type,
  })),
  {
    form: 'json',
    path: `data/documents/${document}.json`,
    label: 'JSON',
    purpose: 'all of it as data, with a schema',
    type: 'application/json',
  },
];

/** The forms that every document has, in a sentence. */
export const formsInWords = (): string =>
  new Intl.ListFormat(siteLanguage, { type: 'conjunction' }).format([
    'one HTML file',
    ...formats.map(({ label }) => label),
    'JSON',
  ]);

/** The file that has the whole reader in it, from the site's root. A library whose name has no Latin letters is “reader”. */
export const readerFile = (library: string): string => `downloads/${slugOf(library) || 'reader'}.zip`;
