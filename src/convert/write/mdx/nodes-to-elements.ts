/** The nodes of a document → MDX elements, each with what the editors say beside it. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Document } from '../../../corpus/model/document.ts';
import { type Inline, wordsOf } from '../../../corpus/model/inline.ts';
import type { Block, Item, Note, NoteSeries, Row, Section, Table, TreeNode } from '../../../corpus/model/node.ts';
import type { Place } from '../../../corpus/model/place.ts';
import { sourceAttributes } from '../../../corpus/model/source.ts';
import { otherThanSite, profileOf } from '../../../corpus/text/languages/index.ts';
import { mark } from '../marking.ts';
import { byPassage, type Marks, marksOf, type OfPassage } from '../marks.ts';
import { type Attributes, flowElement, leafElement, textElement } from './elements.ts';
import { inlinesToPhrasing } from './inlines-to-phrasing.ts';
import { remarksToElements } from './remarks-to-elements.ts';

/** What has an address and may be marked: the marks, and how many of its characters have been written. */
interface Marked {
  marks: Marks;
  written: number;
}

/** Writes the nodes of one document, each once and in the order of the text. */
export class NodesToElements {
  readonly #of: (id: string) => OfPassage;
  readonly #places: ReadonlyMap<string, Place>;
  /** The document's language. */
  readonly #language: string;

  constructor(document: Pick<Document, 'language' | 'mentions' | 'remarks'>, places: ReadonlyMap<string, Place>) {
    this.#of = byPassage(document);
    this.#places = places;
    this.#language = document.language;
  }

