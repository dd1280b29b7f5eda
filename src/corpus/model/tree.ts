/** The tree that a reader of a format gives: what a text is, before its parts have ids and places. */
import type { InlineOf } from './inline.ts';
import type { SourceOf } from './source.ts';

/** A call of a note, which it names itself: ids come later. */
export interface TreeReference {
  type: 'note-reference';
  note: TreeNote;
  label: string;
  /** What the source prints: "15", "[15]". */
  printed: string;
}
/** Running text before ids. */
export type TreeInline = InlineOf<TreeReference>;

interface Common {
  /** None where the editors wrote it. */
  source?: SourceOf | undefined;
  lang?: string | undefined;
  /** Its own words with the line ends of the source, which are spaces in it: so registers knew a text of several lines. */
  lined?: string | undefined;
}

/** A block of running text. */
export interface TreeParagraph extends Common {
  /** A `plain` paragraph has no address of its own: the text of an item or a note. */
  type: 'paragraph' | 'plain' | 'salutation' | 'verse' | 'verbatim';
  /** The run-in heading: the opening imperative sentence of a paragraph. The space after it is in `inlines`. */
  lead?: TreeInline[] | undefined;
  inlines: TreeInline[];
}
/** An item of a list. */
export interface TreeItem extends Common {
  type: 'item';
  label?: string | undefined;
  children: TreeBlock[];
}
/** A list. */
export interface TreeList extends Common {
  type: 'list';
  ordered: boolean;
  items: TreeItem[];
}
/** A quotation that is set apart. */
export interface TreeQuote extends Common {
  type: 'quote';
  children: TreeBlock[];
}
/** A row of a table. */
export interface TreeRow extends Common {
  type: 'row';
  header?: boolean | undefined;
  cells: TreeInline[][];
}
/** A table. */
export interface TreeTable extends Common {
  type: 'table';
  caption?: TreeInline[] | undefined;
  rows: TreeRow[];
}
/** What a section, an item, a quotation or a note may hold. */
export type TreeBlock = TreeParagraph | TreeList | TreeQuote | TreeTable;

/** A section, of any depth. */
export interface TreeSection extends Common {
  type: 'section';
  /** The number as printed ("5", "II"), where there is one. */
  number?: string | undefined;
  /** What stands before the heading's words ("5. "). */
  printed?: string | undefined;
  /** The whole heading as printed. */
  heading: TreeInline[];
  /** Who wrote the heading: the text, or the editors in the sidecar. */
  origin: 'text' | 'editors';
  /** The id that the sidecar gives, where the heading has no number. */
  named?: string | undefined;
  children: AnyTreeNode[];
}
/** What a tree may hold. */
export type AnyTreeNode = TreeSection | TreeBlock;

/** A note. */
export interface TreeNote extends Common {
  type: 'note';
  /** The label as printed, without brackets ("15"). */
  label: string;
  children: TreeBlock[];
}
/** Notes whose labels are one sequence: those of the document, of one section, or its symbols (`*`, `†`). */
export interface TreeSeries {
  kind: 'numbers' | 'symbols';
  scope?: TreeSection | undefined;
  notes: TreeNote[];
}

/** What a reader of a format gives: the text and its notes. */
export interface Tree {
  children: AnyTreeNode[];
  series: TreeSeries[];
}
