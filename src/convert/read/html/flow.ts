/** What the reading of blocks gives, and what those who read lists and tables ask of it. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import type { TreeBlock, TreeInline } from '../../../corpus/model/tree.ts';
import type { Mark } from './marks.ts';
import type { PageNote } from './notes.ts';
import type { PageElement } from './page.ts';
import type { PageReading } from './page-reading.ts';

/** What comes of a page, in the order of the text. */
export type FlowEvent =
  | { type: 'block'; block: TreeBlock }
  | {
      type: 'heading';
      element: PageElement;
      level: number;
      inlines: TreeInline[];
      mark: Mark;
      offset: number;
    }
  | { type: 'note'; note: PageNote };

/** How the blocks are read: whose they are, and what they are called in the ledger. */
export interface FlowContext {
  kind: PartKind;
  reason: string;
  language: string;
  /** Paragraphs without an address: those of an item or a note. */
  plain: boolean;
  /** Whether headings open sections here. */
  headings: boolean;
  /** Where all is marked as one: the cells of a row. */
  mark?: Mark | undefined;
  /** The note whose label is set aside at the head of the text. */
  note?: PageNote;
}

/** The mark of what an element holds: its own, or that of all that is marked as one with it. */
export const markIn = ({ mark, kind, reason }: FlowContext, owner: PageElement): Mark =>
  mark ?? { owner, kind, reason, by: 'rule' };

/** Reads a stretch of a page, and others within it. */
export interface Flow {
  readonly reading: PageReading;
  readonly events: FlowEvent[];
  /** Another, for what stands in this one. */
  within(context: FlowContext, owner: PageElement): Flow;
  /** Reads what an element holds; or the element itself, as a block. */
  inside(element: PageElement): void;
  block(element: PageElement): void;
  /** Reads an element that holds a note, or goes on with one. */
  note(element: PageElement): void;
  blocks(): TreeBlock[];
  /** What an element holds, as one line. */
  lineOf(element: PageElement, mark: Mark): TreeInline[];
  source(element: PageElement, offset: number): { source: { path: string; offset: number } };
}
