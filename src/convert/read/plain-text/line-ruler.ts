/** The kind of each line: a rule proposes, the sidecar decides. */
import type { LineDecision, PatternDecision, Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { type Details, problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import { invisibleCodes } from '../../../corpus/text/invisible.ts';
import { type LanguageProfile, profileOf } from '../../../corpus/text/languages/index.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { NoteLine } from './notes/note-lines.ts';
import { headingNumber, printedNumber } from './printed-marks.ts';

/** What a line is, why, and who says so. */
export interface Ruling {
  kind: LineKind;
  reason: string;
  by: Span['by'];
}

/** What proposes or decides each line's kind, in order; it remembers the heading before. */
export class LineRuler {
  readonly #sidecar: Sidecar;
  readonly #file: string;
  readonly #profile: LanguageProfile;
  readonly #runningText: string;
  readonly #unordered: Details<'heading-order'>['lines'] = [];
  #lastNumber: number | undefined;
  #titled = false;

  constructor(sidecar: Sidecar, files: Files) {
    this.#sidecar = sidecar;
    this.#file = files.seed;
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
    const ruling = this.#decide(text, own, pattern) ?? this.#propose(text, line, previous, note);
    // A heading that the editors decided need have no number: then the count goes on as it was.
    const number = ruling.kind === 'heading' ? printedNumber(text) : undefined;
    if (number !== undefined) this.#lastNumber = Number(number);
    if (ruling.kind === 'title') this.#titled = true;
    return ruling;
  }

  /** One problem for all the headings out of order. */
  problems(): Problem[] {
    const [first] = this.#unordered;
    return first ? [problem('heading-order', { file: this.#file, line: first.line }, { lines: this.#unordered })] : [];
  }

  #propose(text: string, line: Line, previous: Span | undefined, note: NoteLine | undefined): Ruling {
    const { layout, title } = this.#sidecar;
    if (text === '') return byRule('blank', blankness(line.text));
    if (note) return byRule('note', note.mark ? `begins with a note’s label, ${note.mark.printed}` : inNote[note.as]);
    const runsOn = layout.paragraphs === 'blank-line' && (previous?.kind === 'paragraph' || previous?.kind === 'note');
    if (runsOn) return byRule('paragraph', this.#runningText);
    if (!this.#titled && text === title) return byRule('title', 'the words of the title in the sidecar');
    if (this.#profile.notesHeading.test(text)) return byRule('notes-heading', 'the heading of the notes');
    if (this.#profile.isSalutation(text))
      return byRule('salutation', `a few words that end with a ${/[:：]$/.test(text) ? 'colon' : 'comma'}`);
    return this.#heading(text, line) ?? byRule('paragraph', this.#runningText);
  }

  /** A numbered heading that goes on from the one before. */
  #heading(text: string, line: Line): Ruling | undefined {
    const number = this.#sidecar.layout.headings === 'numbered' ? headingNumber(text) : undefined;
    if (number === undefined) return undefined;
    const last = this.#lastNumber;
    if (last === undefined) return byRule('heading', 'the first numbered heading');
    if (Number(number) === last + 1) return byRule('heading', `numbered on from ${last}`);
    this.#unordered.push({ line: line.n, number, before: String(last), text: headOf(text) });
    return undefined;
  }

  #decide(text: string, own: LineDecision | undefined, pattern: PatternDecision | undefined): Ruling | undefined {
    if (text === '' && !(own && keepsBlankLines(own))) return undefined;
    if (own?.kind) return { kind: own.kind, reason: reasonFor(own), by: 'sidecar' };
    if (!pattern) return undefined;
    if (pattern.as === 'text') return byRule('paragraph', this.#runningText);
    return { kind: pattern.as, reason: pattern.reason ?? decided, by: 'sidecar' };
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

/** Blank lines part the stanzas of verse, and are a part of verbatim text. */
const keepsBlankLines = ({ kind }: LineDecision): boolean => kind === 'verse' || kind === 'verbatim';

/** With `keep`, the editors' reason is for what is set aside, not for what the line is. */
const reasonFor = ({ keep, reason }: LineDecision): string => (keep === undefined ? reason : undefined) ?? decided;
