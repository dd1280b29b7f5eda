/** The paths of a page that every document has. */
import type { Document } from '../corpus/model/document.ts';
import { loadLibrary } from '../library/library.ts';
import { toMake } from './rebuild.ts';
import { unitOf } from './units.ts';

/** Those that are made, for `getStaticPaths` of a page or file that is called by its document. */
export const documentPaths = async (documents?: readonly Document[], unit = unitOf.document) =>
  toMake(
    (documents ?? (await loadLibrary()).documents).map((document) => ({
      params: { document: document.id },
      props: { document, unit: unit(document.id) },
    })),
  );
