/** The kind of each line: a rule proposes, the sidecar decides. */
import type { LineDecision, PatternDecision, Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { invisibleCodes } from '../../../corpus/text/invisible.ts';
import { type LanguageProfile, profileOf } from '../../../corpus/text/languages/index.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { Headings } from './headings/find-headings.ts';
import type { NoteLine } from './notes/note-lines.ts';
import type { Shape } from './shaped-blocks.ts';

/** What a line is, why, and who says so. */
export interface Ruling {
  kind: LineKind;
  reason: string;
  by: Span['by'];
  /** Of a heading: how deep it stands, and by which pattern it was told. */
  level?: number;
  pattern?: string;
  /** The language that the sidecar says it is in. */
  lang?: string;
  /** Whether it is the next line of what the line before began, where that is known. */
  goesOn?: boolean;
}

/** What is told of lines by what stands around them. */
export interface ToldLines {
  headings: Headings;
  salutations: ReadonlySet<number>;
  shapes: ReadonlyMap<number, Shape>;
}

/** What proposes or decides each line's kind, in order; it remembers the heading that is not yet at its end. */
export class LineRuler {
  readonly #sidecar: Sidecar;
  readonly #told: ToldLines;
  readonly #profile: LanguageProfile;
  readonly #runningText: string;
  #heading: { ruling: Ruling; to: number } | undefined;
  #titled = false;

  constructor(sidecar: Sidecar, told: ToldLines) {
    this.#sidecar = sidecar;
    this.#told = told;
    this.#profile = profileOf(sidecar.language);
    const { paragraphs } = sidecar.layout;
    this.#runningText = paragraphs === 'line' ? 'a line of running text' : 'running text up to a blank line';
  }

  /** The kind of a line, of which `text` is kept; `own` and `pattern` are what the sidecar decides of it. */
  rule(
    text: string,
    line: Line,
    own: LineDecision | undefined,
    pattern: PatternDecision | undefined,
    previous: Span | undefined,
    note: NoteLine | undefined,
  ): Ruling {
    const ruling = this.#decide(text, line.n, own, pattern) ?? this.#propose(text, line, previous, note);
    if (ruling.kind === 'title') this.#titled = true;
    const lang = own?.lang ?? pattern?.lang;
    return lang === undefined || text === '' ? ruling : { ...ruling, lang };
  }

  #propose(text: string, line: Line, previous: Span | undefined, note: NoteLine | undefined): Ruling {
    const { layout, title } = this.#sidecar;
    if (text === '') return byRule('blank', blankness(line.text));
    if (note) return byRule('note', note.mark ? `begins with a note’s label, ${note.mark.printed}` : inNote[note.as]);
    const heading = this.#headingAt(line.n);
    if (heading) return heading;
    if (this.#told.headings.rules.has(line.n)) return byRule('furniture', 'the rule under a heading');
    const shape = this.#told.shapes.get(line.n);
    if (shape) return { ...byRule(shape.kind, shape.reason), goesOn: line.n > shape.from };
    const runsOn = layout.paragraphs === 'blank-line' && (previous?.kind === 'paragraph' || previous?.kind === 'note');
    if (runsOn) return byRule('paragraph', this.#runningText);
    if (!this.#titled && text === title) return byRule('title', 'the words of the title in the sidecar');
    if (this.#profile.notesHeading.test(text)) return byRule('notes-heading', 'the heading of the notes');
    if (this.#told.salutations.has(line.n))
      return byRule('salutation', `a few words that end with a ${/[:：]$/.test(text) ? 'colon' : 'comma'}`);
    return byRule('paragraph', this.#runningText);
  }

  /** A heading that begins in a line, or goes on in it. */
  #headingAt(n: number): Ruling | undefined {
    if (this.#heading && n <= this.#heading.to) return { ...this.#heading.ruling, goesOn: true };
    const found = this.#told.headings.headings.get(n);
    if (!found) return undefined;
    const { level, pattern, reason, to } = found;
    const ruling: Ruling = {
      ...byRule('heading', reason),
      ...(level > 1 && { level }),
      ...(pattern !== 'numbered' && { pattern }),
    };
    this.#heading = { ruling, to };
    return ruling;
  }

  #decide(
    text: string,
    n: number,
    own: LineDecision | undefined,
    pattern: PatternDecision | undefined,
  ): Ruling | undefined {
    if (text === '' && !(own && keepsBlankLines(own, n))) return undefined;
    if (own?.kind) return { kind: own.kind, reason: reasonFor(own), by: 'sidecar' };
    if (!pattern) return undefined;
    if (pattern.as === 'text') return byRule('paragraph', this.#runningText);
    const { as: kind, reason = decided, level } = pattern;
    return { kind, reason, by: 'sidecar', ...(kind === 'heading' && level !== undefined && level > 1 && { level }) };
  }
}

const byRule = (kind: LineKind, reason: string): Ruling => ({ kind, reason, by: 'rule' });

/** Why a line that says nothing of a note is one of it. */
const inNote: Record<NoteLine['as'], string> = {
  first: 'a note',
  same: 'goes on with the note before it',
  next: 'another paragraph of the note before it',
};

/** Why a line is blank; what nobody sees is said by its codes. */
function blankness(text: string): string {
  if (text === '') return 'empty';
  const codes = invisibleCodes(text);
  return codes.length === 0 ? 'white space only' : `nothing that is seen: ${codes.join(', ')}`;
}

const decided = 'decided by the editors in the sidecar';

/** Blank lines part the stanzas of verse, and are a part of verbatim text; a text of several lines goes on over them. */
function keepsBlankLines({ kind, at }: LineDecision, n: number): boolean {
  if (kind === 'verse' || kind === 'verbatim') return true;
  return kind !== undefined && flowing.has(kind) && Array.isArray(at) && at[0] < n && n < at[1];
}

const flowing: ReadonlySet<LineKind> = new Set([
  ...(['heading', 'paragraph', 'salutation', 'title', 'byline', 'caption'] as const),
]);

/** With `keep`, the editors' reason is for what is set aside, not for what the line is. */
const reasonFor = ({ keep, reason }: LineDecision): string => (keep === undefined ? reason : undefined) ?? decided;
