/** The tree and its ids → the nodes of the written document: each with its place, each reference with its note's id. */
import { wordsOf } from '../../corpus/model/inline.ts';
import type { Block, Item, List, Note, NoteSeries, Row, Section, TreeNode } from '../../corpus/model/node.ts';
import {
  distinctPlaces,
  notePlace,
  type PartOfParagraph,
  type Place,
  paragraphPlace,
  sectionName,
  sectionPlace,
} from '../../corpus/model/place.ts';
import type {
  AnyTreeNode,
  Tree,
  TreeBlock,
  TreeItem,
  TreeList,
  TreeNote,
  TreeParagraph,
  TreeRow,
  TreeSection,
  TreeSeries,
} from '../../corpus/model/tree.ts';
import type { Words } from '../../corpus/text/languages/index.ts';
import { type Ids, seriesId } from './give-ids.ts';
import { PlacedReferences } from './placed-references.ts';

/** Where something is placed: in which section, after which number, and the id of what a reference there stands in. */
interface Around {
  section?: string | undefined;
  number?: string | undefined;
  /** Numbers of what takes one, counted on as the text goes. */
  count: { n: number };
  /** In an item its number, `4.2`: what is nested in it goes on from there, `4.2.1`. */
  item?: string | undefined;
  at?: string | undefined;
  /** The place of the note that it stands in. */
  note?: Place | undefined;
}

/** Builds the written nodes in one walk in the order of the text, the notes last. `words` are those of its language. */
export function placed(
  { children, series }: Tree,
  ids: Ids,
  words: Words,
): { children: TreeNode[]; series: NoteSeries[] } {
  const builder = new Builder(ids, words);
  const nodes = builder.nodes(children, { count: { n: 0 } });
  const names = new Map(series.map((one) => [one, one.scope && builder.nameOf(one.scope)]));
  const written = series.map((one, index) => ({
    one,
    notes: builder.notes(one, index > 0 ? names.get(one) : undefined),
  }));
  return {
    children: nodes,
    series: written.map(({ one, notes }, index): NoteSeries => {
      const scope = one.scope && ids.get(one.scope);
      const id = one.kind === 'symbols' ? 'symbols' : index === 0 ? seriesId(0) : (scope ?? seriesId(index));
      return { id, ...(scope !== undefined && { scope }), notes: notes.map((note) => builder.withCalls(note)) };
    }),
  };
}

class Builder {
  readonly #ids: Ids;
  readonly #words: Words;
  readonly #distinct = distinctPlaces();
  readonly #references: PlacedReferences;
  readonly #names = new Map<TreeSection, string>();

  constructor(ids: Ids, words: Words) {
    this.#ids = ids;
    this.#words = words;
    this.#references = new PlacedReferences(ids);
  }

  nameOf(section: TreeSection): string | undefined {
    return this.#names.get(section);
  }

