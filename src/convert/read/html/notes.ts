/** The notes of a page, as they are found: what is to be read of each, and what calls it. */
import type { PageElement, PageNode } from './page.ts';

/** A note of a page, before its text is read. */
export interface PageNote {
  label: string;
  /** The elements that hold it, one after the other. */
  containers: PageElement[];
  decided?: boolean;
  /** Whether it stands in the line that calls it. */
  inline?: boolean;
}

/** One of several notes in an element, or what stands before the first: the nodes there that are its own. */
export interface NoteGroup {
  note?: PageNote;
  nodes: PageNode[];
}

/** The notes of a page. */
export interface PageNotes {
  notes: PageNote[];
  /** The note that begins in an element, or goes on in it. */
  in: ReadonlyMap<PageElement, PageNote>;
  /** The notes of an element that holds several, each in lines of its own. */
  groups: ReadonlyMap<PageElement, readonly NoteGroup[]>;
  /** The note that an element calls: a link, or a raised number. */
  calls: ReadonlyMap<PageElement, PageNote>;
  /** Links from notes to where they are called. */
  back: ReadonlySet<PageElement>;
  /** Links that say that they call a note, and lead to none. */
  astray: readonly PageElement[];
  /** Notes that only their labels tell, by label, in the order of the text. */
  loose: ReadonlyMap<string, PageNote[]>;
}
