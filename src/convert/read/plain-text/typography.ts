/** What of the lines of a list or a table is typography, not text: it is set aside in the ledger. */
import type { Aside } from '../../../corpus/model/ledger.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { keptSegments, type Segment } from './kept-text.ts';
import { isEdge } from './set-aside.ts';
import { cellsIn, isTableRule, itemMark } from './shapes.ts';

const afterMark = 'white space after the item’s mark';
const betweenCells = 'what parts the cells of the table';
const tableRule = 'a rule of the table';
const shapes: ReadonlySet<string> = new Set([afterMark, betweenCells, tableRule]);

/** Whether an aside is what the items or the cells of a line are told by. */
export const isTypography = ({ reason }: Pick<Aside, 'reason'>): boolean => shapes.has(reason);

/** The asides of a line but for the white space at its edges: the space after an item’s mark, what parts the cells of a row. */
export function typographyOf(kind: 'list' | 'table', line: Line, others: readonly Aside[]): Aside[] {
  // Cells are told by the white space that stands around them too.
  const kept = keptSegments(line, kind === 'table' ? others.filter((one) => !isEdge(one)) : others);
  const text = kept.map((segment) => segment.text).join('');
  const inner = text.trim();
  if (inner === '') return [];
  const start = text.indexOf(inner);
  const aside = (from: number, to: number, reason: string): Aside[] => inSegments(line, kept, from, to, reason);
  if (kind === 'list') {
    const mark = itemMark(inner);
    return mark ? aside(start + mark.label.length, start + mark.length, afterMark) : [];
  }
  const edge = start + inner.length;
  if (isTableRule(text)) return aside(start, edge, tableRule);
  const found: Aside[] = [];
  let end = start;
  for (const cell of cellsIn(text)) {
    found.push(...aside(end, cell.start, betweenCells));
    end = Math.max(end, cell.end);
  }
  return [...found, ...aside(end, edge, betweenCells)];
}

/** A stretch of what is kept of a line as asides of the line: one for each piece of it. */
function inSegments(line: Line, kept: readonly Segment[], from: number, to: number, reason: string): Aside[] {
  let start = 0;
  return kept.flatMap(({ column, text }): Aside[] => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, text.length)];
    start += text.length;
    return last > first ? [{ line: line.n, column: column + first, text: text.slice(first, last), reason }] : [];
  });
}

/** The number signs of a heading in Markdown, before its words and after them. */
export function signsOf(line: Line): Aside[] {
  const start = line.text.indexOf('#');
  const signs = /^#{1,6}\s+/.exec(line.text.slice(start))?.[0] ?? '';
  const text = line.text.trimEnd();
  const closing = /\s#+$/.exec(text.slice(-20));
  const end = closing && { index: text.length - closing[0].length, 0: closing[0] };
  return [
    { line: line.n, column: start + 1, text: signs, reason: 'the sign of a heading in Markdown' },
    ...(end
      ? [{ line: line.n, column: end.index + 1, text: end[0], reason: 'the sign of a heading in Markdown' }]
      : []),
  ];
}
