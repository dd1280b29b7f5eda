/** Which of the lines that may begin notes do: those that calls confirm. */
import { type NoteForm, noteForms } from '../../../../corpus/editors/note-forms.ts';
import { withoutAnnounced } from './announced-items.ts';
import type { Call } from './calls.ts';
import { needsNoCall } from './labels.ts';
import type { Candidate, ReadLine } from './note-lines.ts';
import { areParagraphs } from './numbered-paragraphs.ts';

/** A label that is called, and where. */
interface Called {
  line: number;
  label: string;
  form: Call['form'];
  /** 3 for a sign that is nothing else, 2 for a number behind a closing mark, 1 for one that is glued to a word. */
  weight: number;
}

/** What confirms a candidate: the first of the calls before it. */
type Confirmed = Map<Candidate, Called>;

/** So much must speak for a form of labels: see `weigh`. */
const enough = 5;

/**
 * Chooses the candidates that are notes: of each form those whose labels are called before them, if that is no accident,
 * and the others of the same blocks.
 *
 * @param decided Labels that the sidecar says are called, by line.
 */
export function confirmedNotes(
  lines: readonly ReadLine[],
  candidates: readonly Candidate[],
  decided: readonly Called[],
  forced: ReadonlySet<NoteForm>,
): Set<Candidate> {
  const accepted = new Set<Candidate>();
  const used = new Set<Called>();
  const calls = [...calledLabels(lines), ...decided].sort((a, b) => a.line - b.line);
  const byForm = Map.groupBy(candidates, ({ mark }) => mark.form);
  const next = blocksOf(lines);
  for (const form of noteForms) {
    const all = byForm.get(form) ?? [];
    const own = forced.has(form) ? all : withoutAnnounced(lines, all);
    if (own.length === 0) continue;
    const lineNumbers = new Set(own.map(({ line }) => line.n));
    const isFree = ({ form: sign }: Called): boolean =>
      sign !== 'circled' || form === 'circled' || !byForm.has('circled');
    const free = calls.filter((call) => !used.has(call) && !lineNumbers.has(call.line) && isFree(call));
    const confirmed = forced.has(form) ? matched(own, free) : bestMatch(own, free, next);
    for (const [candidate, call] of confirmed) {
      accepted.add(candidate);
      used.add(call);
    }
    const uncalled =
      form !== 'bracketed' || forced.has(form) || !areParagraphs(lines, own, new Set(confirmed.keys()), next.of);
    for (const one of own) if (forced.has(form) || (uncalled && needsNoCall(one.mark))) accepted.add(one);
    addNeighbours(own, accepted, next);
    const labels = new Set(own.flatMap((one) => (accepted.has(one) ? one.mark.label : [])));
    for (const call of free) if (labels.has(call.label)) used.add(call);
  }
  return accepted;
}

/** The notes that are called before they stand, and behind the last note of their label. */
export function calledBefore(lines: readonly ReadLine[], notes: readonly Candidate[]): Map<Candidate, number> {
  const own = new Set(notes.map(({ line }) => line.n));
  const byForm = Map.groupBy(notes, ({ mark }) => mark.form === 'round');
  const found = [...byForm].flatMap(([isRound, some]) => {
    const calls = calledLabels(lines, isRound).filter(({ line }) => !own.has(line));
    return [...matched(some, calls)].map(([note, { line }]) => [note, line] as const);
  });
  return new Map(found);
}

/** The labels that are called; `ordered`: those in round brackets too that only their place among others tells. */
const calledLabels = (lines: readonly ReadLine[], ordered = false): Called[] =>
  lines.flatMap(({ line, calls, mark }) =>
    calls.flatMap(({ form, strength, parts, between, start }) => {
      const isCall = strength === 'sure' || strength === 'likely' || (ordered && isOrdered(form, strength));
      if (!isCall || (mark && start < mark.printed.length)) return [];
      const weight = strength === 'sure' ? 3 : isBehindWord(line.text, start) ? 1 : 2;
      return [...parts, ...between].map(({ label }) => ({ line: line.n, label, form, weight }));
    }),
  );

const isOrdered = (form: Call['form'], strength: Call['strength']): boolean =>
  form === 'round' && (strength === 'ordered' || strength === 'loose');

const isBehindWord = (text: string, start: number): boolean =>
  /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start));

/** Puts each call to the next candidate of its label. Of symbols each candidate takes one call. */
function matched(candidates: readonly Candidate[], calls: readonly Called[]): Confirmed {
  const found: Confirmed = new Map();
  const waiting = new Map<string, Called[]>();
  let next = 0;
  for (const candidate of candidates) {
    for (let call = calls[next]; call && call.line < candidate.line.n; call = calls[next]) {
      const own = waiting.get(call.label);
      if (own) own.push(call);
      else waiting.set(call.label, [call]);
      next += 1;
    }
    const { label, form } = candidate.mark;
    const own = waiting.get(label);
    const [first] = own ?? [];
    if (!own || !first) continue;
    found.set(candidate, first);
    if (form === 'symbols') own.shift();
    else waiting.delete(label);
  }
  return found;
}

