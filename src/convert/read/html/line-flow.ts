/** The lines of a stretch of a page: where they begin and end, and what they become. */
import { wordsOf } from '../../../corpus/model/inline.ts';
import type { PartKind } from '../../../corpus/model/ledger.ts';
import type { TreeBlock, TreeInline, TreeParagraph } from '../../../corpus/model/tree.ts';
import type { FlowContext, FlowEvent } from './flow.ts';
import { type Line, wrapOf } from './inline-reader.ts';
import { cutInlines, InlineRun } from './inline-run.ts';
import { elementWords } from './lines.ts';
import { noteLook } from './looks-like.ts';
import { type Leaf, leavesIn, type PageElement } from './page.ts';
import type { PageReading } from './page-reading.ts';
import type { Fate } from './page-to-main.ts';
import { isInline } from './prose.ts';

/** Begins a line where there are words, and ends it where a block does. */
export class LineFlow {
  readonly events: FlowEvent[] = [];
  readonly reading: PageReading;
  protected readonly context: FlowContext;
  protected readonly open: PageElement[] = [];
  protected labels: ReadonlyMap<Leaf, number> = new Map();
  protected owner: PageElement;
  protected language: string;
  /** The language of the block that is being read, without that of what stands in its lines. */
  protected blockLanguage: string;
  protected run: InlineRun | undefined;
  protected kind: { kind: PartKind; type: TreeParagraph['type']; reason?: string; by?: 'sidecar' } | undefined;

  constructor(reading: PageReading, context: FlowContext, owner: PageElement) {
    this.reading = reading;
    this.context = context;
    this.owner = owner;
    this.language = context.language;
    this.blockLanguage = context.language;
  }

  blocks(): TreeBlock[] {
    return this.events.flatMap((event) => (event.type === 'block' ? [event.block] : []));
  }

  /** How what stands in this is read. */
  protected inner(kind: PartKind, reason: string): FlowContext {
    const { mark, note } = this.context;
    const inNote = this.context.kind === 'note';
    return {
      kind: inNote ? 'note' : kind,
      reason: inNote ? this.context.reason : reason,
      language: this.language,
      plain: kind === 'list' || this.context.plain,
      headings: false,
      ...(mark && { mark }),
      ...(note && { note }),
    };
  }

  /** Sets an element aside: within the line, where it stands in one. */
  protected setAside(element: PageElement, fate: Fate): void {
    if (fate.kind === 'machine') return;
    const { hasBlock, page, marks, decisions, used } = this.reading;
    const isPart = isInline(element) && !hasBlock(element);
    if (this.run && isPart && fate.by === 'rule') {
      for (const leaf of leavesIn(page, element)) this.run.aside(leaf, fate.reason);
      return;
    }
    if (!isPart) this.endRun();
    marks.all(element, { owner: element, ...fate });
    const decision = decisions.get(element);
    if (decision) used.add(decision);
  }

  protected line(): Line {
    return { run: () => this.running(), from: (leaf) => this.labels.get(leaf) ?? 0, language: this.language };
  }

  protected running(): InlineRun {
    if (this.run) return this.run;
    const { kind, reason, mark: given } = this.context;
    const own = this.kind;
    const said =
      own?.reason ?? (own ? elementWords(this.owner) : kind === 'paragraph' ? elementWords(this.owner) : reason);
    const mark = given ?? {
      owner: this.owner,
      kind: own && kind !== 'note' ? own.kind : kind,
      reason: said,
      by: own?.by ?? 'rule',
    };
    const run = new InlineRun(mark, this.reading.marks, own?.type === 'verbatim');
    let language = this.blockLanguage;
    for (const element of this.open) {
      run.open(wrapOf(this.reading, element, language));
      language = this.reading.languageOf(element, language);
    }
    this.run = run;
    return run;
  }

  /** Ends the line that is being read. */
  endRun(): void {
    const run = this.run;
    if (!run) return;
    this.run = undefined;
    const inlines = run.end((reason) => ({
      ...{ owner: run.mark.owner, kind: reason === '' ? 'blank' : 'furniture', by: 'rule' },
      reason: reason === '' ? 'nothing but white space' : reason,
    }));
    if (!inlines) return;
    const type = this.kind?.type ?? (this.context.plain ? 'plain' : 'paragraph');
    const offset = Math.max(0, (run.start ?? 0) - run.mark.owner.start);
    if (!this.kind && this.context.headings)
      noteLook(this.reading, {
        ...{ text: wordsOf(inlines as never), leaves: run.leaves, owner: run.mark.owner },
        at: this.reading.pathOf(run.mark.owner),
      });
    this.push({
      ...this.withLead(inlines),
      type,
      ...this.source(run.mark.owner, offset),
      ...this.saying(this.blockLanguage),
    } as TreeParagraph);
  }

  protected withLead(inlines: TreeInline[]): { lead?: TreeInline[]; inlines: TreeInline[] } {
    const decision = this.reading.decisions.get(this.owner);
    if (!decision || typeof decision.lead !== 'string' || !wordsOf(inlines as never).startsWith(decision.lead))
      return { inlines };
    this.reading.used.add(decision);
    const [lead, rest] = cutInlines(inlines, decision.lead.length);
    return { lead, inlines: rest };
  }

  source(element: PageElement, offset: number): { source: { path: string; offset: number } } {
    return { source: { path: this.reading.pathOf(element), offset } };
  }

  protected langOf(element: PageElement): { lang?: string } {
    return this.saying(this.reading.languageOf(element, this.language));
  }

  /** A language, where it or that of what is around it is not the document’s. */
  protected saying(language: string): { lang?: string } {
    const own = this.reading.language;
    return language === own && this.context.language === own ? {} : { lang: language };
  }

  protected push(block: TreeBlock | undefined): void {
    if (block) this.events.push({ type: 'block', block });
  }
}
