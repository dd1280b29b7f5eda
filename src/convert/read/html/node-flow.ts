/** Goes through what a page holds, node by node: what stands in lines, what is a block, a note, or set aside. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import { readText, readWhole, wrapOf } from './inline-reader.ts';
import { quoteSigns } from './inline-signs.ts';
import { labelIn } from './label-in.ts';
import { LineFlow } from './line-flow.ts';
import { rangeOf } from './note-groups.ts';
import type { PageNote } from './notes.ts';
import type { PageElement, PageNode } from './page.ts';
import { isInline } from './prose.ts';

/** Reads the nodes of a stretch of a page. What is a block or a note is read by who knows these. */
export abstract class NodeFlow extends LineFlow {
  abstract block(element: PageElement): void;
  abstract note(element: PageElement): void;
  protected abstract inlineNote(element: PageElement, note: PageNote): void;
  protected abstract decided(element: PageElement, kind: PartKind): void;

  /** Reads what an element holds. */
  inside(element: PageElement): void {
    this.nodes(element, element.children);
  }

  /** Reads what an element holds, or a part of that. */
  protected nodes(element: PageElement, nodes: readonly PageNode[]): void {
    const { note } = this.context;
    if (note?.containers[0] === element) this.labels = labelIn(this.reading, note, rangeOf(nodes));
    const [owner, language, blockLanguage] = [this.owner, this.language, this.blockLanguage];
    this.owner = element;
    this.language = this.reading.languageOf(element, language);
    this.blockLanguage = this.language;
    for (const node of nodes) this.#node(node);
    this.endRun();
    [this.owner, this.language, this.blockLanguage] = [owner, language, blockLanguage];
  }

  #node(node: PageNode): void {
    if (node.type === 'element') this.element(node);
    // White space between blocks belongs to none.
    else if (node.type === 'text' && (this.run || /[^ \t\n\f\r]/.test(node.value)))
      readText(this.reading, node, this.line());
  }

  protected element(element: PageElement): void {
    const { main, notes, decisions, title } = this.reading;
    const fate = main.fateOf(element);
    const note = notes.in.get(element);
    const kind = decisions.get(element)?.kind;
    if (element === title) this.endRun();
    else if (fate) this.setAside(element, fate);
    else if (note?.inline && note !== this.context.note) this.inlineNote(element, note);
    else if (note && note !== this.context.note) this.note(element);
    else if (kind && kind !== 'main' && kind !== 'text' && kind !== 'note') this.decided(element, kind);
    else if (isInline(element)) this.#inline(element);
    else this.block(element);
  }

  #inline(element: PageElement): void {
    if (element.name === 'br') {
      // Two line breaks end a paragraph.
      if (this.run && this.run.break() > 1 && !this.context.mark) this.endRun();
      return;
    }
    if ((element.foreign || !this.reading.hasBlock(element)) && readWhole(this.reading, element, this.line())) return;
    const language = this.language;
    const signs = element.name === 'q' ? quoteSigns(language) : undefined;
    this.run?.open(wrapOf(this.reading, element, language));
    this.open.push(element);
    this.language = this.reading.languageOf(element, language);
    if (signs) this.line().run().shows(signs[0]);
    for (const child of element.children) this.#node(child);
    if (signs) this.line().run().shows(signs[1]);
    this.open.pop();
    this.run?.close();
    this.language = language;
  }
}
