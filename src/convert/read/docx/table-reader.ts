/** A table of Word's → its rows and cells. */
import { deleted, otherForm } from './fates.ts';
import { type Block, type Cell, chosenOf, type Fate, type Row, type Table } from './pieces.ts';
import { childOf, type Element, elementsOf, integer, isOn, valOf } from './xml.ts';

/** Reads the blocks of a cell. */
type ReadBlocks = (element: Element, fate: Fate | undefined) => Block[];

/** Reads tables; content controls and tracked changes may stand around their rows and cells. */
export class TableReader {
  readonly #blocks: ReadBlocks;
  readonly #deleted: () => void;

  /** @param deleted Is told of each row that a tracked change deletes. */
  constructor(blocks: ReadBlocks, deleted: () => void) {
    this.#blocks = blocks;
    this.#deleted = deleted;
  }

  /** Reads one. */
  table(element: Element, fate: Fate | undefined): Table {
    const rows: Row[] = [];
    const gather = (container: Element, own: Fate | undefined): void => {
      for (const child of elementsOf(container)) {
        if (child.name === 'w:tr') {
          if (own === deleted && fate !== deleted) this.#deleted();
          rows.push(this.#row(child, own));
        } else if (child.name === 'w:del') gather(child, own ?? deleted);
        else if (child.name === 'mc:AlternateContent') {
          const chosen = chosenOf(child);
          for (const branch of elementsOf(child)) gather(branch, branch === chosen ? own : (own ?? otherForm));
        } else if (!/^w:(?:tblPr|tblGrid)$/.test(child.name)) gather(child, own);
      }
    };
    gather(element, fate);
    return { is: 'table', rows };
  }

  #row(element: Element, given: Fate | undefined): Row {
    const properties = childOf(element, 'w:trPr');
    const isDeleted = !given && childOf(properties, 'w:del') !== undefined;
    if (isDeleted) this.#deleted();
    const fate = given ?? (isDeleted ? deleted : undefined);
    const cells: Cell[] = [];
    const gather = (container: Element): void => {
      for (const child of elementsOf(container)) {
        if (child.name === 'w:tc') cells.push(this.#cell(child, fate));
        else if (!/^w:(?:trPr|tblPrEx)$/.test(child.name)) gather(child);
      }
    };
    gather(element);
    const before = Math.min(Math.max(integer(valOf(properties, 'w:gridBefore')) ?? 0, 0), 63);
    return { header: isOn(properties, 'w:tblHeader') ?? false, before, cells };
  }

  #cell(element: Element, fate: Fate | undefined): Cell {
    const properties = childOf(element, 'w:tcPr');
    const merge = childOf(properties, 'w:vMerge');
    const columns = Math.min(Math.max(integer(valOf(properties, 'w:gridSpan')) ?? 1, 1), 63);
    const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    return { blocks: this.#blocks(element, fate), columns, continues };
  }
}
