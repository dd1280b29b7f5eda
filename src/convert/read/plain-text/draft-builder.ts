/** Spans of the ledger, one after the other → the draft. */
import type { Layout, LineDecision } from '../../../corpus/editors/sidecar.ts';
import type { Span } from '../../../corpus/model/ledger.ts';
import type { Lines } from '../../../corpus/model/source.ts';
import { type Details, problem, type RuleName } from '../../../corpus/problems/catalogue.ts';
import type { Files, Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { endsSentence } from '../../../corpus/text/sentences.ts';
import type { Draft, DraftSection, DraftText } from './draft.ts';
import { markOf } from './headings/patterns.ts';
import { keptLines, keptOver, keptText } from './kept-text.ts';
import { deepestList, isShaped, type KeptLine, linesToBlock, type ShapedKind } from './lines-to-block.ts';
import { labelLength } from './notes/label-asides.ts';
import type { NoteLines } from './notes/note-lines.ts';
import { partLines } from './parted-lines.ts';
import { isEdge } from './set-aside.ts';
import { itemMark } from './shapes.ts';
import { isTypography } from './typography.ts';

interface Shaped {
  kind: ShapedKind;
  decision: LineDecision | undefined;
  lang: string | undefined;
  lines: KeptLine[];
  /** The lines of the seed that it takes; several where it goes on over notes. */
  pieces: Lines[];
  /** Whether a blank line came after the last one. */
  apart: boolean;
}

/** A span with what its items and cells are told by, which is set aside in the ledger. */
const asRead = (kind: ShapedKind, span: Span): Span =>
  kind === 'list' || kind === 'table'
    ? { ...span, asides: span.asides?.filter((one) => !isTypography(one) && !(kind === 'table' && isEdge(one))) }
    : span;

/** Takes the spans in their order. */
export class DraftBuilder {
  readonly #draft: Draft = { sections: [], notes: [] };
  readonly #layout: Layout;
  readonly #notes: NoteLines;
  readonly #files: Files;
  readonly #problems: Problem[];
  /** The lines of one decision, as long as nothing else stands between them. */
  #shaped: Shaped | undefined;
  #caption: DraftText | undefined;
  /** How many texts but notes there were. */
  #texts = 0;

  constructor(layout: Layout, notes: NoteLines, files: Files, problems: Problem[]) {
    this.#layout = layout;
    this.#notes = notes;
    this.#files = files;
    this.#problems = problems;
  }

  /** Begins a section under the last one that is less deep. */
  open(own: Pick<DraftSection, 'number' | 'printed' | 'heading' | 'title' | 'named'>, level: number): void {
    this.#close();
    let parent = this.#draft.sections.at(-1);
    while (parent && parent.level >= level) parent = parent.parent;
    const owner = parent && parent.level > 0 ? parent : undefined;
    this.#draft.sections.push({ ...own, level, ...(owner && { parent: owner }), blocks: [] });
  }

  /** Passes over a span that was taken with the one that goes on in it. */
  goOn(): void {
    this.#close();
    this.#texts += 1;
  }

  /** Takes the next span, with the sidecar's decision on it; `all`: with those in which it goes on. */
  add(span: Span, lines: readonly Line[], decision: LineDecision | undefined, all: readonly Span[] = [span]): void {
    const { kind } = span;
    if (kind === 'blank') {
      if (this.#shaped) this.#shaped.apart = true;
      return;
    }
    if (kind !== 'note') this.#texts += 1;
    if (isShaped(kind)) {
      this.#shape(kind, all, lines, decision);
      return;
    }
    this.#close();
    const text = { ...keptOver(lines, all), ...(span.lang !== undefined && { lang: span.lang }) };
    if (kind === 'heading') {
      const isCounted = span.by === 'rule' && span.pattern === undefined;
      const mark = markOf(text.text, isCounted ? 'numbered' : span.pattern);
      this.open({ ...mark, heading: text, named: decision?.id }, decision?.level ?? span.level ?? 1);
    } else if (kind === 'paragraph' || kind === 'salutation') {
      this.#section().blocks.push({ kind, ...text, ...(decision?.lead !== undefined && { lead: decision.lead }) });
    } else if (kind === 'caption') this.#captioned(text);
    else if (kind === 'note') this.#note(span, lines, text);
    else if (kind === 'title' || kind === 'byline') {
      const line = this.#draft[kind]?.lines.from;
      if (line !== undefined) this.#report('title-twice', span, { kind, line });
      this.#draft[kind] ??= text;
    }
  }

  /** The draft, once every span was taken. */
  done(): Draft {
    this.#close();
    if (this.#caption) this.#loneCaption(this.#caption);
    return this.#draft;
  }

  #section(): DraftSection {
    const last = this.#draft.sections.at(-1);
    if (last) return last;
    const first: DraftSection = { level: 0, blocks: [] };
    this.#draft.sections.push(first);
    return first;
  }

  #shape(kind: ShapedKind, all: readonly Span[], lines: readonly Line[], decision: LineDecision | undefined): void {
    const [span] = all as [Span];
    // What a rule told is a block of its own, but for items that count on; decided lines go on over blank ones.
    const alike = this.#shaped?.kind === kind && this.#shaped.decision === decision && this.#shaped.lang === span.lang;
    const goesOn = alike && (span.by === 'sidecar' || (kind === 'list' && this.#countsOn(span, lines)));
    if (!goesOn) this.#close();
    const begun: Shaped = { kind, decision, lang: span.lang, lines: [], pieces: [], apart: false };
    const shaped: Shaped = (goesOn && this.#shaped) || begun;
    this.#shaped = shaped;
    for (const { from, to, continues, ...one } of all) {
      const last = shaped.pieces.at(-1);
      if (last && continues === undefined) last.to = to;
      else shaped.pieces.push({ from, to });
      // A quotation may go on with another paragraph.
      const isOpen = kind !== 'quote' || !endsSentence(shaped.lines.at(-1)?.kept.text ?? '');
      for (const [index, kept] of keptLines(lines, asRead(kind, { from, to, ...one })).entries()) {
        const over = continues !== undefined && index === 0 && isOpen;
        shaped.lines.push({ kept, apart: shaped.apart && !over, ...(over && { goesOn: true }) });
        shaped.apart = false;
      }
    }
  }

  /** Whether the first item of a span goes on from the open list: it has its marks, and begins no other. */
  #countsOn({ from }: Span, lines: readonly Line[]): boolean {
    const [one, next] = [this.#shaped?.lines[0]?.kept.text ?? '', lines[from - 1]?.text.trim() ?? ''];
    const [first, mark] = [itemMark(one), itemMark(next, 'h')];
    return (
      (first !== undefined && mark?.style === first.style && mark.label !== first.label) || mark?.ordered === false
    );
  }

  #close(): void {
    const shaped = this.#shaped;
    this.#shaped = undefined;
    if (!shaped) return;
    const block = linesToBlock(shaped.kind, shaped.lines, this.#layout, (line) => {
      this.#problems.push(problem('list-too-deep', { file: this.#files.seed, line }, { deepest: deepestList }));
    });
    if (shaped.pieces.length > 1 && (block.kind === 'list' || block.kind === 'quote')) partLines(block, shaped.pieces);
    if (block.kind === 'table' && this.#caption) {
      block.caption = this.#caption;
      this.#caption = undefined;
    }
    if (shaped.lang !== undefined) block.lang = shaped.lang;
    this.#section().blocks.push(block);
  }

  /** A caption is that of the table right before it, else of the next. */
  #captioned(text: DraftText): void {
    const before = this.#draft.sections.at(-1)?.blocks.at(-1);
    if (before?.kind === 'table' && !before.caption) before.caption = text;
    else {
      if (this.#caption) this.#loneCaption(this.#caption);
      this.#caption = text;
    }
  }

  #loneCaption({ lines }: DraftText): void {
    this.#problems.push(problem('caption-without-table', { file: this.#files.seed, line: lines.from }, {}));
  }

  #note(span: Span, lines: readonly Line[], text: DraftText): void {
    const note = this.#notes.get(span.from);
    const before = this.#draft.notes.at(-1);
    if (note && note.as !== 'first' && before) {
      before.further.push(text);
      return;
    }
    if (!note?.mark) {
      this.#report('note-label-missing', span, { text: headOf(text.text, 40) });
      return;
    }
    const { label, form } = note.mark;
    const section = this.#draft.sections.at(-1);
    this.#draft.notes.push({
      label,
      ...keptText(lines, span, labelLength(note.mark)),
      ...(text.lang !== undefined && { lang: text.lang }),
      further: [],
      form,
      called: note.called ?? false,
      behind: this.#texts,
      ...(section && section.level > 0 && { section }),
    });
  }

  #report<R extends RuleName>(rule: R, { from }: Span, details: Details<R>): void {
    this.#problems.push(problem(rule, { file: this.#files.seed, line: from }, details));
  }
}
