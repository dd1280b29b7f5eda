/** A form in which a document is taken away: what its writer is given, and what readers are told of it. */
import type { Kind } from '../../corpus/editors/kinds.ts';
import type { Licence } from '../../corpus/editors/licence.ts';
import type { CitedSource } from '../../corpus/editors/sources.ts';
import type { Subject } from '../../corpus/editors/subject.ts';
import type { Term } from '../../corpus/editors/term.ts';
import type { Document } from '../../corpus/model/document.ts';

/** A document with all that goes with it, so that a file of it stands alone: a writer reads nothing else. */
export interface Taken {
  document: Document;
  /** Its kind in its library. */
  kind: Kind;
  /** The licence of its text, if one is declared: its own, else the library's. */
  licence: Licence | undefined;
  /** The library that it is of; `site` ends with a slash, where it has an address. */
  library: { name: string; description: string; site: string | undefined };
  /** The terms that it mentions, and the lists that its remarks say it takes up, by label. */
  terms: readonly Term[];
  /** The sources that these terms and its remarks cite, in the order of the library's list. */
  sources: readonly CitedSource[];
  /** The subjects that it treats, by label; which passages do is in the document. */
  subjects: readonly Subject[];
  /** All documents of the library, by id: titles for what leads there. */
  titles: ReadonlyMap<string, { title: string; language: string }>;
  /** How it is cited, in a sentence, without place: made when it is asked for, because styles take long, of what stands here. */
  citation: () => string;
}

/** A form that documents are written in. */
export interface Format {
  /** Its name on the command line: `epub`. */
  name: string;
  /** How its files end, after the document's id: `.epub`. */
  ending: string;
  /** Its media type (RFC 6838), without parameters. */
  type: string;
  /** What readers call it: “EPUB”. */
  label: string;
  /** What it is for, in a few words: “for e-readers”. */
  purpose: string;
  /**
   * Writes a document. The same document gives the same bytes: no time, no chance.
   *
   * @returns Text, which is encoded in UTF-8, or bytes.
   */
  write(taken: Taken): string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;
}
