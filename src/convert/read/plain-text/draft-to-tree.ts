/** The draft and its references → the tree: run-in headings are cut off, references and marked words stand in the running text. */

import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { SourceOf } from '../../../corpus/model/source.ts';
import type {
  AnyTreeNode,
  Tree,
  TreeBlock,
  TreeInline,
  TreeItem,
  TreeList,
  TreeNote,
  TreeSection,
} from '../../../corpus/model/tree.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { type Cut, inlinesBetween, withBreaks } from './cut-inlines.ts';
import { decidedInlines, type MarkedWords } from './decided-inlines.ts';
import {
  type Draft,
  type DraftBlock,
  type DraftList,
  type DraftNote,
  type DraftParagraph,
  type DraftSection,
  type DraftText,
  paragraphsOf,
} from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';
import type { DraftReference } from './reference.ts';
import { leadEnd, openingOf } from './run-in-heading.ts';

interface Input {
  draft: Draft;
  series: readonly DraftSeries[];
  references: readonly DraftReference[];
  layout: Layout;
  language: string;
  files: Files;
}

/** Builds the tree. A rule proposes the run-in headings, the sidecar decides exceptions. */
export function draftToTree({ draft, series, references, layout, language, files }: Input): Outcome<Tree> {
  const { marked, problems } = decidedInlines(draft, layout, files);
  const builder = new TreeBuilder(references, marked, openingOf(layout, language), files.seed, problems);
  // Notes come first, so that references can name them; their texts are filled in with the others.
  const noteSeries = series.map((one) => ({ one, notes: one.notes.map((note) => builder.note(note)) }));
  builder.fillNotes();
  const children = builder.sections(draft.sections);
  const value = {
    children,
    series: noteSeries.map(({ one: { kind, scope }, notes }) => {
      const section = scope && builder.sectionOf(scope);
      return { kind, ...(section && { scope: section }), notes };
    }),
  };
  return { value: problems.some(({ severity }) => severity === 'error') ? undefined : value, problems };
}

const sourceOf = ({ lines, lined }: Pick<DraftText, 'lines' | 'lined'>): { source: SourceOf; lined?: string } => ({
  source: { lines },
  ...(lined !== undefined && { lined }),
});

class TreeBuilder {
  readonly #references: Map<DraftText, DraftReference[]>;
  readonly #marked: Map<DraftText, MarkedWords[]>;
  readonly #opening: (text: string) => string;
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #notes = new Map<DraftNote, TreeNote>();
  readonly #sections = new Map<DraftSection, TreeSection>();

  constructor(
    references: readonly DraftReference[],
    marked: readonly MarkedWords[],
    opening: (text: string) => string,
    file: string,
    problems: Problem[],
  ) {
    this.#references = Map.groupBy(references, ({ text }) => text);
    this.#marked = Map.groupBy(marked, ({ text }) => text);
    this.#opening = opening;
    this.#file = file;
    this.#problems = problems;
  }

  note(note: DraftNote): TreeNote {
    const lines = { from: note.lines.from, to: paragraphsOf(note).at(-1)?.lines.to ?? note.lines.to };
    const written: TreeNote = { type: 'note', label: note.label, children: [], ...sourceOf({ lines }) };
    this.#notes.set(note, written);
    return written;
  }

