/**
 * What the search asks of an index, whatever answers it: all that another engine would have to be. Pagefind is it today
 * (`pagefind.ts`); `indexes.ts` says which there are.
 */
import type { Fragment } from './fragment.ts';
import type { LanguageIndex } from './indexes.ts';

/** A sheet of records that answers: read when it is to be shown. One sheet has one id, whatever asks for it. */
export interface TextResult {
  id: string;
  /** How often it holds a word that was asked for. */
  found: number;
  data(): Promise<Fragment[]>;
}

/** The index of a language, of every library that is searched together. */
export interface TextIndex {
  /**
   * The sheets that hold every word of a text, in a form of it or as the beginning of a longer one; of words in quotation
   * marks those that hold them together. The best first.
   *
   * @throws If a part of the index cannot be read: that is never taken for nothing.
   */
  search(text: string): Promise<{ results: TextResult[] }>;
}

/** Opens the index of a language. Asked again, it is the same. */
export type OpenIndex = (index: LanguageIndex, root: URL) => Promise<TextIndex>;
