/** The nodes of a document → WordprocessingML: headings, paragraphs, lists and tables of Word, with bookmarks and comments. */
import type { Element, ElementContent } from 'xast';
import type { Inline } from '../../../corpus/model/inline.ts';
import type { Block, Item, List, Note, Row, Section, Table, TreeNode } from '../../../corpus/model/node.ts';
import { InlinesToWord, type Parts } from './inlines-to-word.ts';
import { step } from './numbering.ts';
import type { Relations } from './relations.ts';
import { type Look, p, run, runOf, type Setting, w } from './word.ts';

/** Where a block stands: how deep in lists, in what style, and whether in a note, which can hold no footnote. */
interface Where {
  level: number;
  style?: string | undefined;
  inNote?: boolean;
  lang?: string | undefined;
}

/** Writes the nodes of one document, each once and in the order of the text. */
export class NodesToWord {
  readonly #parts: Parts;
  readonly #inlines: InlinesToWord;
  /** Ids that the next paragraph is marked with: those of a list and its item stand at the item's first words. */
  #waiting: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#inlines = new InlinesToWord(parts);
  }

  nodes(nodes: readonly TreeNode[], level = 1): Element[] {
    return nodes.flatMap((node) =>
      node.type === 'section' ? this.#section(node, level) : this.block(node, { level: 0 }),
    );
  }

  #section({ id, origin, lang, heading, children }: Section, level: number): Element[] {
    this.#waiting.push(id);
    const style = `Heading${Math.min(level, 6)}`;
    const words = this.#words(heading, { style: origin === 'editors' ? 'Editors' : undefined, lang }, {});
    return [this.#paragraph({ style, lang }, words), ...this.nodes(children, level + 1)];
  }

  /** The footnotes, whose part has relations of its own. */
  footnotes(relations: Relations): Element[] {
    const { notes, numbers } = this.#parts.footnotes;
    this.#inlines.beginFootnotes(relations);
    return notes.map((note) => w('footnote', { id: String(numbers.get(note.id)) }, ...this.#note(note)));
  }

  /** A note as a footnote, with its number or its mark. */
  #note(note: Note): Element[] {
    const { start } = this.#parts.footnotes;
    const sign =
      start === undefined
        ? run(note.label, { style: 'FootnoteReference' })
        : runOf({ style: 'FootnoteReference' }, w('footnoteRef'));
    return this.#opened(note, [sign, run(' ')], 'FootnoteText');
  }

  /** A note that the text does not call, as a paragraph. */
  uncalled(note: Note): Element[] {
    return this.#opened(note, [run(`[${note.label}] `)], undefined);
  }

  #opened({ id, lang, children }: Note, opening: Element[], style: string | undefined): Element[] {
    this.#waiting.push(id);
    const [first, ...rest] = children;
    const where: Where = { level: 0, style, inNote: true, lang };
    if (first?.type !== 'plain')
      return [this.#paragraph({ style }, opening), ...children.flatMap((child) => this.block(child, where))];
    const words = this.#words(first.inlines, { lang: first.lang ?? lang }, { inNote: true });
    const written = [this.#paragraph({ style, lang: first.lang ?? lang }, [...opening, ...words])];
    return ending([...written, ...rest.flatMap((child) => this.block(child, where))]);
  }

  block(block: Block, where: Where): Element[] {
    const lang = block.lang ?? where.lang;
    const setting: Setting = { style: where.style, lang, indent: where.level * step || undefined };
    if ('id' in block) this.#waiting.push(block.id);
    switch (block.type) {
      case 'paragraph': {
        const lead = block.lead ? this.#words(block.lead, { bold: true, lang }, where) : [];
        return [this.#paragraph(setting, [...lead, ...this.#words(block.inlines, { lang }, where)])];
      }
      case 'plain':
        return [this.#paragraph(setting, this.#words(block.inlines, { lang }, where))];
      case 'salutation':
      case 'verse':
      case 'verbatim': {
        const words = this.#words(block.inlines, { lang }, where, block.type === 'verbatim');
        return [this.#paragraph({ ...setting, style: styles[block.type] }, words)];
      }
      case 'quote':
        return block.children.flatMap((child) => this.block(child, { ...where, style: where.style ?? 'Quote', lang }));
      case 'list':
        return this.#list(block, { ...where, lang });
      default:
        return this.#table(block, { ...where, lang });
    }
  }

  #list(list: List, where: Where): Element[] {
    const numbers = this.#parts.numbering.listsOf(list, Math.min(where.level, 8));
    return list.items.flatMap((item, index) => this.#item(item, numbers[index] ?? 0, where));
  }

  #item({ id, lang, children }: Item, number: number, { level, ...around }: Where): Element[] {
    this.#waiting.push(id);
    const [first, ...rest] = children;
    const own = first?.type === 'plain' ? first : undefined;
    const language = own?.lang ?? lang ?? around.lang;
    const style = around.style ?? 'ListParagraph';
    const setting: Setting = { style, list: { number, level: Math.min(level, 8) }, lang: language };
    const words = own ? this.#words(own.inlines, { lang: language }, around) : [];
    const inside: Where = { ...around, level: level + 1, lang: lang ?? around.lang };
    return [this.#paragraph(setting, words), ...(own ? rest : children).flatMap((child) => this.block(child, inside))];
  }

  #table({ caption, rows }: Table, where: Where): Element[] {
    const title = caption
      ? [this.#paragraph({ style: 'Caption', lang: where.lang }, this.#words(caption, { lang: where.lang }, where))]
      : [];
    const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
    const borders = ['top', 'bottom', 'insideH'].map((side) =>
      w(side, { val: 'single', sz: '4', space: '0', color: '999999' }),
    );
    const properties = w('tblPr', {}, w('tblW', { w: '0', type: 'auto' }), w('tblBorders', {}, ...borders));
    const grid = w(
      'tblGrid',
      {},
      ...Array.from({ length: width }, () => w('gridCol', { w: String(Math.floor(9000 / width)) })),
    );
    const table = w('tbl', {}, properties, grid, ...rows.map((row) => this.#row(row, width, where)));
    // Two tables that stand one after the other would be one.
    return [...title, table, p({ style: where.style })];
  }

  #row({ id, header, lang = undefined, cells }: Row, width: number, where: Where): Element {
    this.#waiting.push(id);
    const language = lang ?? where.lang;
    const written = Array.from({ length: width }, (_, index) => {
      const words = this.#words(cells[index] ?? [], { lang: language, ...(header && { bold: true }) }, where);
      return w('tc', {}, w('tcPr', {}, w('tcW', { w: '0', type: 'auto' })), this.#paragraph({ lang: language }, words));
    });
    return w('tr', {}, ...(header ? [w('trPr', {}, w('tblHeader'))] : []), ...written);
  }

  /** A paragraph with the ids that wait for one. */
  #paragraph(setting: Setting, words: readonly ElementContent[]): Element {
    const ids = this.#waiting;
    this.#waiting = [];
    return p(setting, ...this.#inlines.marked(ids, words));
  }

  #words(
    inlines: readonly Inline[],
    look: Look,
    { inNote }: Pick<Where, 'inNote'>,
    verbatim = false,
  ): ElementContent[] {
    return this.#inlines.write(inlines, look, inNote, verbatim);
  }
}

const styles = { salutation: 'Salutation', verse: 'Verse', verbatim: 'HTMLPreformatted' } as const;

/** A note ends with a paragraph: after a table there is one. */
const ending = (elements: Element[]): Element[] =>
  elements.at(-1)?.name === 'w:tbl' ? [...elements, p({})] : elements;
