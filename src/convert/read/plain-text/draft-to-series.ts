/** The draft → its notes in series: numbers that start again in a part of the text are a series of that part. */
import { isSymbol, noteIds } from '../../../corpus/model/naming.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { type Draft, type DraftNote, type DraftSection, locate, textsOf } from './draft.ts';
import { type CallPart, callsIn } from './notes/calls.ts';
import { sectionIds } from './section-ids.ts';

/** Notes whose labels are one sequence, and the section that calls them, where that is not the whole document. */
export interface DraftSeries {
  kind: 'numbers' | 'symbols';
  scope?: DraftSection | undefined;
  notes: DraftNote[];
  /** The ids that the notes will have, as far as they can be known. */
  ids: string[];
}

/**
 * Parts the notes into series.
 *
 * Where no label is printed twice there is one. Else those that stand in one top section are a series, or in one section
 * of any depth, if that leaves no label twice, or runs at the end that start again; a label that is twice all the same
 * is reported.
 */
export function draftToSeries({ draft, file }: { draft: Draft; file: string }): Outcome<DraftSeries[]> {
  const symbols = draft.notes.filter(({ label }) => isSymbol(label));
  const numbers = draft.notes.filter(({ label }) => !isSymbol(label));
  const ids = sectionIds(draft.sections);
  const groups = familiesOf(numbers).flatMap((family) => [...groupsOf(family, draft)]);
  const counts = new Map<string, number>();
  const series = groups.map(([scope, notes], index): DraftSeries => {
    const prefix = index === 0 ? undefined : scope && ids.get(scope);
    return { kind: 'numbers', scope, notes, ids: withLetters(idsOf('numbers', notes, prefix), counts) };
  });
  if (symbols.length > 0) series.push({ kind: 'symbols', notes: symbols, ids: idsOf('symbols', symbols) });
  return {
    value: series,
    problems: series.filter(({ kind }) => kind === 'numbers').flatMap((one) => twice(one, file)),
  };
}

type Groups = Map<DraftSection | undefined, DraftNote[]>;

/** The notes by the form of their labels, where those of each form count for themselves: “①” beside “[1]”. */
function familiesOf(notes: readonly DraftNote[]): DraftNote[][] {
  const families = [...Map.groupBy(notes, ({ form }) => form).values()];
  return families.length > 1 && !areDistinct(notes) && families.every(areDistinct) ? families : [[...notes]];
}

/** Whether of notes with one label each is called before it stands: then a call means the next, as at the foot of pages. */
const areInTurn = (notes: readonly DraftNote[]): boolean =>
  [...Map.groupBy(notes, ({ label }) => label).values()].every(
    (own) => own.length === 1 || own.every(({ called }) => called),
  );

/** The notes by the section that calls them; by none, where they are one series. */
function groupsOf(notes: readonly DraftNote[], draft: Draft): Groups {
  if (notes.length === 0) return new Map();
  if (areDistinct(notes)) return new Map([[undefined, [...notes]]]);
  const ways = [topOf, ({ section }: DraftNote) => section].map((way): Groups => Map.groupBy(notes, way));
  const calls = callsOf(notes, draft);
  const distinct = ways.filter((groups) => [...groups.values()].every(areDistinct) && !acrossGroups(groups, calls));
  const calling = callingSections(notes[0]?.label, calls);
  const called = distinct.find((groups) => everyIsCalled(groups, calling));
  const runs = called ?? runsOf(notes, calling);
  if (runs) return runs;
  const whole: Groups = new Map([[undefined, [...notes]]]);
  return areInTurn(notes) ? whole : (distinct[0] ?? whole);
}

/**
 * Whether a note is called in a section of another group, as at the foot of a page on which a section ends: the call right
 * before it is the one that it answers. What is called nowhere before it stands tells nothing.
 */
