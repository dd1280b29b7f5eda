/** The notes of a Word document with the labels that Word prints, and where each is called (ECMA-376-1, 17.11). */
import { formatNumber } from './number-formats.ts';
import type { Part } from './package.ts';
import { type Block, type Call, type Fate, type Notices, paragraphsOf, piecesOf } from './pieces.ts';
import type { Story } from './story.ts';
import { childOf, type Element, elementsOf, integer, valOf } from './xml.ts';

/** A note: its label, what it says, and the section of Word's that calls it first. */
export interface Note {
  label: string;
  /** Whether its label is a mark of its own, not a number of the series. */
  marked: boolean;
  blocks: Block[];
  section: number;
  calls: Call[];
}

/** The footnotes, or the endnotes. */
export interface NoteKind {
  /** In the order of their calls. */
  notes: Note[];
  /** What the part holds that is no note of the document, in its order. */
  rest: Block[];
  /** Whether the numbers start again with each section of Word's. */
  restarts: boolean;
}

interface Input {
  kind: Call['series'];
  part: Part | undefined;
  story: Story | undefined;
  calls: readonly Call[];
  settings: Element | undefined;
  /** The properties of each section of Word's. */
  sections: readonly Element[];
  aside: Notices;
  simplified: Notices;
}

const uncalled: Fate = { kind: 'hidden', reason: 'a note that nothing in the text calls: Word does not print it' };
const separator: Fate = { kind: 'furniture', reason: 'what stands between the text of a page and its notes' };

/** Reads the notes of a kind and numbers them. Calls of notes that are not there stay without one. */
export function readNotes(input: Input): NoteKind {
  const { kind, part, story, calls } = input;
  const called = new Map<string, Call[]>();
  // A call that repeats another gives no number.
  for (const call of [...calls.filter(({ again }) => !again), ...calls.filter(({ again }) => again)]) {
    const all = called.get(call.id);
    if (all) all.push(call);
    else called.set(call.id, [call]);
  }
  const texts = new Map<string, Block[]>();
  const rest: Block[] = [];
  for (const element of elementsOf(part?.root)) {
    if (!story || !part) break;
    const id = element.attributes['w:id'] ?? '';
    const isSeparator = (element.attributes['w:type'] ?? 'normal') !== 'normal';
    const isNote = element.name === `w:${kind}` && !isSeparator && called.has(id) && !texts.has(id);
    if (isNote) texts.set(id, story.blocks(element));
    else {
      if (!isSeparator) input.aside.add([`${kind} that nothing calls`, `${kind}s that nothing calls`], part.label);
      rest.push(...story.blocks(element, isSeparator ? separator : uncalled));
    }
  }
  const numberer = new Numberer(input);
  const notes = [...called].flatMap(([id, own]): Note[] => {
    const blocks = texts.get(id);
    const [first] = own;
    if (!blocks || !first) {
      input.simplified.add([`call of a ${kind} that is not there`, `calls of ${kind}s that are not there`], 'document');
      return [];
    }
    const mark = own.find((call) => call.mark !== undefined && !call.again)?.mark?.trim();
    const label = mark || numberer.next(first);
    if (mark) setMarkAside(blocks, mark);
    return [{ label, marked: Boolean(mark), blocks, section: first.section, calls: own }];
  });
  return { notes, rest, restarts: numberer.restarts };
}

/** Counts the notes of a kind: how, the settings say, or the section of Word's. */
class Numberer {
  restarts = false;
  readonly #input: Input;
  #count: number | undefined;
  #section: number | undefined;
  #page: number | undefined;

  constructor(input: Input) {
    this.#input = input;
  }

  next({ section, page }: Call): string {
    const { kind, simplified } = this.#input;
    const own = childOf(this.#input.sections[section], `w:${kind}Pr`);
    const general = childOf(this.#input.settings, `w:${kind}Pr`);
    const said = (name: string): string | undefined => valOf(own, name) ?? valOf(general, name);
    const restart = said('w:numRestart');
    const start = integer(said('w:numStart')) ?? 1;
    const onPage = restart === 'eachPage' && page !== undefined;
    if (onPage)
      simplified.add(
        [
          `${kind} numbered anew on its page, as Word last laid out the pages`,
          `${kind}s numbered anew on each page, as Word last laid out the pages`,
        ],
        'document',
      );
    else if (restart === 'eachPage')
      simplified.add(
        [
          `${kind} in a text where numbers start again on every page: it is counted on`,
          `${kind}s in a text where numbers start again on every page: they are counted on`,
        ],
        'document',
      );
    const anew = restart === 'eachSect' && section !== this.#section;
    const begins = this.#count === undefined || anew || (onPage && page !== this.#page);
    if (anew && this.#count !== undefined) this.restarts = true;
    this.#count = begins ? start : (this.#count ?? 0) + 1;
    this.#section = section;
    this.#page = page;
    const format = said('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const { text, known } = formatNumber(this.#count, format);
    if (!known)
      simplified.add(
        [
          `note numbered in the form “${format}”, which is not known and shown in digits`,
          `notes numbered in the form “${format}”, which is not known and shown in digits`,
        ],
        'document',
      );
    return text === '' ? String(this.#count) : text;
  }
}

/** A note with a mark of its own begins with that mark, as text. */
function setMarkAside(blocks: readonly Block[], mark: string): void {
  const [first] = paragraphsOf(blocks);
  const stretch = first?.stretches[0];
  if (!stretch) return;
  const at = stretch.pieces.findIndex((piece) => piece.is === 'text' && piece.shown.trim() !== '');
  const piece = stretch.pieces[at];
  if (piece?.is !== 'text') return;
  const start = piece.text.length - piece.text.trimStart().length;
  if (!piece.text.startsWith(mark, start)) return;
  const end = start + mark.length;
  const fate: Fate = { kind: 'furniture', reason: 'the note’s label' };
  // What stands before the mark is white space.
  stretch.pieces.splice(
    at,
    1,
    { is: 'aside', text: piece.text.slice(0, end), fate },
    { ...piece, text: piece.text.slice(end), shown: piece.shown.slice(end) },
  );
}

/** The calls in some blocks, of one kind, in the order of the text. */
export const callsIn = (blocks: readonly Block[], series: Call['series']): Call[] =>
  paragraphsOf(blocks).flatMap((paragraph) =>
    piecesOf(paragraph).flatMap((piece) => (piece.is === 'call' && piece.call.series === series ? [piece.call] : [])),
  );
