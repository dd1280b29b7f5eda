/** Reads the blocks of a page, one after the other, from the elements that hold them. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import type { TreeBlock, TreeInline, TreeParagraph } from '../../../corpus/model/tree.ts';
import type { Flow, FlowContext } from './flow.ts';
import { readText, readWhole, wrapOf } from './inline-reader.ts';
import { quoteSigns } from './inline-signs.ts';
import { labelIn } from './label-in.ts';
import { languageOf } from './languages-of.ts';
import { LineFlow } from './line-flow.ts';
import { elementWords, headingLevel, inlinesOf } from './lines.ts';
import { readList } from './list-reader.ts';
import type { Mark } from './marks.ts';
import type { PageNote } from './notes.ts';
import type { PageElement, PageNode } from './page.ts';
import { asideMark, treeNote } from './page-reading.ts';
import { isInline } from './prose.ts';
import { isLayout, readTable } from './table-reader.ts';

/** Reads a stretch of a page. */
export class PageFlow extends LineFlow implements Flow {
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
    else this.#element(element);
    this.endRun();
  }

  /** Reads a note that stands outside of the text, and is called in it. */
  rest({ containers }: PageNote): void {
    for (const container of containers) this.note(container);
  }

  /** Reads what an element holds. */
  inside(element: PageElement): void {
    const { note } = this.context;
    if (note?.containers[0] === element) this.labels = labelIn(this.reading, note, element);
    const [owner, language] = [this.owner, this.language];
    this.owner = element;
    this.language = languageOf(element, language);
    for (const child of element.children) this.#node(child);
    this.endRun();
    [this.owner, this.language] = [owner, language];
  }

  #node(node: PageNode): void {
    if (node.type === 'element') this.#element(node);
    // White space between blocks belongs to none.
    else if (node.type === 'text' && (this.run || /[^ \t\n\f\r]/.test(node.value)))
      readText(this.reading, node, this.line());
  }

  #element(element: PageElement): void {
    const { main, notes, decisions, title } = this.reading;
    const fate = main.fateOf(element);
    const note = notes.in.get(element);
    const kind = decisions.get(element)?.kind;
    if (element === title) this.endRun();
    else if (fate) this.setAside(element, fate);
    else if (note && note !== this.context.note) this.note(element);
    else if (kind && kind !== 'main' && kind !== 'text' && kind !== 'note') this.#decided(element, kind);
    else if (isInline(element)) this.#inline(element);
    else this.block(element);
  }

  #inline(element: PageElement): void {
    if (element.name === 'br') {
      // Two line breaks end a paragraph.
      if (this.run && this.run.break() > 1 && !this.context.mark) this.endRun();
      return;
    }
    if (!this.reading.hasBlock(element) && readWhole(this.reading, element, this.line())) return;
    const language = this.language;
    const signs = element.name === 'q' ? quoteSigns(language) : undefined;
    this.run?.open(wrapOf(this.reading, element, language));
    this.open.push(element);
    this.language = languageOf(element, language);
    if (signs) this.line().run().shows(signs[0]);
    for (const child of element.children) this.#node(child);
    if (signs) this.line().run().shows(signs[1]);
    this.open.pop();
    this.run?.close();
    this.language = language;
  }

  /** A block: what it is by its name. */
  block(element: PageElement): void {
    this.endRun();
    const { name } = element;
    const level = headingLevel(element);
    if (level !== undefined) this.#heading(element, level);
    else if (/^(?:ul|ol|menu|dir|dl)$/.test(name))
      this.push(readList(this, element, this.inner('list', elementWords(element))));
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
    if (this.context.headings)
      this.events.push({ type: 'heading', element, level, inlines, mark, offset, ...this.langOf(element) });
    else {
      const type = this.context.plain ? 'plain' : 'paragraph';
      this.push({ type, inlines: [{ type: 'strong', children: inlines }], ...this.source(element, offset) });
    }
  }

  /** The inlines of an element as one line. */
  #textOf(element: PageElement, mark: Mark): { inlines: TreeInline[]; offset: number } | undefined {
    const flow = new PageFlow(this.reading, { ...this.inner(mark.kind, mark.reason), mark }, element);
    flow.inside(element);
    const inlines = inlinesOf(flow.blocks());
    this.events.push(...flow.events.filter((event) => event.type === 'note'));
    return inlines.length > 0 ? { inlines, offset: 0 } : undefined;
  }

  /** The inlines of a cell or a caption. */
  lineOf(element: PageElement, mark: Mark): TreeInline[] {
    return this.#textOf(element, mark)?.inlines ?? [];
  }

  #decided(element: PageElement, kind: PartKind): void {
    this.endRun();
    const decision = this.reading.decisions.get(element);
    if (decision) this.reading.used.add(decision);
    const reason = decision?.reason ?? `decided to be ${kind}`;
    if (kind === 'heading') this.#heading(element, (decision?.level ?? 1) + 1, true);
    else if (kind === 'title' || kind === 'byline' || kind === 'notes-heading' || kind === 'caption')
      this.reading.marks.all(element, { owner: element, kind, reason, by: 'sidecar' });
    else if (kind === 'quote') this.#quote(element, reason);
    else if (kind === 'list') this.push(readList(this, element, this.inner('list', reason)));
    else if (kind === 'table') this.push(readTable(this, element, this.inner('table', reason)));
    else {
      const type = kind === 'verse' || kind === 'verbatim' || kind === 'salutation' ? kind : 'paragraph';
      this.#paragraph(element, { kind, type, reason, by: 'sidecar' });
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
    const { marks } = this.reading;
    const context: FlowContext = {
      ...this.inner('note', 'a note'),
      kind: 'note',
      reason: `note ${note.label}`,
      plain: true,
      note,
    };
    const tree = treeNote(this.reading, note);
    const blocks = this.#blocksOf(element, context);
    tree.children.push(...blocks);
    tree.source ??= blocks[0]?.source ?? { path: this.reading.pathOf(element), offset: 0 };
    marks.all(element, asideMark(element, `the label of note ${note.label}`));
    if (note.containers[0] === element) this.events.push({ type: 'note', note });
  }
}
