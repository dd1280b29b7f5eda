/** The document: sections, paragraphs, notes and the references between them. */
import type { Sidecar } from '../editors/sidecar.ts';

/** The lines of the seed that something was read from, both included. */
export interface Lines {
  from: number;
  to: number;
}

/** Running text with its note references. */
export type Inline =
  | { type: 'text'; value: string }
  /** `value` is what the seed prints ("15", "[15]"), `label` the note's own ("15"), `note` its place in `notes`. */
  | { type: 'note-reference'; value: string; label: string; note: number };

export interface UnanchoredBlock {
  kind: 'paragraph' | 'salutation';
  /** The run-in heading: the opening imperative sentence of a paragraph. The space after it is in `inlines`. */
  lead?: Inline[] | undefined;
  inlines: Inline[];
  lines: Lines;
}

export interface UnanchoredSection {
  /** The number as printed ("5"), where there is one. */
  number?: string | undefined;
  /** The whole heading as printed ("5. Developing …"); none in the one implicit section of a text without sections. */
  heading?: Inline[] | undefined;
  /** Who wrote the heading: the text, or the editors in the sidecar. */
  origin: 'text' | 'editors';
  /** The id that the sidecar gives, where the heading has no number. */
  named?: string | undefined;
  /** The lines of the heading; none for the editors' and for none. */
  lines?: Lines | undefined;
  blocks: UnanchoredBlock[];
}

export interface UnanchoredNote {
  /** The label as printed, without brackets ("15"). */
  label: string;
  inlines: Inline[];
  lines: Lines;
}

/** What a text is, before its parts have ids. */
export interface UnanchoredDocument {
  sections: UnanchoredSection[];
  notes: UnanchoredNote[];
}

export type Block =
  | (UnanchoredBlock & { kind: 'paragraph'; id: string })
  | (UnanchoredBlock & { kind: 'salutation'; id?: undefined });

export interface Section extends Omit<UnanchoredSection, 'named' | 'blocks'> {
  id?: string | undefined;
  blocks: Block[];
}

export interface Note extends UnanchoredNote {
  id: string;
}

/** What a text is, every part with the id that the register gives it. */
export interface Document {
  id: string;
  sidecar: Sidecar;
  /** The fields of the sidecar that the seed itself states. */
  stated: string[];
  sections: Section[];
  notes: Note[];
  /** Ids once published whose text the seed no longer holds. */
  retired: { id: string; head: string }[];
}

/** The text of inlines as printed, reference numbers included. */
export const textOf = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.value).join('');

/** The text of inlines without the note references. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');

/** All of a block's inlines, its run-in heading first. */
export const inlinesOf = (block: UnanchoredBlock): Inline[] => [...(block.lead ?? []), ...block.inlines];
