/** Where the parts of a draft came from, as their nodes say it. */
import type { SourceOf } from '../../../corpus/model/source.ts';
import type { DraftText } from './draft.ts';

/** Where a text came from, and its words with the line ends of the source where they are spaces in it. */
export const sourceOf = ({
  lines,
  furtherLines,
  lined,
}: Pick<DraftText, 'lines' | 'furtherLines' | 'lined'>): { source: SourceOf; lined?: string } => ({
  source: { lines, ...(furtherLines && { further: furtherLines }) },
  ...(lined !== undefined && { lined }),
});

/** The same of a block whose texts stand in it. */
export const blockOf = ({ lang, ...lines }: Pick<DraftText, 'lines' | 'furtherLines' | 'lang'>) => ({
  ...sourceOf({ lines: lines.lines, ...(lines.furtherLines && { furtherLines: lines.furtherLines }) }),
  ...(lang !== undefined && { lang }),
});
