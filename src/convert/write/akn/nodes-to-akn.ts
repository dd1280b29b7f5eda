/** The nodes of a document → Akoma Ntoso: sections, blocks and running text, the notes where they are first called. */
import type { Element, ElementContent } from 'xast';
import type { Inline, NoteReference } from '../../../corpus/model/inline.ts';
import type { Block, Item, Note, Section, Table, TreeNode } from '../../../corpus/model/node.ts';
import { isDash } from '../note-series.ts';
import { type Attributes, block, el } from '../xml.ts';

/** Writes the nodes of one document, each once and in the order of the text. */
export class NodesToAkn {
  readonly #notes: Map<string, Note>;

  /** @param notes All notes of the document. */
  constructor(notes: readonly Note[]) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
  }

  /** The body: sections and blocks; the notes that nothing calls stand at its end. */
  body(nodes: readonly TreeNode[], language: string): Element {
    const written = nodes.map((node) => (node.type === 'section' ? this.#section(node) : this.#block(node)));
    const left = [...this.#notes.values()].map((note) => el('p', {}, this.#note(note)));
    const uncalled = left.length > 0 ? [block('container', { name: 'notes' }, left)] : [];
    return block('mainBody', { 'xml:lang': language }, [...written, ...uncalled]);
  }

  #section({ id, origin, lang, heading, children }: Section): Element {
    const ours = origin === 'editors' ? 'editorial' : undefined;
    const first = children.findIndex(({ type }) => type === 'section');
    const head = el('heading', { status: ours }, ...this.#inlines(heading));
    return block('section', { eId: id, 'xml:lang': lang }, [
      head,
      ...(first < 0 ? this.#content('content', children) : this.#content('intro', children.slice(0, first))),
      ...(first < 0 ? [] : this.#sections(children.slice(first))),
    ]);
  }

  /** Sections; blocks that stand after one are in a container of their own, as the hierarchy has it. */
  #sections(nodes: readonly TreeNode[]): Element[] {
    const next = nodes.findIndex(({ type }) => type !== 'section');
    const sections = (next < 0 ? nodes : nodes.slice(0, next)).flatMap((node) =>
      node.type === 'section' ? [this.#section(node)] : [],
    );
    if (next < 0) return sections;
    const rest = nodes.slice(next);
    const end = rest.findIndex(({ type }) => type === 'section');
    const blocks = end < 0 ? rest : rest.slice(0, end);
    const continued = block('hcontainer', { name: 'continued' }, this.#content('content', blocks));
    return [...sections, continued, ...(end < 0 ? [] : this.#sections(rest.slice(end)))];
  }

  #content(name: 'content' | 'intro', nodes: readonly TreeNode[]): Element[] {
    const blocks = nodes.flatMap((node) => (node.type === 'section' ? [] : [this.#block(node)]));
    return blocks.length === 0 ? [] : [block(name, {}, blocks)];
  }

  #block(node: Block): Element {
    const common: Attributes = { eId: 'id' in node ? node.id : undefined, 'xml:lang': node.lang };
    switch (node.type) {
      case 'paragraph': {
        const lead = node.lead ? [el('inline', { name: 'lead' }, ...this.#inlines(node.lead))] : [];
        return el('p', common, ...lead, ...this.#inlines(node.inlines));
      }
      case 'plain':
        return el('p', common, ...this.#inlines(node.inlines));
      case 'salutation':
      case 'verse':
        return el('block', { ...common, name: node.type }, ...this.#inlines(node.inlines));
      case 'verbatim':
        return el('block', { ...common, name: 'verbatim', 'xml:space': 'preserve' }, ...this.#inlines(node.inlines));
      case 'quote':
        return block('blockContainer', { ...common, class: 'quotation' }, this.#blocks(node.children));
      case 'list': {
        const kind = node.ordered ? 'ordered' : 'unordered';
        return block(
          'blockList',
          { ...common, class: kind },
          node.items.map((item) => this.#item(item)),
        );
      }
      default:
        return this.#table(node, common);
    }
  }

  /** Blocks, one at least: the standard has no container without any. */
  #blocks(nodes: readonly Block[]): Element[] {
    return nodes.length === 0 ? [el('p')] : nodes.map((node) => this.#block(node));
  }

  #item({ id, label, lang, children }: Item): Element {
    const num = label === undefined ? [] : [el('num', {}, label)];
    return block('item', { eId: id, 'xml:lang': lang }, [...num, ...this.#blocks(children)]);
  }

  #table({ caption, rows }: Table, common: Attributes): Element {
    const head = caption ? [el('caption', {}, ...this.#inlines(caption))] : [];
    const written = rows.map(({ id, header, lang, cells }) =>
      block(
        'tr',
        { eId: id, 'xml:lang': lang },
        cells.map((cell) => el(header ? 'th' : 'td', {}, el('p', {}, ...this.#inlines(cell)))),
      ),
    );
    return block('table', common, [...head, ...written]);
  }

  #inlines(inlines: readonly Inline[]): ElementContent[] {
    return inlines.map((inline): ElementContent => {
      switch (inline.type) {
        case 'text':
          return { type: 'text', value: inline.value };
        case 'break':
          return el('br');
        case 'image':
          return el('inline', { name: 'picture' }, inline.alt);
        case 'note-reference':
          return this.#call(inline);
        case 'link':
          return el('a', { href: inline.href, 'xml:lang': inline.lang }, ...this.#inlines(inline.children));
        default:
          return el(names[inline.type], { 'xml:lang': inline.lang }, ...this.#inlines(inline.children));
      }
    });
  }

  /** The first call of a note holds it; any other leads there. */
  #call(call: NoteReference): Element {
    const { id, note, label, printed } = call;
    const called = this.#notes.get(note);
    const between = isDash(call);
    if (called && !between) return this.#note(called);
    return el('noteRef', { eId: id, href: `#${note}`, marker: between ? printed : label });
  }

  #note(note: Note): Element {
    this.#notes.delete(note.id);
    const { id, label, lang, children } = note;
    const attributes = { eId: id, marker: label, placement: 'bottom', 'xml:lang': lang };
    return block('authorialNote', attributes, this.#blocks(children));
  }
}

const names = { emphasis: 'i', strong: 'b', span: 'span' } as const;
