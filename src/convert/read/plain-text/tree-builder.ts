/** The parts of a draft → the nodes of the tree. */
import type {
  AnyTreeNode,
  TreeBlock,
  TreeInline,
  TreeItem,
  TreeList,
  TreeNote,
  TreeSection,
} from '../../../corpus/model/tree.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { otherLanguage } from '../../../corpus/text/languages/by-script.ts';
import { type Cut, inlinesBetween, withBreaks } from './cut-inlines.ts';
import type { MarkedWords } from './decided-inlines.ts';
import {
  type DraftBlock,
  type DraftList,
  type DraftNote,
  type DraftParagraph,
  type DraftSection,
  type DraftText,
  paragraphsOf,
} from './draft.ts';
import type { DraftReference } from './reference.ts';
import { leadEnd } from './run-in-heading.ts';
import { blockOf, sourceOf } from './source-of.ts';

/** What the builder works with. */
interface Parts {
  references: readonly DraftReference[];
  marked: readonly MarkedWords[];
  opening: (text: string) => string;
  language: string;
  file: string;
  problems: Problem[];
}

/** Builds the nodes of a tree from those of a draft. */
export class TreeBuilder {
  readonly #references: Map<DraftText, DraftReference[]>;
  readonly #marked: Map<DraftText, MarkedWords[]>;
  readonly #opening: (text: string) => string;
  readonly #otherLanguage: (text: string) => string | undefined;
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #notes = new Map<DraftNote, TreeNote>();
  readonly #sections = new Map<DraftSection, TreeSection>();

  constructor({ references, marked, opening, language, file, problems }: Parts) {
    this.#references = Map.groupBy(references, ({ text }) => text);
    this.#marked = Map.groupBy(marked, ({ text }) => text);
    this.#opening = opening;
    this.#otherLanguage = otherLanguage(language);
    this.#file = file;
    this.#problems = problems;
  }

  /** Where a text came from, and its language where it is another: as the sidecar says, or as its script tells. */
  #common(text: DraftText): Pick<TreeNote, 'source' | 'lined' | 'lang'> {
    const lang = text.lang ?? this.#otherLanguage(text.text);
    return { ...sourceOf(text), ...(lang !== undefined && { lang }) };
  }

  note(note: DraftNote): TreeNote {
    const lines = { from: note.lines.from, to: paragraphsOf(note).at(-1)?.lines.to ?? note.lines.to };
    const written: TreeNote = {
      type: 'note',
      label: note.label,
      children: [],
      ...this.#common(note),
      ...sourceOf({ lines }),
    };
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
      heading: heading ? this.#heading(heading) : [{ type: 'text', value: title ?? '' }],
      origin: title === undefined ? 'text' : 'editors',
      ...(named !== undefined && { named }),
      children,
      ...(heading && sourceOf(heading)),
    };
  }

  /** A heading in another language is marked as such, and not what stands under it. */
  #heading(heading: DraftText): TreeInline[] {
    const { lang } = this.#common(heading);
    const inlines = this.#inlines(heading);
    return lang === undefined ? inlines : [{ type: 'span', lang, children: inlines }];
  }

  #block(block: DraftBlock): TreeBlock {
    switch (block.kind) {
      case 'list':
        return this.#list(block);
      case 'quote': {
        const children = block.paragraphs.map(
          (text): TreeBlock => ({ type: 'paragraph', inlines: this.#inlines(text), ...this.#common(text) }),
        );
        return { type: 'quote', children, ...blockOf(block) };
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
          ...blockOf(block),
        };
      }
      case 'verse':
        return { type: 'verse', inlines: withBreaks(this.#inlines(block)), ...this.#common(block) };
      case 'paragraph':
        return this.#paragraph(block);
      default:
        return { type: block.kind, inlines: this.#inlines(block), ...this.#common(block) };
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
        ...this.#common(text),
      }),
    );
    return { type: 'list', ordered, items: written, ...blockOf(list) };
  }

  #paragraph(block: DraftParagraph): TreeBlock {
    const { lead, lines } = block;
    const source = this.#common(block);
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
