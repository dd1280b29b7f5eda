/** The draft: the texts of a document in their order, before references and run-in headings are found in them. */

import type { NoteForm } from '../../../corpus/editors/note-forms.ts';
import type { LineDecision } from '../../../corpus/editors/sidecar.ts';
import type { Lines } from '../../../corpus/model/source.ts';

/** A text and where it stands in the seed. */
export interface DraftText {
  /** The text. The ends of its lines are spaces in it; where lines count, as in verse, they are LF. */
  text: string;
  lines: Lines;
  /** Its other lines, where notes at the foot of a page stand between. */
  furtherLines?: Lines[];
  /**
   * For each piece of the text, a line or a part of one: its line in the seed and the column that it begins at, both from 1,
   * and where it begins in the text (UTF-16 units), if that is not the beginning.
   */
  starts: { line: number; column: number; at?: number }[];
  /** The text with its lines as they stand in the seed, where they are several and flow. */
  lined?: string;
  /** Its language, where the sidecar says that it is another. */
  lang?: string | undefined;
}

/** A text that is a block of its own. */
export interface DraftParagraph extends DraftText {
  kind: 'paragraph' | 'salutation' | 'verse' | 'verbatim';
  /** The sidecar's decision on the run-in heading. */
  lead?: LineDecision['lead'];
}
/** An item of a list: its mark as printed, its text, and the lists in it. */
export interface DraftItem {
  label?: string | undefined;
  text: DraftText;
  lists: DraftList[];
}
/** The lines of a list, or of one in an item. */
export interface DraftList {
  kind: 'list';
  lines: Lines;
  furtherLines?: Lines[];
  lang?: string | undefined;
  ordered: boolean;
  items: DraftItem[];
}
/** A quotation of one paragraph or more. */
export interface DraftQuote {
  kind: 'quote';
  lines: Lines;
  furtherLines?: Lines[];
  lang?: string | undefined;
  paragraphs: DraftText[];
}
/** A table, cell by cell. */
export interface DraftTable {
  kind: 'table';
  lines: Lines;
  lang?: string | undefined;
  caption?: DraftText | undefined;
  rows: { header: boolean; lines: Lines; cells: DraftText[] }[];
}
/** What a section holds beside its heading. */
export type DraftBlock = DraftParagraph | DraftList | DraftQuote | DraftTable;

/** A section with its blocks; what is nested in it knows it as its parent. */
export interface DraftSection {
  /** How deep it stands, from 1; 0 for what comes before the first heading. */
  level: number;
  parent?: DraftSection | undefined;
  /** The number as printed, and what stands before the heading's words ("5. "). */
  number?: string | undefined;
  printed?: string | undefined;
  /** The heading in the text, number included. */
  heading?: DraftText | undefined;
  /** The heading that the editors gave. */
  title?: string | undefined;
  named?: string | undefined;
  blocks: DraftBlock[];
}

/** A note without its label. */
export interface DraftNote extends DraftText {
  label: string;
  /** Its other paragraphs. */
  further: DraftText[];
  /** How its label is printed. */
  form: NoteForm;
  /** Whether a call of its label stands before it, and behind the last note of that label. */
  called: boolean;
  /** How many other texts stand before it: notes with as many stand together. */
  behind: number;
  /** The section that it stands in. */
  section?: DraftSection | undefined;
}

/** The texts of a document before references and run-in headings are found in them. */
export interface Draft {
  /** In the order of the text, nested ones after those that they stand in. */
  sections: DraftSection[];
  notes: DraftNote[];
  title?: DraftText | undefined;
  byline?: DraftText | undefined;
}

/** The paragraphs of a note. */
export const paragraphsOf = (note: DraftNote): DraftText[] => [note, ...note.further];

/** The place in the seed of an offset in a text (UTF-16 units). */
export function locate({ starts }: DraftText, offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { line, column, at = 0 } = starts[low] ?? { line: 1, column: 1 };
  return { line, column: column + offset - at };
}

/** The texts of a block, in their order. */
export function textsOf(block: DraftBlock): DraftText[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ text, lists }) => [text, ...lists.flatMap(textsOf)]);
    case 'quote':
      return block.paragraphs;
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.rows.flatMap(({ cells }) => cells)];
    default:
      return [block];
  }
}
