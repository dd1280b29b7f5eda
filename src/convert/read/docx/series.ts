/** The notes → the series of the tree, and the references that call them. */
import { isSymbol } from '../../../corpus/model/naming.ts';
import type { TreeNote, TreeReference, TreeSection, TreeSeries } from '../../../corpus/model/tree.ts';
import { blocksOf, type Tools } from './blocks.ts';
import type { Note, NoteKind } from './notes.ts';
import { type Block, type Call, pathOf } from './pieces.ts';

/** Holds a note of the tree for each note, so that references can name them before their texts are built. */
export class NoteTrees {
  readonly #kinds: readonly NoteKind[];
  readonly #trees = new Map<Note, TreeNote>();
  readonly #byCall = new Map<Call, Note>();
  /** The top sections in which each note is called. */
  readonly #called = new Map<Note, Set<TreeSection | undefined>>();
  #top: TreeSection | undefined;

  constructor(kinds: readonly NoteKind[]) {
    this.#kinds = kinds;
    for (const one of kinds.flatMap(({ notes }) => notes)) {
      const path = one.blocks.map(pathOf).find((own) => own !== undefined);
      this.#trees.set(one, {
        type: 'note',
        label: one.label,
        children: [],
        ...(path !== undefined && { source: { path, offset: 0 } }),
      });
      for (const call of one.calls) this.#byCall.set(call, one);
    }
  }

  /** Says in which top section the calls that follow stand. */
  stand(top: TreeSection | undefined): void {
    this.#top = top;
  }

  /** The reference that a call is. */
  readonly refer = (call: Call): TreeReference | undefined => {
    const own = this.#byCall.get(call);
    const note = own && this.#trees.get(own);
    if (!own || !note) return undefined;
    const tops = this.#called.get(own) ?? new Set();
    this.#called.set(own, tops.add(this.#top));
    return { type: 'note-reference', note, label: own.label, printed: call.mark ?? own.label };
  };

  /** The series: footnotes, endnotes, each parted where its numbers start again; symbols last. All of the text must have been built. */
  series(tools: Tools): TreeSeries[] {
    this.stand(undefined);
    const all = this.#kinds.flatMap(({ notes }) => notes);
    for (const one of all) {
      const note = this.#trees.get(one);
      if (note)
        note.children = blocksOf(one.blocks, {
          ...tools,
          paragraph: 'plain',
          kindOf: (paragraph) => asNote(tools.kindOf(paragraph)),
        });
    }
    for (const one of all) for (const block of one.blocks) noteRecord(block, tools);
    const treesOf = (notes: readonly Note[]): TreeNote[] => notes.flatMap((one) => this.#trees.get(one) ?? []);
    const isMark = (one: Note): boolean => isSymbol(one.label);
    const numbers = this.#kinds.flatMap((kind) =>
      this.#parted(
        kind,
        kind.notes.filter((one) => !isMark(one)),
      ),
    );
    const symbols = treesOf(all.filter(isMark));
    return [
      ...numbers.map(
        ({ notes, scope }): TreeSeries => ({ kind: 'numbers', ...(scope && { scope }), notes: treesOf(notes) }),
      ),
      ...(symbols.length > 0 ? [{ kind: 'symbols' as const, notes: symbols }] : []),
    ];
  }

  /** Numbers that start again with each section of Word's are a series each; of a part of the text, if it is one part that calls them. */
  #parted({ restarts }: NoteKind, notes: readonly Note[]): { notes: Note[]; scope?: TreeSection | undefined }[] {
    if (notes.length === 0) return [];
    if (!restarts) return [{ notes: [...notes] }];
    const groups = [...Map.groupBy(notes, ({ section }) => section).values()];
    const scopes = groups.map((group) => {
      const tops = new Set(group.flatMap((one) => [...(this.#called.get(one) ?? [])]));
      return tops.size === 1 ? [...tops][0] : undefined;
    });
    return groups.map((group, index) => {
      const scope = scopes[index];
      const isAlone = scopes.filter((one) => one === scope).length === 1;
      return { notes: group, ...(scope && isAlone && { scope }) };
    });
  }
}

/** A heading, a title or a caption in a note is text of the note. */
const asNote = (kind: ReturnType<Tools['kindOf']>): ReturnType<Tools['kindOf']> =>
  ['heading', 'title', 'byline', 'caption', 'salutation', 'notes-heading'].includes(kind.kind)
    ? { ...kind, kind: 'paragraph' }
    : kind;

/** In the ledger the first paragraph of a note says that it is one. */
function noteRecord(block: Block, { record }: Tools): void {
  const path = pathOf(block);
  const became = path === undefined ? undefined : record.get(path);
  if (path !== undefined && became?.kind === 'paragraph')
    record.set(path, { ...became, kind: 'note', reason: 'a note' });
}