  /** The top of a text: its sections, and what stands in none, together. */
  top(nodes: readonly TreeNode[]): RootContent[] {
    const first = nodes.findIndex(({ type }) => type === 'section');
    const before = first < 0 ? nodes : nodes.slice(0, first);
    const rest = first < 0 ? [] : nodes.slice(first);
    const outside = before.length > 0 ? [flowElement('Section', {}, this.#nodes(before, 1))] : [];
    return [...outside, ...this.#nodes(rest, 1)];
  }

  /** A series of notes; those of a section are headed by its place. */
  series({ id, scope, notes }: NoteSeries): RootContent {
    const of = scope === undefined ? undefined : this.#places.get(scope)?.words;
    return flowElement(
      'NoteSeries',
      { of, symbols: id === 'symbols' },
      notes.map((note) => this.#note(note)),
    );
  }

  #nodes(nodes: readonly TreeNode[], level: number): RootContent[] {
    return nodes.flatMap((node) =>
      node.type === 'section' ? [this.#section(node, level)] : this.#block(node, undefined),
    );
  }

  #section(section: Section, level: number): RootContent {
    const { id, place, origin, source, lang, heading, printed = '', children } = section;
    const depth = Math.min(level + 1, 6) as 2;
    const own = this.#of(id);
    const sign = printed.trimEnd();
    const [whole] = heading;
    const [first] = whole?.type === 'span' ? whole.children : heading;
    const cut = sign !== '' && first?.type === 'text' && first.value.startsWith(sign);
    const words = cut ? withoutSign(heading, sign.length) : heading;
    const marked: Marked = { marks: marksOf(own, true), written: cut ? sign.length : 0 };
    const number = cut
      ? [textElement('Number', { lang: whole?.type === 'span' && whole.lang }, [{ type: 'text', value: sign }])]
      : [];
    return flowElement(
      'Section',
      {
        id,
        place: place.words,
        origin: origin === 'editors' && origin,
        ...sourceAttributes(source),
        lang,
        level: level > 1 && String(level),
      },
      [
        { type: 'heading', depth, children: [...number, ...this.#phrasing(words, marked)] },
        ...this.#remarks(id, place),
        ...this.#nodes(children, level + 1),
      ],
    );
  }

  /** A block, with what is said beside it. `around` is the item or note whose text a plain paragraph is. */
  #block(block: Block, around: Marked | undefined): RootContent[] {
    switch (block.type) {
      case 'paragraph':
      case 'verse':
      case 'verbatim': {
        const { id, place, source, lang } = block;
        const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
        const lead =
          block.type === 'paragraph' && block.lead
            ? [textElement('Lead', {}, this.#phrasing(block.lead, marked, 0))]
            : [];
        const rest = this.#phrasing(block.inlines, marked);
        const attributes = { ...this.#address(id, place), ...sourceAttributes(source), lang };
        return [leafElement(leafNames[block.type], attributes, [...lead, ...rest]), ...this.#remarks(id, place)];
      }
      case 'salutation':
      case 'plain': {
        const name = block.type === 'plain' ? 'Plain' : 'Salutation';
        const phrasing = this.#phrasing(block.inlines, around);
        return [leafElement(name, { ...sourceAttributes(block.source), lang: block.lang }, phrasing)];
      }
      case 'quote': {
        const children = block.children.flatMap((child) => this.#block(child, around));
        return [flowElement('Quotation', { ...sourceAttributes(block.source), lang: block.lang }, children)];
      }
      case 'list': {
        const { id, place, ordered, items, lang } = block;
        const children = items.map((item) => this.#item(item));
        return [flowElement('List', { id, ordered, lang }, children), ...this.#remarks(id, place)];
      }
      default:
        return this.#table(block);
    }
  }

  /** An item: its first text has its label and its address, all else stands under it. */
  #item({ id, place, label, children, source, lang }: Item): RootContent {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const [first, ...rest] = children;
    const own = first?.type === 'plain' ? this.#phrasing(first.inlines, marked) : [];
    const attributes = { ...this.#address(id, place), label, ...sourceAttributes(source) };
    const others = (first?.type === 'plain' ? rest : children).flatMap((child) => this.#block(child, marked));
    return flowElement('Item', { lang }, [
      leafElement('ItemText', attributes, own),
      ...this.#remarks(id, place),
      ...others,
    ]);
  }

  #table({ id, place, caption, rows, lang }: Table): RootContent[] {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const title = caption && leafElement('Caption', {}, this.#phrasing(caption, marked));
    const table = flowElement('Table', { id, label: caption && wordsOf(caption), lang }, [
      ...(title ? [title] : []),
      ...rows.map((row) => this.#row(row)),
    ]);
    const said = [this.#remarks(id, place), ...rows.map((row) => this.#remarks(row.id, row.place))].flat();
    return [table, ...said];
  }

  #row({ id, place, header, cells, source }: Row): RootContent {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const children = cells.map((cell) =>
      leafElement('Cell', { header: header === true }, this.#phrasing(cell, marked)),
    );
    return flowElement('Row', { ...this.#address(id, place), ...sourceAttributes(source) }, children);
  }

  #note({ id, place, label, calls, children, lang }: Note): RootContent {
    const marked: Marked = { marks: marksOf(this.#of(id), false), written: 0 };
    const told = new Map<string, number>();
    const back = calls.flatMap(({ id: to, at }): PhrasingContent[] => {
      const place = at === undefined ? undefined : this.#places.get(at)?.words;
      const where = place ?? profileOf(this.#language).words.text;
      const times = (told.get(where) ?? 0) + 1;
      told.set(where, times);
      // Two calls in one paragraph are told apart.
      const label = times > 1 ? `${where} (${times})` : where;
      const language = otherThanSite(this.#language);
      return [{ type: 'text', value: ' ' }, textElement('Backlink', { to, label, language })];
    });
    const last = children.findLastIndex(({ type }) => type === 'plain');
    const content = children.flatMap((child, index): RootContent[] => {
      if (child.type !== 'plain') return this.#block(child, marked);
      const words = textElement('NoteText', {}, this.#phrasing(child.inlines, marked));
      return [leafElement('NoteParagraph', {}, [words, ...(index === last ? back : [])])];
    });
    // A note without a text of its own is led back from all the same.
    if (last < 0) content.push(leafElement('NoteParagraph', {}, back));
    return flowElement('Note', { id, label, place: place.words, lang }, [...content, ...this.#remarks(id, place)]);
  }

  /** The next part of a passage's text, marked; so many characters of its words stand between it and the part after it. */
  #phrasing(inlines: readonly Inline[], marked: Marked | undefined, between = 1): PhrasingContent[] {
    if (!marked) return inlinesToPhrasing(mark(inlines, { terms: [], quotes: [] }), otherThanSite(this.#language));
    const phrasing = inlinesToPhrasing(mark(inlines, marked.marks, marked.written), otherThanSite(this.#language));
    marked.written += wordsOf(inlines).length + between;
    return phrasing;
  }

  #remarks(id: string, place: Place): RootContent[] {
    return remarksToElements(id, place, this.#of(id).remarks, otherThanSite(this.#language) !== undefined);
  }

  #address(id: string, place: Place): Attributes {
    return { id, place: place.words, number: place.row ?? place.paragraph };
  }
}

/** A heading without the sign that its text begins with. */
const withoutSign = ([first, ...rest]: readonly Inline[], length: number): Inline[] => {
  if (first?.type === 'text') return [{ ...first, value: first.value.slice(length) }, ...rest];
  return first && 'children' in first ? [{ ...first, children: withoutSign(first.children, length) }, ...rest] : [];
};

const leafNames = { paragraph: 'P', verse: 'Verse', verbatim: 'Verbatim' } as const;
