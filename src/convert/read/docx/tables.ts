/** Tables: rows of cells that hold running text. What a cell holds beside is written out in lines. */
import type { TreeInline, TreeRow, TreeTable } from '../../../corpus/model/tree.ts';
import { inlinesOf, type Refer } from './inlines.ts';
import {
  type Block,
  isKept,
  type Notices,
  type Paragraph,
  type Piece,
  paragraphsOf,
  pathOf,
  piecesOf,
  type Table,
} from './pieces.ts';
import { note, type Records, sourceOf } from './record.ts';

interface Tools {
  refer: Refer;
  record: Records;
  simplified: Notices;
}

/** The blocks of a table that only draws a box around a text: its one cell's. */
export const boxOf = ({ rows }: Table): Block[] | undefined => {
  const [row] = rows;
  const [cell] = row?.cells ?? [];
  return rows.length === 1 && row?.cells.length === 1 ? cell?.blocks : undefined;
};

/** A table of the tree; nothing for one without any text. */
export function tableOf(table: Table, tools: Tools): TreeTable | undefined {
  const paragraphs = paragraphsOf([table]);
  const path = pathOf(table) ?? '';
  const isKeptRow = ({ cells }: Table['rows'][number]): boolean =>
    paragraphsOf(cells.flatMap(({ blocks }) => blocks)).some((one) => piecesOf(one).some(isKept));
  const kept = table.rows.filter(isKeptRow);
  for (const paragraph of paragraphs)
    note(tools.record, paragraph, { kind: 'table', reason: 'in a table', by: 'rule' });
  if (kept.length === 0) return undefined;
  if (table.rows.some(({ cells }) => cells.some(({ columns, continues }) => columns > 1 || continues)))
    tools.simplified.add(
      [
        'table with merged cells, which stand empty beside their first',
        'tables with merged cells, which stand empty beside their first',
      ],
      path,
    );
  if (table.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(({ is }) => is === 'table'))))
    tools.simplified.add(
      ['table in a cell of another, written out in lines', 'tables in cells of others, written out in lines'],
      path,
    );
  const heads = headRows(kept);
  const rows = kept.map((row, index): TreeRow => {
    const first = paragraphsOf(row.cells.flatMap(({ blocks }) => blocks))[0];
    const empty = (count: number): TreeInline[][] => Array.from({ length: count }, () => []);
    const own = row.cells.flatMap(({ blocks, columns }): TreeInline[][] => [
      inlinesOf(linesOf(blocks), tools.refer),
      ...empty(columns - 1),
    ]);
    const cells = [...empty(row.before), ...own];
    return { type: 'row', ...(index < heads && { header: true }), cells, ...(first && sourceOf(first)) };
  });
  const first = paragraphs[0];
  return { type: 'table', rows, ...(first && sourceOf(first)) };
}

/** How many rows head the columns: those that are said to; else a first one whose every word is bold. */
function headRows(rows: Table['rows']): number {
  const said = rows.findIndex(({ header }) => !header);
  if (said !== 0) return said < 0 ? Math.min(rows.length, rows.length > 1 ? rows.length - 1 : 0) : said;
  const [first, second] = rows;
  return first && second && isBold(first) && !isBold(second) ? 1 : 0;
}

function isBold({ cells }: Table['rows'][number]): boolean {
  const pieces = paragraphsOf(cells.flatMap(({ blocks }) => blocks)).flatMap(piecesOf);
  const words = pieces.flatMap((piece) => (piece.is === 'text' && piece.shown.trim() !== '' ? [piece] : []));
  return words.length > 0 && words.every(({ look }) => look.strong);
}

/** The paragraphs of a cell as lines, with the labels of those that have one; the cells of a table in it in the order of their rows. */
function linesOf(blocks: readonly Block[]): Piece[] {
  const lines = paragraphsOf(blocks).filter((one) => piecesOf(one).some(isKept));
  return lines.flatMap((paragraph, index): Piece[] => [
    ...(index > 0 ? [{ is: 'break' as const, text: '\n' }] : []),
    ...labelled(paragraph),
  ]);
}

/** The pieces of a paragraph, after its label. */
export function labelled(paragraph: Paragraph): Piece[] {
  const { label } = paragraph;
  const shown = label && label.text !== '' ? `${label.text} ` : '';
  const look = { strong: false, emphasis: false };
  return [...(shown === '' ? [] : [{ is: 'text' as const, text: '', shown, look }]), ...piecesOf(paragraph)];
}
