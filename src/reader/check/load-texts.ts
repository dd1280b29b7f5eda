/** The texts of the library: all of them, or of a large one those of some documents. */
import { loaderOfParts, type Wanted } from '../kit/load-parts.ts';
import type { QuotableDocument } from './quotable.ts';

const load = loaderOfParts<QuotableDocument[]>('pilcrowTexts', 'assets/texts');

/** Loads texts, in the order of the library; those of the same part come with them. */
export const loadTexts = async (root: URL, wanted?: Wanted): Promise<QuotableDocument[]> =>
  (await load(root, wanted)).flat();
