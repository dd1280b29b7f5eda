/** The nodes of a document → XHTML, each with its number, its id, and the way to what the editors say of it. */

import { type Inline, wordsOf } from '../../../corpus/model/inline.ts';
import type { Block, Item, Note, Row, Section, Table, TreeNode } from '../../../corpus/model/node.ts';
import type { Place } from '../../../corpus/model/place.ts';
import { siteLanguage } from '../../../corpus/text/languages/index.ts';
import { mark } from '../marking.ts';
import { byPassage, type Marks, marksOf, type OfPassage } from '../marks.ts';
import { x } from '../xml.ts';
import type { Book } from './book.ts';
import { numberOf, waysBack, wayToEditors } from './in-text.ts';
import { inlinesToXhtml } from './inlines-to-xhtml.ts';
import { type Content, type Element, inLanguage } from './xhtml.ts';

/** What has an address and may be marked: the marks, and how many of its characters have been written. */
interface Marked {
  marks: Marks;
  written: number;
}

/** Writes the nodes of one document, each once and in the order of the text. */
export class NodesToXhtml {
  readonly #book: Book;
  readonly #of: (id: string) => OfPassage;

  constructor(book: Book) {
    this.#book = book;
    this.#of = byPassage(book.document);
  }

  /** What stands in a file: sections, from the given level of headings, and blocks. */
  nodes(nodes: readonly TreeNode[], level: number): Element[] {
    return nodes.flatMap((node) => (node.type === 'section' ? [this.#section(node, level)] : this.#block(node)));
  }

  /** A note, with the number that the text prints. */
  note({ id, place, label, calls, children, lang }: Note): Element {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const after = [...waysBack(this.#book, calls), ...this.#said(id, place)];
    const sign = [x('span', { class: 'label' }, label), ' '];
    const first = children.findIndex(({ type }) => type === 'plain');
    const last = children.findLastIndex(({ type }) => type === 'plain');
    const content = children.flatMap((child, index): Element[] => {
      if (child.type !== 'plain') return this.#block(child, marked);
      const words = this.#words(child.inlines, marked);
      return [x('p', ...(index === first ? sign : []), ...words, ...(index === last ? after : []))];
    });
    // A note without a text of its own has its label, and is led back from, all the same.
    if (last < 0) content.unshift(x('p', ...sign, ...after));
    // No <aside>: where notes open over the text, some systems show those on no page, and nobody could read them one after the other.
    const attributes = { id, class: 'note', 'epub:type': 'footnote', role: 'doc-footnote', ...inLanguage(lang) };
    return x('div', attributes, content);
  }

  #section({ id, place, origin, lang, heading, children }: Section, level: number): Element {
    const marked: Marked = { marks: marksOf(this.#of(id), true), written: 0 };
    const top = level === 1 && { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': `heading_${id}` };
    const given =
      origin !== 'editors'
        ? undefined
        : x('p', { class: 'editors', ...inLanguage(siteLanguage) }, 'Heading by the editors');
    return x(
      'section',
      { id, class: 'section', ...inLanguage(lang), ...top },
      given,
      x(`h${Math.min(level, 6)}`, { id: `heading_${id}`, class: given && 'editors' }, this.#words(heading, marked)),
      ...this.#saidBelow(id, place),
      ...this.nodes(children, level + 1),
    );
  }

  /** A block. `around` is the item or note whose text a plain paragraph is. */
  #block(block: Block, around?: Marked): Element[] {
    switch (block.type) {
      case 'paragraph':
      case 'verse':
        return [this.#paragraph(block)];
      case 'verbatim': {
        const { id, place, lang, inlines } = block;
        const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
        const text = x('pre', this.#words(inlines, marked));
        return [
          x('div', { id, class: 'paragraph', ...inLanguage(lang) }, numberOf(place), text),
          ...this.#saidBelow(id, place),
        ];
      }
      case 'salutation':
      case 'plain':
        return [x('p', { class: block.type, ...inLanguage(block.lang) }, this.#words(block.inlines, around))];
      case 'quote':
        return [
          x(
            'blockquote',
            inLanguage(block.lang),
            block.children.flatMap((child) => this.#block(child, around)),
          ),
        ];
      case 'list': {
        const { id, place, ordered, items, lang } = block;
        const list = x(
          ordered ? 'ol' : 'ul',
          { id, class: 'list', role: 'list', ...inLanguage(lang) },
          items.map((item) => this.#item(item)),
        );
        return [list, ...this.#saidBelow(id, place)];
      }
      default:
        return this.#table(block);
    }
  }

  #paragraph(block: Extract<Block, { type: 'paragraph' | 'verse' }>): Element {
    const { id, place, lang, inlines, type } = block;
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const lead =
      type === 'paragraph' && block.lead ? [x('b', { class: 'lead' }, this.#words(block.lead, marked, 0))] : [];
    const words = this.#words(inlines, marked);
    const name = type === 'verse' ? 'paragraph verse' : 'paragraph';
    return x(
      'p',
      { id, class: name, ...inLanguage(lang) },
      numberOf(place),
      ...lead,
      ...words,
      ...this.#said(id, place),
    );
  }

  /** An item: its first text has its label and its address, all else stands under it. */
  #item({ id, place, label, children, lang }: Item): Element {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const [first, ...rest] = children;
    const own = first?.type === 'plain' ? this.#words(first.inlines, marked) : [];
    const others = (first?.type === 'plain' ? rest : children).flatMap((child) => this.#block(child, marked));
    const sign = label === undefined ? [] : [x('span', { class: 'label' }, label), ' '];
    return x(
      'li',
      { id, ...inLanguage(lang) },
      x('div', { class: 'paragraph' }, numberOf(place), ...sign, ...own, ...this.#said(id, place)),
      ...others,
    );
  }

  #table({ id, place, caption, rows, lang }: Table): Element[] {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const title = caption ? [x('caption', this.#words(caption, marked))] : [];
    const table = x(
      'table',
      { id, ...inLanguage(lang) },
      ...title,
      x(
        'tbody',
        rows.map((row) => this.#row(row)),
      ),
    );
    return [table, ...[{ id, place }, ...rows].flatMap((one) => this.#saidBelow(one.id, one.place))];
  }

  #row({ id, place, header, cells }: Row): Element {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const children = cells.map((cell) =>
      x(header ? 'th' : 'td', header ? { scope: 'col' } : {}, this.#words(cell, marked)),
    );
    return x('tr', { id }, x('td', { class: 'numbers' }, numberOf(place)), ...children);
  }

  /** The next part of a passage's text, marked; so many characters of its words stand between it and the part after it. */
  #words(inlines: readonly Inline[], marked?: Marked, between = 1): Content[] {
    if (!marked) return inlinesToXhtml(mark(inlines, { terms: [], quotes: [] }), this.#book);
    const words = inlinesToXhtml(mark(inlines, marked.marks, marked.written), this.#book);
    marked.written += wordsOf(inlines).length + between;
    return words;
  }

  /** The way to what the editors say of a passage, if they say anything: after its words, or below what has no end of a line. */
  #said(id: string, place: Place): Content[] {
    const count = this.#of(id).remarks.length;
    return count === 0 ? [] : [' ', wayToEditors(id, place, count)];
  }

  #saidBelow(id: string, place: Place): Element[] {
    const said = this.#said(id, place);
    return said.length === 0 ? [] : [x('p', { class: 'editors-below' }, said.slice(1))];
  }
}