  nodes(nodes: readonly AnyTreeNode[], around: Around): TreeNode[] {
    return nodes.map((node) => (node.type === 'section' ? this.#section(node, around) : this.#block(node, around)));
  }

  notes({ notes }: TreeSeries, section: string | undefined): Note[] {
    return notes.map((note: TreeNote): Note => {
      const id = this.#id(note);
      const place = this.#distinct(notePlace(note.label, section, this.#words));
      const around: Around = { count: { n: 0 }, at: id, note: place };
      const children = note.children.map((child) => this.#block(child, around));
      return { type: 'note', id, place, label: note.label, calls: [], children, ...common(note) };
    });
  }

  /** A note with the references that call it; all of the text must have been built. */
  withCalls(note: Note): Note {
    return { ...note, calls: this.#references.callsOf(note.id) };
  }

  #section(node: TreeSection, around: Around): Section {
    const { number, printed, heading, origin } = node;
    const id = this.#id(node);
    const title = wordsOf(heading).slice(printed?.length ?? 0);
    const parent = around.section === undefined ? undefined : { name: around.section, number: around.number };
    const wanted = sectionName({ number, printed, title }, parent, this.#words);
    const plain = sectionPlace(wanted, this.#words);
    const place = this.#distinct(plain);
    // What stands in a section whose name is another's too is told apart by the same "(2)".
    const name = wanted + place.words.slice(plain.words.length);
    this.#names.set(node, name);
    const inside: Around = { section: name, number, count: { n: 0 }, at: id };
    return {
      type: 'section',
      id,
      place,
      ...(number !== undefined && { number }),
      ...(printed !== undefined && { printed }),
      heading: this.#references.inlines(heading, id),
      origin,
      children: this.nodes(node.children, inside),
      ...common(node),
    };
  }

  #block(node: TreeBlock, around: Around): Block {
    switch (node.type) {
      case 'quote':
        return { type: 'quote', children: node.children.map((child) => this.#block(child, around)), ...common(node) };
      case 'list':
        return this.#list(node, around);
      case 'table': {
        const { id, place, number } = this.#next(node, around);
        const caption = node.caption && this.#references.inlines(node.caption, id);
        const rows = node.rows.map((row, index) => this.#row(row, number, index + 1, around));
        return { type: 'table', id, place, ...(caption && { caption }), rows, ...common(node) };
      }
      default:
        return this.#paragraph(node, around);
    }
  }

  #paragraph(node: TreeParagraph, around: Around): Block {
    if (node.type === 'plain' || node.type === 'salutation')
      return { type: node.type, inlines: this.#references.inlines(node.inlines, around.at), ...common(node) };
    const { id, place } = this.#next(node, around);
    const lead = node.lead && this.#references.inlines(node.lead, id);
    const inlines = this.#references.inlines(node.inlines, id);
    return node.type === 'paragraph'
      ? { type: 'paragraph', id, place, ...(lead && { lead }), inlines, ...common(node) }
      : { type: node.type, id, place, inlines, ...common(node) };
  }

  /** The items of a list in an item count on within it: `4.2.1`, `4.2.2`. */
  #list(node: TreeList, around: Around): List {
    const nested = around.item !== undefined;
    const { id, place, number } = nested
      ? { id: this.#id(node), place: this.#place(around.item ?? '', around, { list: true }), number: around.item }
      : this.#next(node, around);
    const count = nested ? around.count : { n: 0 };
    const items = node.items.map((item) => {
      count.n += 1;
      return this.#item(item, `${number}.${count.n}`, around);
    });
    return { type: 'list', id, place, ordered: node.ordered, items, ...common(node) };
  }

  #item(node: TreeItem, number: string, around: Around): Item {
    const id = this.#id(node);
    const place = this.#place(number, around);
    const inside: Around = { ...around, at: id, count: { n: 0 }, item: number };
    const children = node.children.map((child) => this.#block(child, inside));
    const { label } = node;
    return { type: 'item', id, place, ...(label !== undefined && { label }), children, ...common(node) };
  }

  #row(node: TreeRow, number: string, row: number, around: Around): Row {
    const id = this.#id(node);
    const cells = node.cells.map((cell) => this.#references.inlines(cell, id));
    const place = this.#place(number, around, { row });
    return { type: 'row', id, place, ...(node.header && { header: true }), cells, ...common(node) };
  }

  /** The id, place and number of the next block that takes one. */
  #next(node: TreeBlock, around: Around): { id: string; place: Place; number: string } {
    around.count.n += 1;
    const number = [around.item, around.count.n].filter((part) => part !== undefined).join('.');
    return { id: this.#id(node), place: this.#place(number, around), number };
  }

  #place(number: string, { section, note }: Around, part?: PartOfParagraph): Place {
    const place = paragraphPlace(note?.words ?? section, number, part, this.#words);
    return this.#distinct(note ? { ...note, ...place, section: note.section } : place);
  }

  #id(node: object): string {
    return this.#ids.get(node) ?? '';
  }
}

/** What a node keeps as it is. */
const common = ({ source, lang }: Pick<TreeNote, 'source' | 'lang'>) => ({
  ...(source && { source }),
  ...(lang !== undefined && { lang }),
});