/** The candidates that calls of one form confirm: of the form that confirms most, if that is enough. */
function bestMatch(own: readonly Candidate[], calls: readonly Called[], next: NextBlock): Confirmed {
  const ways = [...Map.groupBy(calls, ({ form }) => form).values(), calls].map((some) =>
    inSequence(own, matched(own, some)),
  );
  const best = ways.reduce((a, b) => (b.size > a.size ? b : a), new Map() as Confirmed);
  return weigh(own, best, next) >= enough ? best : new Map();
}

/**
 * Takes out candidates of forms that lists and headings have too, where the one before in their count is not called:
 * of a list only some numbers are.
 */
function inSequence(own: readonly Candidate[], confirmed: Confirmed): Confirmed {
  const last = new Map<string, Candidate>();
  for (const candidate of own) {
    const { label, weight } = candidate.mark;
    const before = last.get(String(Number(label) - 1));
    last.set(label, candidate);
    const call = confirmed.get(candidate);
    if (!call || weight > 1 || !before) continue;
    // One call may be printed so that it cannot be told: “in 1789.2”.
    const second = last.get(String(Number(label) - 2));
    const earlier = confirmed.get(before) ?? (second && confirmed.get(second));
    if (!earlier || earlier.line > call.line) confirmed.delete(candidate);
  }
  return confirmed;
}

/** How much speaks for what is confirmed: how many they are, their form, that of the calls, and where they stand. */
function weigh(own: readonly Candidate[], confirmed: Confirmed, next: NextBlock): number {
  const notes = [...confirmed.keys()];
  const [first, last] = [notes[0], notes.at(-1)];
  if (!first || !last) return 0;
  const label = Math.max(...[...Map.groupBy(notes, ({ mark }) => mark.weight).keys()]);
  const call = Math.min(...new Set([...confirmed.values()].map(({ weight }) => weight)));
  // Where most of what stands in a block is not called, it is a list.
  const block = own.filter((one) => next.of(one) === next.of(first));
  const calledThere = block.filter((one) => confirmed.has(one)).length;
  const list = label < 3 && block.length - calledThere > calledThere ? enough : 0;
  const behindHeading = next.isBehindNotesHeading(first) ? 2 : 0;
  return confirmed.size + label + call + behindHeading + (next.isLast(last) ? 1 : 0) - list;
}

/** The candidates that stand right before or behind a note, in one block with it, and count on with it. */
function addNeighbours(own: readonly Candidate[], accepted: Set<Candidate>, next: NextBlock): void {
  const join = (from: Candidate, to: Candidate, step: 1 | -1): void => {
    if (!accepted.has(from) || accepted.has(to) || next.of(from) !== next.of(to)) return;
    const [a, b] = [Number(from.mark.label), Number(to.mark.label)];
    const countsOn = Number.isNaN(a) || Number.isNaN(b) || b === a + step || (step === 1 && (b === 1 || b > a));
    if (countsOn) accepted.add(to);
  };
  own.forEach((one, index) => {
    const before = own[index - 1];
    if (before) join(before, one, 1);
  });
  for (let index = own.length - 1; index > 0; index -= 1) {
    const [before, one] = [own[index - 1], own[index]];
    if (before && one) join(one, before, -1);
  }
}

interface NextBlock {
  /** The block of lines with labels that a candidate stands in: nothing else begins between them. */
  of: (candidate: Candidate) => number;
  /** Whether no other text begins behind it. */
  isLast: (candidate: Candidate) => boolean;
  isBehindNotesHeading: (candidate: Candidate) => boolean;
}

const isRule = (text: string): boolean => /^[_—–=-]{5,}$/u.test(text.slice(0, 200));

function blocksOf(lines: readonly ReadLine[]): NextBlock {
  const block = new Map<number, number>();
  const behind = new Set<number>();
  let count = 0;
  let headed = false;
  for (const { line, text, fate, starts, mark, headsNotes } of lines) {
    // A rule parts a page’s text from its notes.
    if (headsNotes || isRule(text)) headed = true;
    if (fate === 'blank' || fate === 'furniture' || !starts) continue;
    if (!mark && fate !== 'note') {
      count += 1;
      if (!headsNotes && !isRule(text)) headed = false;
      continue;
    }
    block.set(line.n, count);
    if (headed) behind.add(line.n);
  }
  return {
    of: ({ line }) => block.get(line.n) ?? -1,
    isLast: ({ line }) => block.get(line.n) === count,
    isBehindNotesHeading: ({ line }) => behind.has(line.n),
  };
}
