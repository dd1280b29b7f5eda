/**
 * The draft → its note references.
 *
 * A reference is a number glued to a word ("Jingtong15") or in brackets ("[15]"). It is found by the notes that exist,
 * their order and the character before it; never by a list of words.
 */

import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { decidedReferences } from './decided-references.ts';
import { type Draft, locate, textsOf } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';
import { NoteFinder } from './note-finder.ts';
import { type Candidate, type DraftReference, type Found, type PlacedText, wordBefore } from './reference.ts';
import { resolveReferences } from './resolve-references.ts';

/** A number in brackets, or glued to a letter or a closing mark and not followed by more of a word. */
const printed =
  /\[(?<bracketed>[\p{L}\p{N}*†‡]{1,4})\]|(?<=(?<before>\p{L}|(?<=[\p{L}\p{M}]\p{Po}{0,4})[.,;:!?’”"')\]]))(?<glued>\d{1,3})(?![\p{L}\p{M}\p{N}]|[-‐-―’']\p{L}|[.,]\d|%)/gu;

interface Input {
  draft: Draft;
  series: readonly DraftSeries[];
  layout: Layout;
  files: Files;
}

/**
 * Finds the references to the draft's notes in its headings, blocks and notes.
 *
 * @returns The references in the order of the text. Without a value when it cannot be told which of several is meant.
 */
export function draftToReferences({ draft, series, layout, files }: Input): Outcome<DraftReference[]> {
  const placed = draft.sections.flatMap((section): PlacedText[] =>
    [...(section.heading ? [section.heading] : []), ...section.blocks.flatMap(textsOf)].map((text) => ({
      text,
      section: section.level > 0 ? section : undefined,
    })),
  );
  const finder = new NoteFinder(series);
  const { decided, problems } = decidedReferences({ layout, placed, finder, files });
  const decidedIn = Map.groupBy(decided, ({ text }) => text);
  const found = placed.flatMap((one) => {
    const own = decidedIn.get(one.text) ?? [];
    return candidatesIn(one, finder).filter(
      ({ start, end }) => !own.some((other) => start < other.end && other.start < end),
    );
  });
  problems.push(...missing(found, files.seed));

  const order = new Map(placed.map(({ text }, index) => [text, index]));
  const all = [...found, ...decided]
    .filter((one) => one.note !== undefined)
    .sort((a, b) => (order.get(a.text) ?? 0) - (order.get(b.text) ?? 0) || a.start - b.start);
  const candidates = all.map((one, place): Candidate => ({ ...one, order: place }) as Candidate);
  const references = resolveReferences({ series, candidates, file: files.seed, problems });
  const stopped = problems.some(({ severity }) => severity === 'error');
  return { value: stopped ? undefined : references, problems };
}

function candidatesIn({ text, section }: PlacedText, finder: NoteFinder): Found[] {
  return [...text.text.matchAll(printed)].map((match) => {
    const { bracketed, glued, before } = match.groups ?? {};
    const label = bracketed ?? glued ?? '';
    const strength = bracketed ? 'bracketed' : /\p{Lu}/u.test(before ?? '') ? 'name' : 'likely';
    const note = finder.called(label, section);
    return { text, start: match.index, end: match.index + match[0].length, label, note, strength };
  });
}

/** Numbers that look like calls of notes which the seed does not hold: one problem for each number. */
function missing(found: readonly Found[], file: string): Problem[] {
  const without = found.filter(
    ({ note, strength, label }) => note === undefined && strength !== 'name' && /^\d+$/.test(label),
  );
  return [...Map.groupBy(without, ({ label }) => label)].flatMap(([label, own]) => {
    const [first] = own;
    if (!first) return [];
    const place = locate(first.text, first.start);
    return [problem('note-missing', { file, ...place }, { text: wordBefore(first), label, more: own.length - 1 })];
  });
}