function acrossGroups(groups: Groups, calls: readonly LikelyCall[]): boolean {
  const notes = [...groups].flatMap(([scope, own]) => own.map((note) => ({ note, scope })));
  const last = new Map<string, DraftSection>();
  let next = 0;
  for (const { note, scope } of notes.sort((a, b) => a.note.lines.from - b.note.lines.from)) {
    for (let call = calls[next]; call && call.line < note.lines.from; call = calls[next]) {
      last.set(call.label, call.section);
      next += 1;
    }
    const section = last.get(note.label);
    last.delete(note.label);
    if (note.called && section && scope && !isWithin(section, scope)) return true;
  }
  return false;
}

function isWithin(section: DraftSection, scope: DraftSection): boolean {
  let at: DraftSection | undefined = section;
  while (at && at !== scope) at = at.parent;
  return at === scope;
}

/** Where a label may be called. */
interface LikelyCall {
  label: string;
  line: number;
  section: DraftSection;
}

/** Where the labels of notes may be called, in the order of the text. */
function callsOf(notes: readonly DraftNote[], draft: Draft): LikelyCall[] {
  const labels = new Set(notes.map(({ label }) => label));
  const called = draft.sections.flatMap((section) => {
    const texts = [...(section.heading ? [section.heading] : []), ...section.blocks.flatMap(textsOf)];
    return texts.flatMap((text) =>
      likelyCalls(text.text).flatMap(({ label, start }) =>
        labels.has(label) ? [{ label, line: locate(text, start).line, section }] : [],
      ),
    );
  });
  return called.sort((a, b) => a.line - b.line);
}

/** The labels that a text may call, and where. */
const likelyCalls = (text: string): CallPart[] =>
  callsIn(text).flatMap(({ strength, parts }) => (strength === 'sure' || strength === 'likely' ? parts : []));

/** Whether each group stands in a part that calls notes: a part that only comes last, such as an annex, may hold those of another. */
const everyIsCalled = (groups: Groups, calling: ReadonlySet<DraftSection | undefined>): boolean =>
  [...groups.keys()].every((scope) => calling.has(scope && topOf({ section: scope })));

/** The top sections in which a label may be called. */
const callingSections = (label: string | undefined, calls: readonly LikelyCall[]): Set<DraftSection | undefined> =>
  new Set(
    calls.filter((call) => call.label === label && call.section.level > 0).map(({ section }) => topOf({ section })),
  );

/**
 * Notes whose numbers start again where they stand together: the first run is that of the first part which calls its
 * first number, and so on, if there are as many such parts as runs.
 */
function runsOf(notes: readonly DraftNote[], calling: ReadonlySet<DraftSection | undefined>): Groups | undefined {
  const runs: DraftNote[][] = [];
  let labels = new Set<string>();
  for (const note of notes) {
    if (runs.length === 0 || labels.has(note.label)) {
      runs.push([]);
      labels = new Set();
    }
    labels.add(note.label);
    runs.at(-1)?.push(note);
  }
  const first = notes[0]?.label;
  const alike =
    runs.every(([note]) => note?.label === first) && calling.size === runs.length && !calling.has(undefined);
  return alike ? new Map([...calling].map((section, index) => [section, runs[index] ?? []])) : undefined;
}

const idsOf = (kind: DraftSeries['kind'], notes: readonly DraftNote[], scope?: string): string[] =>
  noteIds(
    kind,
    notes.map(({ label }) => label),
    scope,
  );

/** A second `n1` will be `n1a`. */
function withLetters(ids: readonly string[], counts: Map<string, number>): string[] {
  return ids.map((id) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : id + String.fromCharCode(96 + Math.min(count, 26));
  });
}

function topOf({ section }: Pick<DraftNote, 'section'>): DraftSection | undefined {
  let top = section;
  while (top?.parent) top = top.parent;
  return top;
}

const areDistinct = (notes: readonly DraftNote[]): boolean =>
  new Set(notes.map(({ label }) => label)).size === notes.length;

function twice({ notes }: DraftSeries, file: string): Problem[] {
  if (areInTurn(notes)) return [];
  const first = new Map<string, number>();
  return notes.flatMap(({ label, lines }) => {
    const line = first.get(label);
    if (line === undefined) first.set(label, lines.from);
    return line === undefined ? [] : [problem('note-label-twice', { file, line: lines.from }, { label, line })];
  });
}
