/** What a Word document holds, before it is a tree: paragraphs of pieces, tables of cells, each piece with what becomes of it. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import type { Label } from './numbering.ts';
import type { ParagraphLook, Style } from './styles.ts';
import type { Element } from './xml.ts';

/** Why characters are not in the document, and what they are. */
export interface Fate {
  kind: Extract<PartKind, 'furniture' | 'hidden' | 'machine'>;
  reason: string;
  /** Whose decision it is; a rule’s, where nothing is said. */
  by?: 'rule' | 'sidecar';
}

/** How words are set. */
export interface Look {
  strong: boolean;
  emphasis: boolean;
  /** Set as headings are: bold, larger, underlined, in capitals. */
  stands?: boolean | undefined;
  lang?: string | undefined;
  href?: string | undefined;
}

/** A call of a note. */
export interface Call {
  series: 'footnote' | 'endnote';
  id: string;
  /** The mark that stands in the text in the place of a number. */
  mark?: string | undefined;
  /** Which section of Word's it stands in, from 0. */
  section: number;
  /** How many pages begin before it, where Word noted where they do. */
  page?: number | undefined;
  /** Whether a field calls the note once more: its number is that of the other call. */
  again?: boolean | undefined;
}

/** A run of characters with one fate. `text` is what the source has; a piece without it shows what the source says without characters. */
export type Piece =
  | { is: 'text'; text: string; shown: string; look: Look }
  | { is: 'break'; text: string }
  | { is: 'aside'; text: string; fate: Fate }
  | { is: 'call'; text: string; call: Call; look: Look }
  | { is: 'image'; text: string; look: Look };

/** The pieces of one paragraph of the source. */
export interface Stretch {
  /** `document/p12`. */
  path: string;
  pieces: Piece[];
}

/** A paragraph. Where the end of one was deleted, it goes on in the next: it has several stretches. */
export interface Paragraph {
  is: 'paragraph';
  stretches: Stretch[];
  style: Style | undefined;
  look: ParagraphLook;
  label: Label | undefined;
  /** Whether its end is a tracked deletion. */
  goesOn: boolean;
  /** What all of it is set aside for. */
  fate?: Fate | undefined;
  /** Whether it stands in a text box, which hangs at the paragraph before it. */
  boxed: boolean;
}

/** A cell. One that a merged cell of the row above fills has no text of its own. */
export interface Cell {
  blocks: Block[];
  /** How many columns it fills. */
  columns: number;
  continues: boolean;
}
export interface Row {
  header: boolean;
  /** How many columns stand empty before its first cell. */
  before: number;
  cells: Cell[];
}
export interface Table {
  is: 'table';
  rows: Row[];
}
/** What a part holds. */
export type Block = Paragraph | Table;

/** The first path of a block. */
export const pathOf = (block: Block): string | undefined =>
  block.is === 'paragraph' ? block.stretches[0]?.path : paragraphsOf([block])[0]?.stretches[0]?.path;

/** All the paragraphs of some blocks, those in tables too. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  const gather = (some: readonly Block[]): void => {
    for (const block of some) {
      if (block.is === 'paragraph') found.push(block);
      else for (const { cells } of block.rows) for (const cell of cells) gather(cell.blocks);
    }
  };
  gather(blocks);
  return found;
}

/** The pieces of a paragraph, all stretches together. */
export const piecesOf = ({ stretches }: Paragraph): Piece[] =>
  stretches.length === 1 ? (stretches[0]?.pieces ?? []) : stretches.flatMap(({ pieces }) => pieces);

/** Whether anything of a piece is in the document. */
export const isKept = ({ is }: Piece): boolean => is !== 'aside';

/** What a paragraph shows. */
export const shownOf = (paragraph: Paragraph): string =>
  piecesOf(paragraph)
    .map((piece) => (piece.is === 'text' ? piece.shown : piece.is === 'aside' ? '' : piece.text))
    .join('');

/** What is met on the way that people are told of: how often, and where first. */
export class Notices {
  readonly #met = new Map<string, { count: number; first: string }>();

  /** @param what What it is, in the singular and the plural: `['comment', 'comments']`. */
  add([one, many]: readonly [string, string], path: string): void {
    const key = `${one}|${many}`;
    const before = this.#met.get(key);
    this.#met.set(key, { count: (before?.count ?? 0) + 1, first: before?.first ?? path });
  }

  /** "3 comments (first in comments/p1)", in the order in which they were met. */
  list(): string[] {
    return [...this.#met].map(([key, { count, first }]) => {
      const [one, many] = key.split('|');
      return count === 1 ? `1 ${one} (${first})` : `${count} ${many} (first in ${first})`;
    });
  }
}

/** Of what AlternateContent offers, the first that is understood; what is not shown is the same in another form. */
export function chosenOf(alternate: Element): Element | undefined {
  const known = /^(?:wps|wpg|wpc|wp14|w14|w15|w16\w*|a14|v|pic|c|cx\d?|dgm|am3d|wpi)$/;
  const branches = alternate.children.filter((child): child is Element => typeof child !== 'string');
  const choice = branches.find(
    ({ name, attributes }) =>
      name === 'mc:Choice' && (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => known.test(prefix)),
  );
  return choice ?? branches.find(({ name }) => name === 'mc:Fallback');
}
