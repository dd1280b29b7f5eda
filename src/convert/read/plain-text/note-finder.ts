/** Which note a label means, in the section where it is called. */
import { isSymbol } from '../../../corpus/model/naming.ts';
import type { DraftNote, DraftSection } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';

/** Notes by their labels and ids. */
export class NoteFinder {
  readonly #byId = new Map<string, DraftNote>();
  /** By label, those of each series; of a label that is twice in a series the first. */
  readonly #byLabel = new Map<string, Map<DraftSection | undefined, DraftNote>>();
  /** The notes that a symbol stands before, in their order, and how many calls of it were met. */
  readonly #symbols = new Map<string, { notes: DraftNote[]; calls: number }>();

  constructor(series: readonly DraftSeries[]) {
    for (const { kind, scope, notes, ids } of series) {
      notes.forEach((note, index) => {
        this.#byId.set(ids[index] ?? '', note);
        if (kind === 'symbols') this.#symbol(note.label).notes.push(note);
        const own = this.#byLabel.get(note.label) ?? new Map<DraftSection | undefined, DraftNote>();
        if (!own.has(scope)) own.set(scope, note);
        this.#byLabel.set(note.label, own);
      });
    }
  }

  /** The note that a printed label calls: of its own part's series, else the only one of that label; of symbols the next in order. */
  called(label: string, section: DraftSection | undefined): DraftNote | undefined {
    if (!isSymbol(label)) return this.labelled(label, section);
    const { notes, calls } = this.#symbol(label);
    this.#symbol(label).calls = calls + 1;
    return notes[Math.min(calls, notes.length - 1)];
  }

  /** The note of a label as it is called in a section. */
  labelled(label: string, section: DraftSection | undefined): DraftNote | undefined {
    const own = this.#byLabel.get(label);
    if (!own) return undefined;
    for (let around = section; around; around = around.parent) {
      const note = own.get(around);
      if (note) return note;
    }
    return own.get(undefined) ?? (own.size === 1 ? [...own.values()][0] : undefined);
  }

  /** The note that a sidecar names: by its label, or by the id that it will have (`s2-n1`, `n1a`, or `1a` for short). */
  named(name: string, section: DraftSection | undefined): DraftNote | undefined {
    return this.#byId.get(name) ?? this.labelled(name, section) ?? this.#byId.get(`n${name}`);
  }

  #symbol(label: string): { notes: DraftNote[]; calls: number } {
    const known = this.#symbols.get(label) ?? { notes: [], calls: 0 };
    this.#symbols.set(label, known);
    return known;
  }
}
