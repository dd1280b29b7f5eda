/** The draft and its references → the document: run-in headings are cut off, references stand in the running text. */

import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { Inline, UnanchoredBlock, UnanchoredDocument } from '../../../corpus/model/document.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { firstSentence, profileOf } from '../../../corpus/text/languages/index.ts';
import type { Draft, DraftBlock, DraftText } from './draft.ts';

/** A reference to a note: offsets in the text of what is printed, and the note's place in the draft's notes. */
interface Reference {
  text: DraftText;
  start: number;
  end: number;
  label: string;
  note: number;
}

interface Input {
  draft: Draft;
  references: readonly Reference[];
  layout: Layout;
  language: string;
  file: string;
}

/** Builds the document. A rule proposes the run-in headings, the sidecar decides exceptions. */
export function draftToDocument({ draft, references, layout, language, file }: Input): Outcome<UnanchoredDocument> {
  const problems: Problem[] = [];
  const opening = openingOf(layout, language);
  const inlines = (text: DraftText, from = 0, to = text.text.length) => inlinesOf(text, from, to, references);

  const block = (source: DraftBlock): UnanchoredBlock => {
    const { kind, lines, lead } = source;
    const end = kind === 'paragraph' ? leadEnd(source, opening, references) : 0;
    if (end === undefined) {
      problems.push(problem('layout-lead', { file, line: lines.from }, { lead: String(lead) }));
      return { kind, lines, inlines: inlines(source) };
    }
    if (end === 0) return { kind, lines, inlines: inlines(source) };
    return { kind, lines, lead: inlines(source, 0, end), inlines: inlines(source, end) };
  };

  const sections = draft.sections.map(({ number, heading, title, named, blocks }) => ({
    number,
    heading: heading ? inlines(heading) : title === undefined ? undefined : [{ type: 'text' as const, value: title }],
    origin: title === undefined ? ('text' as const) : ('editors' as const),
    named,
    lines: heading?.lines,
    blocks: blocks.map(block),
  }));
  const notes = draft.notes.map((note) => ({ label: note.label, inlines: inlines(note), lines: note.lines }));
  return { value: { sections, notes }, problems };
}

/** The part of a text between two offsets as inlines. */
function inlinesOf(text: DraftText, from: number, to: number, references: readonly Reference[]): Inline[] {
  const inlines: Inline[] = [];
  let end = from;
  const addText = (until: number): void => {
    if (until > end) inlines.push({ type: 'text', value: text.text.slice(end, until) });
    end = until;
  };
  for (const reference of references) {
    if (reference.text !== text || reference.start < from || reference.end > to) continue;
    addText(reference.start);
    const { label, note } = reference;
    inlines.push({ type: 'note-reference', value: text.text.slice(reference.start, reference.end), label, note });
    end = reference.end;
  }
  addText(to);
  return inlines;
}

const longestLead = 25;

/** Gives the opening sentence of a text if it is an imperative; nothing where the layout or the language has none. */
function openingOf({ leads }: Layout, language: string): (text: string) => string {
  const { isImperative } = profileOf(language);
  if (leads === 'none' || !isImperative) return () => '';
  const first = firstSentence(language);
  return (text) => {
    const sentence = first(text).trimEnd();
    const goesOn = sentence.length < text.trimEnd().length;
    return goesOn && isImperative(sentence) && sentence.split(/\s+/).length <= longestLead ? sentence : '';
  };
}

/**
 * Where a paragraph's run-in heading ends: its opening sentence, if that is an imperative and more follows.
 *
 * @returns The offset after its full stop; 0 for none; `undefined` when the sidecar's decision does not fit the text.
 */
function leadEnd(
  block: DraftBlock,
  opening: (text: string) => string,
  references: readonly Reference[],
): number | undefined {
  // Neither an editor's quotation nor a sentence ends at a line break; the offsets stay the same.
  const running = block.text.replaceAll('\n', ' ');
  const own = references.filter(({ text }) => text === block);
  const pastReferences = (end: number): number =>
    own.reduce((last, reference) => (reference.start <= last ? Math.max(last, reference.end) : last), end);

  if (block.lead === false) return 0;
  if (block.lead !== undefined) return running.startsWith(block.lead) ? pastReferences(block.lead.length) : undefined;
  // Without the references: ".15 We" or ".[15] We" is no end of a sentence for the segmenter.
  const words = own.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    running,
  );
  const { length } = opening(words);
  return length > 0 ? pastReferences(length) : 0;
}
