/** The tables of a page: rows and cells, which of them head the columns, a caption. */
import type { TreeBlock, TreeInline, TreeRow } from '../../../corpus/model/tree.ts';
import { type Flow, type FlowContext, markIn } from './flow.ts';
import { attribute, elementsIn, type Page, type PageElement } from './page.ts';
import type { PageReading } from './page-reading.ts';

/** Wider cells only say how a page looks. */
const widest = 20;
/** So many empty cells at most for each that is there. */
const mostEmpty = 4;
/** So many characters in one piece are running text. */
const leastRunning = 80;

/** Whether a table only arranges a page: it says so, or has one cell in each row, or holds headings, tables, or running text. */
export function isLayout(reading: PageReading, table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  const inside = elementsIn(reading.page, table);
  const heads = inside.some(({ name }) => name === 'th' || name === 'caption' || name === 'thead');
  const arranges = /^(?:h[1-6]|article|section|main)$/;
  if (inside.some(({ name }) => arranges.test(name))) return true;
  if (!heads && inside.filter(({ name }) => name === 'table').length > 1) return true;
  if (inside.some((element) => reading.notes.in.has(element))) return true;
  const cells = inside.filter(({ name }) => name === 'td' || name === 'th');
  const rows = inside.filter(({ name }) => name === 'tr');
  if (heads) return false;
  const paragraphs = inside.filter(({ name }) => name === 'p').length;
  return cells.length <= rows.length || paragraphs > cells.length * 2 || runningIn(reading.page, table);
}

/** Whether a cell holds two paragraphs of running text or more, whatever parts them. */
function runningIn(page: Page, table: PageElement): boolean {
  const long = new Map<PageElement, number>();
  for (const { type, value, parent } of page.leaves.slice(table.firstLeaf, table.endLeaf)) {
    if (type !== 'text' || value.trim().length < leastRunning) continue;
    let cell: PageElement | undefined = parent;
    while (cell && cell !== table && !/^t[dh]$/.test(cell.name)) cell = cell.parent;
    if (cell) long.set(cell, (long.get(cell) ?? 0) + 1);
  }
  return [...long.values()].some((count) => count > 1);
}

/** What stands in a table and in none that is in it. */
function ownOf(page: Page, table: PageElement): PageElement[] {
  const own: PageElement[] = [];
  let end = 0;
  for (const element of elementsIn(page, table)) {
    if (element.order < end) continue;
    if (element.name === 'table' && element !== table) end = element.endOrder;
    else own.push(element);
  }
  return own;
}

/** The rows in the order in which browsers print them: those of the foot are the last. */
function printed(rows: readonly PageElement[]): PageElement[] {
  const isFoot = ({ parent }: PageElement): boolean => parent?.name === 'tfoot';
  return [...rows.filter((row) => !isFoot(row)), ...rows.filter(isFoot)];
}

/** Reads a table that has data in it. */
export function readTable(
  flow: Flow,
  table: PageElement,
  context: FlowContext,
  outer?: PageElement,
): TreeBlock | undefined {
  const inside = ownOf(flow.reading.page, table);
  const captions = [...inside.filter(({ name }) => name === 'caption'), ...(outer ? [outer] : [])];
  const ofCaption = { kind: context.kind === 'note' ? 'note' : 'caption', reason: 'the caption of a table' } as const;
  const lines = captions.map((element) => flow.lineOf(element, markIn({ ...context, ...ofCaption }, element)));
  const caption = lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): TreeInline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
  const rows = printed(inside.filter(({ name }) => name === 'tr'));
  const grid = new Grid(inside.filter(({ name }) => name === 'td' || name === 'th').length * mostEmpty + 100);
  const written = rows.flatMap((row): TreeRow[] => {
    const fate = flow.reading.main.fateOf(row);
    if (fate) {
      flow.reading.marks.all(row, { owner: row, ...fate });
      return [];
    }
    const mark = markIn(context, row);
    const cells = row.children.flatMap((child) =>
      child.type === 'element' && /^t[dh]$/.test(child.name) ? [child] : [],
    );
    const texts = grid.row(cells.map((cell) => ({ cell, inlines: flow.lineOf(cell, mark) })));
    if (texts.every((text) => text.length === 0)) return [];
    const header = cells.length > 0 && (row.parent?.name === 'thead' || cells.every(({ name }) => name === 'th'));
    return [{ type: 'row', ...(header && { header }), cells: texts, ...flow.source(row, 0) }];
  });
  // What stands in no row, a browser shows before the table.
  for (const child of inside)
    if (child.name === 'colgroup')
      flow.reading.marks.all(child, { owner: child, kind: 'furniture', reason: 'columns of a table', by: 'rule' });
  // A caption alone is a paragraph.
  if (written.length === 0 && caption.length > 0)
    return { type: context.plain ? 'plain' : 'paragraph', inlines: caption, ...flow.source(captions[0] ?? table, 0) };
  if (written.length === 0) return undefined;
  return { type: 'table', ...(caption.length > 0 && { caption }), rows: written, ...flow.source(table, 0) };
}

/** Puts cells under one another: one that spans columns or rows leaves empty ones beside and below it. */
class Grid {
  #left: number;
  /** For each column, how many rows more it is taken. */
  #taken: number[] = [];

  constructor(most: number) {
    this.#left = most;
  }

  row(cells: readonly { cell: PageElement; inlines: TreeInline[] }[]): TreeInline[][] {
    const texts: TreeInline[][] = [];
    const taken: number[] = [];
    const pass = (): void => {
      for (
        let rows = this.#taken[texts.length] ?? 0;
        rows > 0 && this.#left > 0;
        rows = this.#taken[texts.length] ?? 0
      ) {
        taken[texts.length] = rows - 1;
        texts.push([]);
        this.#left -= 1;
      }
    };
    for (const { cell, inlines } of cells) {
      pass();
      const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let column = 0; column < columns && (column === 0 || this.#left > 0); column += 1) {
        taken[texts.length] = rows - 1;
        texts.push(column === 0 ? inlines : []);
        if (column > 0) this.#left -= 1;
      }
    }
    pass();
    this.#taken = taken;
    return texts;
  }
}

function spanOf(cell: PageElement, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span > 0 && span <= (name === 'rowspan' ? 1000 : widest) ? span : 1;
}
