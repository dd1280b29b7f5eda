/** What of the lines of a list or a table is typography, not text: it is set aside in the ledger. */
import type { Aside } from '../../../corpus/model/ledger.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { cellsIn, isTableRule, itemMark } from './shapes.ts';

/** The asides of a line but for the white space at its edges: the space after an item's mark, what parts the cells of a row. */
export function typographyOf(kind: 'list' | 'table', line: Line): Aside[] {
  const aside = (start: number, end: number, reason: string): Aside[] =>
    end > start ? [{ line: line.n, column: start + 1, text: line.text.slice(start, end), reason }] : [];
  const inner = line.text.trim();
  if (inner === '') return [];
  const start = line.text.indexOf(inner);
  if (kind === 'list') {
    const mark = itemMark(inner);
    return mark ? aside(start + mark.label.length, start + mark.length, 'white space after the item’s mark') : [];
  }
  const edge = start + inner.length;
  if (isTableRule(line.text)) return aside(start, edge, 'a rule of the table');
  const found: Aside[] = [];
  let end = start;
  for (const cell of cellsIn(line.text)) {
    found.push(...aside(end, cell.start, 'what parts the cells of the table'));
    end = Math.max(end, cell.end);
  }
  return [...found, ...aside(end, edge, 'what parts the cells of the table')];
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
