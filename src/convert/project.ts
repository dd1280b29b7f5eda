/** What goes into the pipeline and what comes out of it. */
import type { BareDocument, Document } from '../corpus/model/document.ts';
import type { Ledger } from '../corpus/model/ledger.ts';
import type { Register } from '../corpus/model/register.ts';
import type { Proposal } from './amend/amendment.ts';
import type { Changes } from './anchors/giver.ts';

/** A file: its path from the project's root, and its text. */
export interface TextFile {
  file: string;
  text: string;
}

/** What a document is made from. */
export interface Source {
  doc: string;
  seed: { file: string; bytes: Uint8Array };
  sidecar: TextFile;
  /** The register as committed; empty for a document never published. */
  register: TextFile;
  /** The register of another branch, while that is being merged with this one. */
  merging?: TextFile | undefined;
  /** The register as it was written last, where that is not the committed one: it holds what was accepted since. */
  written?: TextFile | undefined;
  /** The document as it was published last, as JSON. */
  last?: TextFile | undefined;
  /** The MDX as committed, which tells that ids were published; none for a document never published. */
  edition?: string | undefined;
}

/** What the editors say of the documents: a file for each term, one for each document's annotations, one for its figures, a list of what they cite. */
export interface Notebook {
  terms: readonly (TextFile & { name: string })[];
  annotations: readonly (TextFile & { document: string })[];
  /** The figures of documents, where they keep them. */
  figures?: readonly (TextFile & { document: string })[] | undefined;
  /** The subjects, where they keep an index of them, and the passages that have none. */
  subjects?: readonly (TextFile & { name: string })[] | undefined;
  withoutSubject?: TextFile | undefined;
  /** The sources that they cite, if they cite any. */
  sources?: TextFile | undefined;
  /** The index of names, and the abbreviations, if the editors list some. */
  names?: TextFile | undefined;
  abbreviations?: TextFile | undefined;
}

/** What is left of a withdrawn document. */
export interface WithdrawnSource {
  doc: string;
  record: TextFile;
  register: TextFile;
}

/** All that is converted together. */
export interface Project {
  sources: readonly Source[];
  notebook: Notebook;
  withdrawn: readonly WithdrawnSource[];
  /** What the library says of itself, if it does. */
  library?: TextFile | undefined;
  /** The words that its readers may type for one another, if its editors say some. */
  synonyms?: TextFile | undefined;
  /** What the libraries beside it hold, by the names of their folders. */
  shards?: readonly (TextFile & { name: string })[] | undefined;
  /** What its editors changed in the commentary, if they say it. */
  changes?: TextFile | undefined;
}

/** A document read from its seed, before the commentary. */
export interface Text {
  document: BareDocument;
  ledger: Ledger;
  register: Register;
  /** The register as it is written. */
  registerText: string;
  changes: Changes;
  /** The passages that may be others amended, and those that were accepted as such since the last edition. */
  proposals: readonly Proposal[];
  /** The document as it was published last, where some of its texts are gone. */
  last?: Document | undefined;
  /** How many numbers it has, those of its sections aside. */
  numbers: number;
  /** Whether its ids would be the same on any other day, and beside any other edition of the same seed. */
  isSettled: boolean;
}

/** A document in its generated files. */
export interface Converted extends Text {
  document: Document;
  /** Written when they are read. */
  files: Readonly<Record<Part, string>>;
  /** The SHA-256 of each, by which it is known whether that is on a disk. */
  hashes: Readonly<Record<Part, string>>;
}

/** The files that are made of a document. */
export type Part = 'json' | 'mdx' | 'ledger' | 'register';
