/** How documents are cited, as the last build made it: styles take longer than all else that stands in some of their files. */

import type { Taken } from '../../convert/write/format.ts';
import { hashOf } from '../../rebuild/hashes.ts';

/** Document → its citation, with a hash of what it was made of. Can be written as JSON. */
export type Citations = Record<string, { of: string; text: string }>;

/**
 * Gives a document the citation that the last build made of the same; of another it makes one when it is asked for it.
 *
 * @param code A hash of the code that makes it.
 * @param citations Gets it, with what it was made of, once it is known.
 */
export function withKeptCitation(taken: Taken, code: string, last: Citations | undefined, citations: Citations): Taken {
  const { document, kind } = taken;
  // A citation rests on nothing else of a document (`src/citation/document-to-citation.ts`).
  const { hash, id, language, meta } = document;
  const of = hashOf(JSON.stringify([code, hash, id, language, meta, kind]));
  const known = last?.[id];
  if (known?.of === of) citations[id] = known;
  return {
    ...taken,
    citation() {
      const own = citations[id] ?? { of, text: taken.citation() };
      citations[id] = own;
      return own.text;
    },
  };
}
