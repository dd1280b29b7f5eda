/** The notes of a page, as they are found: what is to be read of each, and what calls it. */
import type { PageElement } from './page.ts';

/** A note of a page, before its text is read. */
export interface PageNote {
  label: string;
  /** The elements that hold it, one after the other. */
  containers: PageElement[];
  decided?: boolean;
}

/** The notes of a page. */
export interface PageNotes {
  notes: PageNote[];
  /** The note that begins in an element, or goes on in it. */
  in: ReadonlyMap<PageElement, PageNote>;
  /** The note that an element calls: a link, or a raised number. */
  calls: ReadonlyMap<PageElement, PageNote>;
  /** Links from notes to where they are called. */
  back: ReadonlySet<PageElement>;
  /** Notes that only their labels tell, by label. */
  loose: ReadonlyMap<string, PageNote[]>;
}
