/** Which note a label means, where it is called. */
import type { CallForm, NoteForm } from '../../../corpus/editors/note-forms.ts';
import { isSymbol } from '../../../corpus/model/naming.ts';
import type { DraftNote, DraftSection } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';

/** Where a label is called, and how. */
export interface Calling {
  section?: DraftSection | undefined;
  /** The first line of the text that calls. */
  line: number;
  form?: CallForm | undefined;
}

/** The forms of labels that calls of a form are most like. */
const likest: Partial<Record<CallForm, readonly NoteForm[]>> = {
  bracketed: ['bracketed', 'full-width'],
  circled: ['circled'],
  raised: ['raised'],
  round: ['round'],
  named: ['named'],
  slashed: ['slashed'],
};

/** Notes by their labels and ids. */
export class NoteFinder {
  readonly #byId = new Map<string, DraftNote>();
  /** By label, those of each section's series, in their order. */
  readonly #byLabel = new Map<string, Map<DraftSection | undefined, Alike>>();
  /** Of each symbol, how often the notes of a block were called. */
  readonly #calls = new Map<DraftNote, number>();

  constructor(series: readonly DraftSeries[]) {
    for (const { scope, notes, ids } of series) {
      notes.forEach((note, index) => {
        this.#byId.set(ids[index] ?? '', note);
        const own = this.#byLabel.get(note.label) ?? new Map<DraftSection | undefined, Alike>();
        const alike = own.get(scope) ?? new Alike();
        alike.notes.push(note);
        own.set(scope, alike);
        this.#byLabel.set(note.label, own);
      });
    }
  }

  /** The note that a printed label calls; of symbols that stand together each call means the next. */
  called(label: string, calling: Calling): DraftNote | undefined {
    const alike = this.#alike(label, calling);
    const first = alike?.meant(calling);
    if (!alike || !first || !isSymbol(label)) return first;
    const calls = this.#calls.get(first) ?? 0;
    this.#calls.set(first, calls + 1);
    return alike.inTurn(first, calls);
  }

  /** The note that a sidecar names: by its label, or by the id that it will have (`s2-n1`, `n1a`, or `1a` for short). */
  named(name: string, calling: Calling): DraftNote | undefined {
    return this.#byId.get(name) ?? this.#alike(name, calling)?.meant(calling) ?? this.#byId.get(`n${name}`);
  }

  /** The notes of a label: of the series of the section, or of one around it; else those of the document, or of the only section. */
  #alike(label: string, { section }: Calling): Alike | undefined {
    const own = this.#byLabel.get(label);
    if (!own) return undefined;
    for (let around = section; around; around = around.parent) {
      const alike = own.get(around);
      if (alike) return alike;
    }
    return own.get(undefined) ?? (own.size === 1 ? [...own.values()][0] : undefined);
  }
}

/** The notes of one label, in their order: all of them, or those of the forms that a call is most like. */
class Alike {
  readonly notes: DraftNote[] = [];
  readonly #ofForm = new Map<CallForm | undefined, { notes: readonly DraftNote[]; inTurn: boolean }>();

  /** The only one; or the next, where each is called before it stands; else the first. */
  meant({ line, form }: Calling): DraftNote | undefined {
    if (this.notes.length < 2) return this.notes[0];
    const { notes, inTurn } = this.#of(form);
    if (!inTurn) return notes[0];
    let [from, to] = [0, notes.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((notes[middle]?.lines.from ?? 0) > line) to = middle;
      else from = middle + 1;
    }
    return notes[from];
  }

  /** Of symbols that stand together each call means the next. */
  inTurn(first: DraftNote, calls: number): DraftNote | undefined {
    const at = this.notes.indexOf(first);
    let last = at;
    while (last - at < calls && this.notes[last + 1]?.behind === first.behind) last += 1;
    return this.notes[last];
  }

  #of(form: CallForm | undefined): { notes: readonly DraftNote[]; inTurn: boolean } {
    const known = this.#ofForm.get(form);
    if (known) return known;
    const forms = form && likest[form];
    const own = forms ? this.notes.filter((note) => forms.includes(note.form)) : [];
    const notes = own.length > 0 ? own : this.notes;
    const found = { notes, inTurn: notes.every(({ called }) => called) };
    this.#ofForm.set(form, found);
    return found;
  }
}
