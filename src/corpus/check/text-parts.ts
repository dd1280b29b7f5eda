/** The texts that quotations are checked against, in parts. */
import type { Document } from '../model/document.ts';
import { partsOf } from '../model/parts.ts';

/** How many words a part has at most: some 50 KB on their way. */
const mostWords = 30_000;

/** The parts of the texts of a library; a small one is one. */
export const textParts = (documents: readonly Document[], most = mostWords): Document[][] =>
  partsOf(documents, ({ meta }) => meta.seed.words, most);
