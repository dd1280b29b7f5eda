/** The draft: the texts of a document in their order, before references and run-in headings are found in them. */

import type { LineDecision } from '../../../corpus/editors/sidecar.ts';
import type { Lines } from '../../../corpus/model/document.ts';

/** A text and where it stands in the seed. */
export interface DraftText {
  /** The text; its lines are joined with LF. */
  text: string;
  lines: Lines;
  /** For each line of the text: its number in the seed and the column it begins at, both from 1. */
  starts: { line: number; column: number }[];
}

export interface DraftBlock extends DraftText {
  kind: 'paragraph' | 'salutation';
  /** The sidecar's decision on the run-in heading. */
  lead?: LineDecision['lead'];
}

export interface DraftSection {
  number?: string | undefined;
  /** The heading in the text, number included. */
  heading?: DraftText | undefined;
  /** The heading that the editors gave. */
  title?: string | undefined;
  named?: string | undefined;
  blocks: DraftBlock[];
}

export interface Draft {
  sections: DraftSection[];
  notes: (DraftText & { label: string })[];
  title?: DraftText | undefined;
  byline?: DraftText | undefined;
}

/** The place in the seed of an offset in a text (UTF-16 units). */
export function locate({ text, starts }: DraftText, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  const start = starts[before.length - 1] ?? { line: 1, column: 1 };
  return { line: start.line, column: start.column + (before.at(-1)?.length ?? 0) };
}
