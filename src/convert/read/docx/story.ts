/** A part of a Word document → its paragraphs and tables in their order. */

import { contents, deleted, moved, otherForm } from './fates.ts';
import { Fields, markedNotes } from './fields.ts';
import { joined } from './joined.ts';
import type { Numbering } from './numbering.ts';
import type { Part } from './package.ts';
import type { Reading } from './piece-writer.ts';
import { type Block, chosenOf, type Fate, isKept, type Notices, type Paragraph } from './pieces.ts';
import { placeholderOf, RunReader, unfilled } from './runs.ts';
import { over, type ParagraphLook, paragraphLook, type Styles } from './styles.ts';
import { TableReader } from './table-reader.ts';
import { childOf, type Element, elementsOf, valOf, within } from './xml.ts';

interface Input {
  part: Part;
  styles: Styles;
  numbering: Numbering;
  aside: Notices;
  simplified: Notices;
}

/** Content that makes a paragraph, where none stands around it. */
const inline = /^(?:w:(?:r|t|hyperlink|fldSimple|ruby|delText|instrText|delInstrText)|m:oMath|m:oMathPara)$/;

/** Reads one part, from its beginning to its end: numbers and fields go on from one paragraph to the next. */
export class Story {
  readonly #part: Part;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #reading: Reading;
  readonly #aside: Notices;
  readonly #simplified: Notices;
  #section = 0;
  #page: number | undefined;
  #loose = 0;
  /** Text boxes that hang at the paragraph that is being read. */
  #boxes: { content: Element; fate: Fate | undefined }[] = [];

  constructor({ part, styles, numbering, aside, simplified }: Input) {
    this.#part = part;
    this.#styles = styles;
    this.#numbering = numbering;
    this.#aside = aside;
    this.#simplified = simplified;
    // A document that was never laid out says nothing of its pages.
    if (within(part.root).some(({ name }) => name === 'w:lastRenderedPageBreak')) this.#page = 0;
    this.#reading = {
      styles,
      fields: new Fields(part.root),
      relationships: part.relationships,
      aside,
      simplified,
      box: (content, fate) => this.#boxes.push({ content, fate }),
      section: () => this.#section,
      page: () => this.#page,
      turn: () => {
        if (this.#page !== undefined) this.#page += 1;
      },
      marked: markedNotes(part.root),
    };
  }

  /** The blocks in an element. */
  blocks(container: Element, fate?: Fate, boxed = false): Block[] {
    const blocks: Block[] = [];
    let loose: Element[] = [];
    const flush = (): void => {
      if (loose.length === 0) return;
      this.#loose += 1;
      const path = `${this.#part.label}/x${this.#loose}`;
      blocks.push(...this.#paragraph({ name: 'w:p', attributes: {}, children: loose }, path, fate, boxed));
      loose = [];
    };
    for (const child of elementsOf(container)) {
      if (inline.test(child.name)) loose.push(child);
      else {
        flush();
        blocks.push(...this.#block(child, fate, boxed));
      }
    }
    flush();
    return joined(blocks);
  }

  #block(element: Element, fate: Fate | undefined, boxed: boolean): Block[] {
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element, `${this.#part.label}/p${element.n}`, fate, boxed);
      case 'w:tbl':
        return [this.#table(element, fate, boxed)];
      case 'w:del':
        return this.blocks(element, fate ?? deleted, boxed);
      case 'w:moveFrom':
        return this.blocks(element, fate ?? moved, boxed);
      case 'w:sdt': {
        const gallery = valOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
        const empty = placeholderOf(element);
        if (empty && !fate) this.#aside.add(unfilled, this.#part.label);
        const own = gallery === 'Table of Contents' ? contents : empty;
        return this.blocks(childOf(element, 'w:sdtContent') ?? element, fate ?? own, boxed);
      }
      case 'mc:AlternateContent': {
        const chosen = chosenOf(element);
        return elementsOf(element).flatMap((branch) =>
          this.blocks(branch, branch === chosen ? fate : (fate ?? otherForm), boxed),
        );
      }
      case 'w:altChunk':
        this.#aside.add(
          ['file within the file, which is not read', 'files within the file, which are not read'],
          this.#part.label,
        );
        return [];
      case 'w:sectPr':
      case 'w:sdtPr':
      case 'w:pPr':
        return [];
      default:
        return element.children.length > 0 ? this.blocks(element, fate, boxed) : [];
    }
  }

  #table(element: Element, fate: Fate | undefined, boxed: boolean): Block {
    const reader = new TableReader(
      (cell, own) => this.blocks(cell, own, boxed),
      () =>
        this.#aside.add(['row that a tracked change deletes', 'rows that tracked changes delete'], this.#part.label),
    );
    return reader.table(element, fate);
  }

  #paragraph(element: Element, path: string, given: Fate | undefined, boxed: boolean): Block[] {
    const properties = childOf(element, 'w:pPr');
    const style =
      this.#styles.find(valOf(properties, 'w:pStyle'), 'paragraph') ?? this.#styles.find(undefined, 'paragraph');
    const look = over(paragraphLook(properties), style?.paragraph ?? {});
    const fate = given ?? (isContents(style?.name) ? contents : undefined);
    const before = this.#boxes;
    this.#boxes = [];
    const reader = new RunReader(this.#reading, style, path);
    reader.read(element, { fate });
    const mark = childOf(properties, 'w:rPr');
    // A large first letter stands in a paragraph of its own.
    const isInitial = /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
    const goesOn = isInitial || childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    const isGone = goesOn && !reader.pieces.some(isKept);
    const label = fate || isGone ? undefined : this.#label(look, path);
    const paragraph: Paragraph = {
      is: 'paragraph',
      stretches: [{ path, pieces: reader.pieces }],
      style,
      look,
      label,
      goesOn,
      fate,
      boxed,
    };
    const hanging = this.#boxes;
    this.#boxes = before;
    const boxes = hanging.flatMap((box) => this.#box(box, path));
    if (childOf(properties, 'w:sectPr')) this.#section += 1;
    return [paragraph, ...boxes];
  }

  #box({ content, fate }: { content: Element; fate: Fate | undefined }, path: string): Block[] {
    if (!fate)
      this.#simplified.add(
        ['text box, which is text after its paragraph', 'text boxes, which are text after their paragraphs'],
        path,
      );
    return this.blocks(content, fate, true);
  }

  #label({ numId, level = 0 }: ParagraphLook, path: string): Paragraph['label'] {
    if (numId === undefined || numId === '0') return undefined;
    const label = this.#numbering.next(numId, level);
    const { unknown } = label ?? {};
    if (unknown !== undefined)
      this.#simplified.add(
        [
          `number in the form “${unknown}”, which is not known and shown in digits`,
          `numbers in the form “${unknown}”, which is not known and shown in digits`,
        ],
        path,
      );
    return label;
  }
}

const isContents = (style: string | undefined): boolean =>
  /^(?:toc \d|toc heading|table of figures|index \d|index heading|table of authorities)$/.test(style ?? '');

/** The sections of Word's in a text, in their order: each says its own way of numbering notes. */
export const wordSections = (root: Element): Element[] => [...within(root)].filter(({ name }) => name === 'w:sectPr');
