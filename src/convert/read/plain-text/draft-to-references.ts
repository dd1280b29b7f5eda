/**
 * The draft → its note references.
 *
 * A reference is a sign such as "[15]", "¹⁵" or "*", or a number glued to a word ("Jingtong15"). It is found by the notes
 * that exist, their order and what stands before it.
 */

import type { CallForm } from '../../../corpus/editors/note-forms.ts';
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { decidedReferences } from './decided-references.ts';
import { type Draft, type DraftNote, locate, paragraphsOf, textsOf } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';
import { NoteFinder } from './note-finder.ts';
import { type Call, callsIn } from './notes/calls.ts';
import { callFilter } from './notes/read-lines.ts';
import { type Candidate, type DraftReference, type Found, type PlacedText, wordBefore } from './reference.ts';
import { resolveReferences } from './resolve-references.ts';

interface Input {
  draft: Draft;
  series: readonly DraftSeries[];
  layout: Layout;
  files: Files;
}

/**
 * Finds the references to the draft's notes in its headings, blocks and notes.
 *
 * @returns The references in the order of the text, those in notes last. Without a value when a decision cannot be carried out.
 */
export function draftToReferences({ draft, series, layout, files }: Input): Outcome<DraftReference[]> {
  const placed = placedTexts(draft);
  const finder = new NoteFinder(series);
  const { decided, isDecided, problems } = decidedReferences({ layout, placed, finder, files });
  const covered = new Set<DraftNote>();
  const find = candidateFinder(layout, finder, covered);
  const found = placed.flatMap((one) => find(one).filter((call) => !isDecided(call)));
  problems.push(...missing(found, files.seed));

  const order = new Map(placed.map(({ text }, index) => [text, index]));
  const all = [...found, ...decided]
    .filter((one) => one.note !== undefined)
    .sort((a, b) => (order.get(a.text) ?? 0) - (order.get(b.text) ?? 0) || a.start - b.start);
  const candidates = all.map((one, place): Candidate => ({ ...one, order: place }) as Candidate);
  const words = wordsOf(placed);
  const references = resolveReferences({ series, candidates, covered, words, file: files.seed, problems });
  const stopped = problems.some(({ severity }) => severity === 'error');
  return { value: stopped ? undefined : references, problems };
}

/** Every text in which a note can be called. */
function placedTexts({ sections, notes }: Draft): PlacedText[] {
  const texts = sections.flatMap((section): PlacedText[] =>
    [...(section.heading ? [section.heading] : []), ...section.blocks.flatMap(textsOf)].map((text) => ({
      text,
      section: section.level > 0 ? section : undefined,
    })),
  );
  const inNotes = notes.flatMap((note) =>
    paragraphsOf(note).map((text): PlacedText => ({ text, section: note.section, note })),
  );
  return [...texts, ...inNotes];
}

/** Signs that say themselves that they call: in a note, digits behind words are pages and years. */
const saysSo: ReadonlySet<CallForm> = new Set(['bracketed', 'named', 'slashed']);

/** Finds the signs that may be calls, with the note that each would call; `covered` takes the notes within ranges. */
function candidateFinder(layout: Layout, finder: NoteFinder, covered: Set<DraftNote>): (placed: PlacedText) => Found[] {
  const isCall = callFilter(layout);
  const isForced = ({ form }: Call): boolean => Array.isArray(layout.calls) && layout.calls.includes(form);
  return ({ text, section, note: own }) => {
    return callsIn(text.text).flatMap((call) => {
      const { form, parts, between } = call;
      if (!isCall(call) || (own && !saysSo.has(form))) return [];
      const strength = call.strength === 'likely' && isForced(call) ? 'sure' : call.strength;
      // A text may stand on several pages, each with its notes.
      const { line } = locate(text, call.start);
      const partly = parts.length > 1 || own !== undefined;
      const found = parts.map(({ label, start, end }): Found => {
        const note = finder.called(label, { section, line, form });
        const fits = note !== own && (strength !== 'loose' || note?.form === form);
        return { text, start, end, label, note: fits ? note : undefined, form, strength, partly };
      });
      if (found.every(({ note }) => note === undefined)) return found.length === 1 ? found : [];
      // A number with a comma in it, as in “word2,500”, is one call or none; so is a range, as in “word7–9”.
      const isNone = ({ label }: Pick<Found, 'label'>): boolean =>
        finder.called(label, { section, line, form }) === undefined;
      if (form === 'glued' && (found.some(({ note }) => note === undefined) || between.some(isNone))) return [];
      // The dash of a range calls the first note between its ends; the others stand right behind that.
      const dashes = new Set<number>();
      for (const { label, start, end } of between) {
        const note = finder.called(label, { section, line, form });
        if (!note || note === own) continue;
        if (dashes.has(start)) covered.add(note);
        else found.push({ text, start, end, label, note, form, strength, partly });
        dashes.add(start);
      }
      return found;
    });
  };
}

/** The words of the texts, as they stand without a number: looked for once, if at all. */
function wordsOf(placed: readonly PlacedText[]): () => ReadonlySet<string> {
  let words: Set<string> | undefined;
  return () => {
    words ??= new Set(
      placed.flatMap(({ text }) =>
        [...text.text.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu)].map(([word]) => word),
      ),
    );
    return words;
  };
}

/** So many numbers that call no note are told each; more are a kind of sign, and told once. */
const fewNumbers = 3;

/** Other signs are told as such, whether there are notes or not. */
const isTold = (form: CallForm, strength: Found['strength']): boolean =>
  form === 'bracketed' || (form === 'glued' && strength === 'likely');

/** Numbers that look like calls of notes which the seed does not hold: those in brackets, and those glued to words. */
function missing(found: readonly Found[], file: string): Problem[] {
  const without = found.filter(
    ({ note, form, strength, label, partly }) =>
      note === undefined && !partly && isTold(form, strength) && /^\d+$/.test(label),
  );
  const kinds = Map.groupBy(without, ({ form }) => form === 'bracketed');
  const problems = [...kinds.values()].flatMap((all) => {
    const labels = [...Map.groupBy(all, ({ label }) => label).values()];
    const told = labels.slice(0, fewNumbers).flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { text, start, label } = first;
      return { ...locate(text, start), text: wordBefore(first), label, more: own.length - 1 };
    });
    if (labels.length <= fewNumbers)
      return told.map(({ line, column, ...what }) => problem('note-missing', { file, line, column }, what));
    const { line, column } = told[0] ?? {};
    return [problem('notes-missing', { file, line, column }, { calls: told, count: all.length })];
  });
  return problems.sort(
    ({ where: a }, { where: b }) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