  /** The texts of the notes; each may call any other. */
  fillNotes(): void {
    for (const [note, written] of this.#notes)
      for (const text of paragraphsOf(note))
        written.children.push({ type: 'plain', inlines: this.#inlines(text), ...sourceOf(text) });
  }

  sectionOf(section: DraftSection): TreeSection | undefined {
    return this.#sections.get(section);
  }

  /** The sections, each in the one that it stands in. What comes before the first heading stands in none. */
  sections(sections: readonly DraftSection[]): AnyTreeNode[] {
    const top: AnyTreeNode[] = [];
    for (const section of sections) {
      const blocks = section.blocks.map((block) => this.#block(block));
      if (section.level === 0) {
        top.push(...blocks);
        continue;
      }
      const written = this.#section(section, blocks);
      this.#sections.set(section, written);
      const parent = section.parent && this.#sections.get(section.parent);
      (parent?.children ?? top).push(written);
    }
    return top;
  }

  #section({ number, printed, heading, title, named }: DraftSection, children: TreeBlock[]): TreeSection {
    return {
      type: 'section',
      ...(number !== undefined && { number, printed }),
      heading: heading ? this.#inlines(heading) : [{ type: 'text', value: title ?? '' }],
      origin: title === undefined ? 'text' : 'editors',
      ...(named !== undefined && { named }),
      children,
      ...(heading && sourceOf(heading)),
    };
  }

  #block(block: DraftBlock): TreeBlock {
    switch (block.kind) {
      case 'list':
        return this.#list(block);
      case 'quote': {
        const children = block.paragraphs.map(
          (text): TreeBlock => ({ type: 'paragraph', inlines: this.#inlines(text), ...sourceOf(text) }),
        );
        return { type: 'quote', children, ...sourceOf(block) };
      }
      case 'table': {
        const rows = block.rows.map(({ header, lines, cells }) => ({
          type: 'row' as const,
          ...(header && { header }),
          cells: cells.map((cell) => this.#inlines(cell)),
          ...sourceOf({ lines }),
        }));
        return {
          type: 'table',
          ...(block.caption && { caption: this.#inlines(block.caption) }),
          rows,
          ...sourceOf(block),
        };
      }
      case 'verse':
        return { type: 'verse', inlines: withBreaks(this.#inlines(block)), ...sourceOf(block) };
      case 'paragraph':
        return this.#paragraph(block);
      default:
        return { type: block.kind, inlines: this.#inlines(block), ...sourceOf(block) };
    }
  }

  #list({ ordered, items, ...list }: DraftList): TreeList {
    const written = items.map(
      ({ label, text, lists }): TreeItem => ({
        type: 'item',
        ...(label !== undefined && { label }),
        children: [
          { type: 'plain', inlines: this.#inlines(text), ...sourceOf(text) },
          ...lists.map((nested) => this.#list(nested)),
        ],
        ...sourceOf(text),
      }),
    );
    return { type: 'list', ordered, items: written, ...sourceOf(list) };
  }

  #paragraph(block: DraftParagraph): TreeBlock {
    const { lead, lines } = block;
    const source = sourceOf(block);
    const end = leadEnd(block, this.#opening, this.#references.get(block) ?? []);
    if (end === undefined)
      this.#problems.push(problem('layout-lead', { file: this.#file, line: lines.from }, { lead: String(lead) }));
    if (!end) return { type: 'paragraph', inlines: this.#inlines(block), ...source };
    return {
      type: 'paragraph',
      lead: this.#inlines(block, 0, end),
      inlines: this.#inlines(block, end),
      ...source,
    };
  }

  /** The part of a text between two offsets as inlines. */
  #inlines(text: DraftText, from = 0, to = text.text.length): TreeInline[] {
    const within = <T extends { start: number; end: number }>(all: readonly T[] | undefined): T[] =>
      (all ?? []).filter(({ start, end }) => start >= from && end <= to);
    const references = within(this.#references.get(text)).map(
      ({ start, end, label, note }): Cut => ({
        start,
        end,
        make: () => ({
          type: 'note-reference',
          note: this.#notes.get(note) as TreeNote,
          label,
          printed: text.text.slice(start, end),
        }),
      }),
    );
    const wrappers = within(this.#marked.get(text)).map(
      ({ start, end, wrap }): Cut => ({ start, end, make: (children) => wrap(children) }),
    );
    const cuts = [...references, ...wrappers].sort((a, b) => a.start - b.start || b.end - a.end);
    return inlinesBetween(text.text, from, to, cuts, { next: 0 });
  }
}
