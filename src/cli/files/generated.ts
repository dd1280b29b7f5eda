/** The files that a conversion makes of a document: the one place that lists them. */
import type { Converted, Part } from '../../convert/project.ts';
import { seedEndings } from '../../corpus/model/seed.ts';

/** A generated file: its path from the project's root, what it holds, and the SHA-256 of that. */
export interface GeneratedFile {
  path: string;
  text: string;
  sha256: string;
}

/** Where the parts of a converted document go: a folder, and the ending of the document's file in it. */
const places = {
  json: ['content/documents', '.json'],
  mdx: ['content/documents', '.mdx'],
  ledger: ['content/ledgers', '.json'],
  register: ['content/anchors', '.yaml'],
} as const satisfies Record<Part, readonly [folder: string, ending: string]>;

const parts = Object.keys(places) as Part[];

/** The path of a generated file from the project's root. */
export const generatedPath = (part: Part, doc: string): string => `${places[part][0]}/${doc}${places[part][1]}`;

/** The folder of a part. */
export const generatedFolder = (part: Part): string => places[part][0];

/** The generated files of a converted document. */
export const generatedFiles = ({ document: { id }, files, hashes }: Converted): GeneratedFile[] =>
  parts.map((part) => ({
    path: generatedPath(part, id),
    get text() {
      return files[part];
    },
    sha256: hashes[part],
  }));

/** Where the record of a withdrawn document stands. */
export const withdrawalPath = (doc: string): string => `content/withdrawn/${doc}.yaml`;

/** Where a document's seed may stand, by how its name ends. */
export const seedPaths = (doc: string): string[] => seedEndings.map((ending) => `seeds/${doc}${ending}`);

/** Where a document's seed and sidecar may stand. */
export const sourcePaths = (doc: string): string[] => [...seedPaths(doc), `seeds/${doc}.yaml`];

/** All the files that a conversion makes of a document. */
export const generatedPaths = (doc: string): string[] => parts.map((part) => generatedPath(part, doc));

/** The parts that hold a document's text, and go when it is withdrawn; its register stays. */
const textParts = parts.filter((part) => part !== 'register');

/** The generated files that hold a document's text. */
export const textPaths = (doc: string): string[] => textParts.map((part) => generatedPath(part, doc));

/** The folders of those files, each with the ending of their names. */
export const textFolders = textParts.map((part) => places[part]);
