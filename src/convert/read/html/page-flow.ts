/** Reads the blocks of a page, one after the other, from the elements that hold them. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import type { TreeBlock, TreeInline, TreeParagraph } from '../../../corpus/model/tree.ts';
import type { Flow, FlowContext } from './flow.ts';
import { elementWords, headingLevel, inlinesOf } from './lines.ts';
import { readList } from './list-reader.ts';
import type { Mark } from './marks.ts';
import { NodeFlow } from './node-flow.ts';
import type { PageNote } from './notes.ts';
import type { PageElement, PageNode } from './page.ts';
import { asideMark, told, treeNote } from './page-reading.ts';
import { isInline } from './prose.ts';
import { isLayout, readTable } from './table-reader.ts';

/** Reads a stretch of a page. */
export class PageFlow extends NodeFlow implements Flow {
  /** The blocks of what an element holds; headings among them are paragraphs. */
  #blocksOf(element: PageElement, context: FlowContext): TreeBlock[] {
    const flow = this.within(context, element);
    flow.inside(element);
    if (context.kind !== 'note') this.events.push(...flow.events.filter(({ type }) => type === 'note'));
    return flow.blocks();
  }

  within(context: FlowContext, owner: PageElement): PageFlow {
    return new PageFlow(this.reading, context, owner);
  }

  /** Reads a part of the page that is the text. */
  part(element: PageElement): void {
    const parent = element.parent ?? element;
    this.owner = parent;
    if (isInline(element) || element.name === 'body' || element.name === '#document') this.inside(element);
    else this.element(element);
    this.endRun();
  }

  /** Reads a note that stands outside of the text, and is called in it. */
  rest({ containers }: PageNote): void {
    for (const container of containers) this.note(container);
  }

  /** A block: what it is by its name. */
  block(element: PageElement): void {
    this.endRun();
    const { name } = element;
    const level = headingLevel(element);
    if (level !== undefined) this.#heading(element, level);
    else if (/^(?:ul|ol|menu|dir|dl)$/.test(name))
      this.push(readList(this, element, this.#listContext(element, elementWords(element))));
    else if (name === 'blockquote') this.#quote(element, 'a blockquote element');
    else if (name === 'pre' || name === 'listing' || name === 'xmp')
      this.#paragraph(element, { kind: 'verbatim', type: 'verbatim' });
    else if (name === 'table' && !isLayout(this.reading, element))
      this.push(readTable(this, element, this.inner('table', 'a table element')));
    else if (name === 'hr') return;
    else if (name === 'figure') this.#figure(element);
    else this.inside(element);
    this.endRun();
  }

  #listContext(element: PageElement, reason: string): FlowContext {
    return { ...this.inner('list', reason), language: this.reading.languageOf(element, this.language) };
  }

  #quote(element: PageElement, reason: string): void {
    const context = this.inner('quote', reason);
    const children = this.#blocksOf(element, context);
    const lang = this.langOf(element);
    if (children.length > 0) this.push({ type: 'quote', children, ...this.source(element, 0), ...lang });
  }

  #figure(element: PageElement): void {
    const table = element.children.find((child) => child.type === 'element' && child.name === 'table');
    const caption = element.children.find((child) => child.type === 'element' && child.name === 'figcaption');
    if (table?.type === 'element' && caption?.type === 'element' && !isLayout(this.reading, table))
      this.push(readTable(this, table, this.inner('table', 'a table element'), caption));
    else this.inside(element);
  }

  #heading(element: PageElement, level: number, decided = false): void {
    const mark: Mark = this.context.mark ?? {
      ...{ owner: element, kind: this.context.headings ? 'heading' : this.context.kind },
      ...{ reason: elementWords(element), by: decided ? 'sidecar' : 'rule' },
    };
    const run = this.#textOf(element, mark);
    if (!run) return;
    const { inlines, offset } = run;
    if (this.context.headings) this.events.push({ type: 'heading', element, level, inlines, mark, offset });
    else {
      const type = this.context.plain ? 'plain' : 'paragraph';
      this.push({ type, inlines: [{ type: 'strong', children: inlines }], ...this.source(element, offset) });
    }
  }

  /** The inlines of an element as one line. */
  #textOf(element: PageElement, mark: Mark): { inlines: TreeInline[]; offset: number } | undefined {
    // A cell stands in what may have another language: its row, its table.
    const outer: PageElement[] = [];
    for (let at = element.parent; at && at !== this.owner; at = at.parent) outer.push(at);
    const { languageOf } = this.reading;
    const language = outer.reduceRight((around, one) => languageOf(one, around), this.language);
    const flow = new PageFlow(this.reading, { ...this.inner(mark.kind, mark.reason), language, mark }, element);
    flow.inside(element);
    const inlines = inlinesOf(flow.blocks());
    if (/^t[dh]$/.test(element.name) && flow.blocks().some(({ type }) => type === 'list' || type === 'table'))
      this.reading.simplified.push(told(this.reading, element));
    this.events.push(...flow.events.filter((event) => event.type === 'note'));
    return inlines.length > 0 ? { inlines, offset: 0 } : undefined;
  }

  /** The inlines of a cell or a caption. */
  lineOf(element: PageElement, mark: Mark): TreeInline[] {
    return this.#textOf(element, mark)?.inlines ?? [];
  }

  protected decided(element: PageElement, kind: PartKind): void {
    this.endRun();
    const decision = this.reading.decisions.get(element);
    if (decision) this.reading.used.add(decision);
    const reason = decision?.reason ?? `decided to be ${kind}`;
    if (kind === 'heading') this.#heading(element, (decision?.level ?? 1) + 1, true);
    else if (kind === 'title' || kind === 'byline' || kind === 'notes-heading' || kind === 'caption')
      this.reading.marks.all(element, { owner: element, kind, reason, by: 'sidecar' });
    else if (kind === 'quote') this.#quote(element, reason);
    else if (kind === 'list') this.push(readList(this, element, this.#listContext(element, reason)));
    else {
      const table = kind === 'table' ? readTable(this, element, this.inner('table', reason)) : undefined;
      const type = kind === 'verse' || kind === 'verbatim' || kind === 'salutation' ? kind : 'paragraph';
      if (table) this.push(table);
      // What has no row is no table, whatever is said of it.
      else this.#paragraph(element, { kind: kind === 'table' ? 'paragraph' : kind, type, reason, by: 'sidecar' });
    }
    this.endRun();
  }

  #paragraph(
    element: PageElement,
    kind: { kind: PartKind; type: TreeParagraph['type']; reason?: string; by?: 'sidecar' },
  ): void {
    this.kind = kind;
    this.inside(element);
    this.kind = undefined;
  }

  note(element: PageElement): void {
    const note = this.reading.notes.in.get(element);
    if (!note) return;
    this.endRun();
    const groups = this.reading.notes.groups.get(element) ?? [];
    for (const { note: own, nodes } of groups.length > 0 ? groups : [{ note, nodes: element.children }]) {
      if (own) this.#noteText(element, own, nodes);
      else this.nodes(element, nodes);
    }
    const { marks } = this.reading;
    marks.all(element, asideMark(element, `the label of note ${note.label}`));
  }

  /** A note in its line: it is called there, if nothing before it does. */
  protected inlineNote(element: PageElement, note: PageNote): void {
    this.#noteText(element, note, element.children);
    if (this.reading.called.has(note)) return;
    this.reading.called.add(note);
    const { label } = note;
    this.line()
      .run()
      .reference({ type: 'note-reference', note: treeNote(this.reading, note), label, printed: label });
  }

  #noteText(element: PageElement, note: PageNote, nodes: readonly PageNode[]): void {
    const context: FlowContext = {
      ...this.inner('note', 'a note'),
      ...{ kind: 'note', reason: `note ${note.label}`, plain: true, note, mark: undefined },
    };
    const flow = this.within(context, element);
    flow.nodes(element, nodes);
    const tree = treeNote(this.reading, note);
    const blocks = flow.blocks();
    tree.children.push(...blocks);
    tree.source ??= blocks[0]?.source ?? { path: this.reading.pathOf(element), offset: 0 };
    if (note.containers[0] === element) this.events.push({ type: 'note', note });
  }
}
