/**
 * The draft → its note references.
 *
 * A reference is a number glued to a word ("Jingtong15") or in brackets ("[15]"). It is found by the notes that exist,
 * their order and the character before it; never by a list of words.
 */

import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { endOf } from '../../../corpus/text/characters.ts';
import { type Draft, type DraftText, locate } from './draft.ts';

/** A reference in a text: the offsets of what is printed (UTF-16 units), and the note's place in the draft's notes. */
export interface NoteReference {
  text: DraftText;
  start: number;
  end: number;
  label: string;
  note: number;
}

interface Candidate extends NoteReference {
  /** Its place among all candidates, in the order of the text. */
  order: number;
  /** `likely`: glued to a small letter or a closing mark. `name`: glued to a capital, as in G20. */
  strength: 'bracketed' | 'decided' | 'likely' | 'name';
}

/** A number in brackets, or glued to a letter or a closing mark and not followed by more of a word. */
const printed =
  /\[(?<bracketed>[\p{L}\p{N}*†‡]{1,4})\]|(?<=(?<before>\p{L}|(?<=[\p{L}\p{M}]\p{Po}*)[.,;:!?’”"')\]]))(?<glued>\d{1,3})(?![\p{L}\p{M}\p{N}]|[-‐-―’']\p{L}|[.,]\d|%)/gu;

interface Input {
  draft: Draft;
  layout: Layout;
  files: Files;
}

/**
 * Finds the references to the draft's notes in its headings and blocks.
 *
 * @returns The references in the order of the text. Without a value when it cannot be told which of several is meant.
 */
export function draftToReferences({ draft, layout, files }: Input): Outcome<NoteReference[]> {
  const texts = draft.sections.flatMap((section) => [...(section.heading ? [section.heading] : []), ...section.blocks]);
  const noteOf = new Map<string, number>();
  draft.notes.forEach(({ label }, index) => {
    if (!noteOf.has(label)) noteOf.set(label, index);
  });

  const { decided, problems } = carryOut(layout, texts, noteOf, files);
  const isDecided = (candidate: Found): boolean => decided.some((one) => overlap(one, candidate));
  const found = texts.flatMap((text) => candidatesIn(text, noteOf).filter((candidate) => !isDecided(candidate)));

  const missing = found.filter(({ note, strength, label }) => note < 0 && strength !== 'name' && /^\d+$/.test(label));
  for (const one of missing) problems.push(missingNote(one, files.seed));

  const all = [...found.filter(({ note }) => note >= 0), ...decided.filter(({ note }) => note >= 0)].sort(
    (a, b) => texts.indexOf(a.text) - texts.indexOf(b.text) || a.start - b.start,
  );
  const candidates: Candidate[] = all.map((one, order) => ({ ...one, order }));
  const references = resolve(draft, candidates, files.seed, problems);
  const stopped = problems.some(({ severity }) => severity === 'error');
  return { value: stopped ? undefined : references, problems };
}

type Found = Omit<Candidate, 'order'>;

function candidatesIn(text: DraftText, noteOf: ReadonlyMap<string, number>): Found[] {
  return [...text.text.matchAll(printed)].map((match) => {
    const { bracketed, glued, before } = match.groups ?? {};
    const label = bracketed ?? glued ?? '';
    const strength = bracketed ? 'bracketed' : /\p{Lu}/u.test(before ?? '') ? 'name' : 'likely';
    return {
      text,
      start: match.index,
      end: match.index + match[0].length,
      label,
      note: noteOf.get(label) ?? -1,
      strength,
    };
  });
}

const overlap = (a: Omit<Found, 'strength'>, b: Omit<Found, 'strength'>): boolean =>
  a.text === b.text && a.start < b.end && b.start < a.end;

/** Turns the sidecar's decisions into references; a decision for plain text is one with note -1. */
function carryOut(layout: Layout, texts: DraftText[], noteOf: ReadonlyMap<string, number>, files: Files) {
  const decided: Found[] = [];
  const problems: Problem[] = [];
  for (const [index, { line, quote, note }] of layout.references.entries()) {
    const refuse = (reason: string): void => {
      problems.push(
        problem('reference-decision', files.sidecar('layout', 'references', index), { quote, line, reason }),
      );
    };
    const text = texts.find(({ lines }) => lines.from <= line && line <= lines.to);
    const places = text ? indexesOf(text.text, quote).filter((place) => locate(text, place).line === line) : [];
    const end = (places[0] ?? 0) + quote.length;
    const [whole = '', bracketed, glued] = /\[([\p{L}\p{N}*†‡]{1,4})\]$|(\p{N}+)$/u.exec(quote) ?? [];
    const number = bracketed ?? glued;
    if (!text) refuse('the line is not a heading or a paragraph');
    else if (places.length !== 1)
      refuse(`the line holds these words ${places.length === 0 ? 'nowhere' : `${places.length} times`}`);
    else if (number === undefined) refuse('the words do not end with a number');
    else if (glued && /^\p{N}/u.test(text.text.slice(end))) refuse('the number goes on after them');
    else if (note !== null && !noteOf.has(note)) refuse(`there is no note ${note}`);
    else if (note !== null && !number.endsWith(note)) refuse(`the number there is ${number}`);
    else {
      const start = end - (note !== null && glued ? note.length : whole.length);
      const found = { text, start, end, label: note ?? number, note: note === null ? -1 : (noteOf.get(note) ?? -1) };
      if (decided.some((one) => overlap(one, found))) refuse('another decision is about the same number');
      else decided.push({ ...found, strength: 'decided' });
    }
  }
  return { decided, problems };
}

/** Chooses among the candidates of each note, in the order in which notes are called. */
function resolve(draft: Draft, candidates: Candidate[], file: string, problems: Problem[]): NoteReference[] {
  const chosen = new Map<number, Candidate[]>();
  const open: number[] = [];
  draft.notes.forEach((note, index) => {
    // That references to a label used twice mean the first has been reported.
    if (draft.notes.findIndex(({ label }) => label === note.label) < index) return;
    const own = candidates.filter((candidate) => candidate.note === index);
    const of = (strength: Candidate['strength']) => own.filter((candidate) => candidate.strength === strength);
    const [bracketed, decided, likely] = [of('bracketed'), of('decided'), of('likely')];
    if (bracketed.length > 0) chosen.set(index, [...bracketed, ...decided]);
    else if (decided.length > 0 && likely.length === 0) chosen.set(index, decided);
    else if (decided.length === 0 && likely.length === 1) chosen.set(index, likely);
    else if (own.length > 0) open.push(index);
    else problems.push(problem('note-uncalled', { file, line: note.lines.from }, { label: note.label }));
  });
  for (const index of open) {
    const own = candidates.filter(({ note, strength }) => note === index && strength !== 'name');
    const inOrder = own.filter(({ order }) => fits(order, index, chosen));
    if (inOrder.length === 1 && own.every(({ strength }) => strength === 'likely')) chosen.set(index, inOrder);
    else {
      const { label } = draft.notes[index] ?? { label: '' };
      const several = own.length > 0 ? own : candidates.filter(({ note }) => note === index);
      const first = several[0];
      if (!first) continue;
      const at = locate(first.text, first.start);
      problems.push(problem('reference-ambiguous', { file, ...at }, { label, candidates: several.map(describe) }));
    }
  }
  return [...chosen.values()].flat().sort((a, b) => a.order - b.order);
}

/** Whether a place lies after the references to the notes before, and before those to the notes after. */
function fits(order: number, note: number, chosen: ReadonlyMap<number, Candidate[]>): boolean {
  for (const [other, places] of chosen) {
    for (const place of places) if (other < note ? place.order > order : place.order < order) return false;
  }
  return true;
}

function describe(candidate: Candidate): string {
  const { line, column } = locate(candidate.text, candidate.start);
  return `“${wordBefore(candidate)}” in line ${line}, column ${column}`;
}

function missingNote(candidate: Found, file: string): Problem {
  const place = locate(candidate.text, candidate.start);
  return problem('note-missing', { file, ...place }, { text: wordBefore(candidate), label: candidate.label });
}

/** The word that a number is glued to, with the number. */
const wordBefore = ({ text, start, end }: Found): string =>
  endOf(/\S*$/.exec(text.text.slice(0, start))?.[0] ?? '', 30) + text.text.slice(start, end);

function indexesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let index = text.indexOf(quote); index >= 0; index = text.indexOf(quote, index + 1)) places.push(index);
  return places;
}
