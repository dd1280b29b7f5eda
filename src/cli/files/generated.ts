/** The files that a conversion makes of a document: the one place that lists them. */
import type { Converted } from '../../convert/project.ts';

/** A generated file: its path from the project's root, and what it holds. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Where the parts of a converted document go: a folder, and the ending of the document's file in it. */
const places = {
  register: ['content/anchors', '.yaml'],
  ledger: ['content/ledgers', '.json'],
  json: ['content/documents', '.json'],
  mdx: ['content/documents', '.mdx'],
} as const satisfies Record<keyof Converted['files'], readonly [folder: string, ending: string]>;

type Part = keyof typeof places;

const parts = Object.keys(places) as Part[];

/** The path of a generated file from the project's root. */
export const generatedPath = (part: Part, doc: string): string => `${places[part][0]}/${doc}${places[part][1]}`;

/** The generated files of a converted document. */
export const generatedFiles = ({ document: { id }, files }: Converted): GeneratedFile[] =>
  parts.map((part) => ({ path: generatedPath(part, id), text: files[part] }));
