/** The draft and its references → the document: run-in headings are cut off, references stand in the running text. */

import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { Inline, UnanchoredBlock, UnanchoredDocument } from '../../../corpus/model/document.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
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
  file: string;
}

/** Builds the document. A rule proposes the run-in headings, the sidecar decides exceptions. */
export function draftToDocument({ draft, references, layout, file }: Input): Outcome<UnanchoredDocument> {
  const problems: Problem[] = [];
  const inlines = (text: DraftText, from = 0, to = text.text.length) => inlinesOf(text, from, to, references);

  const block = (source: DraftBlock): UnanchoredBlock => {
    const { kind, lines, lead } = source;
    const end = kind === 'paragraph' ? leadEnd(source, layout, references) : 0;
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

/** Words that an imperative sentence does not open with: a subject, a preposition, a conjunction. */
const openers =
  /^(?:we|it|i|you|he|she|they|this|that|these|those|there|the|a|an|our|its|their|his|her|all|each|every|no|some|many|most|to|as|in|on|at|by|for|from|with|under|through|throughout|during|after|before|since|over|while|when|if|although|because|and|but|or|so|also|however|moreover|in addition|additionally)\b/i;
/** Verb forms that only a statement has. */
const finiteVerbs = /\b(?:will|shall|must|should|would|can|could|may|might|is|are|was|were|has|have|had|be|been)\b/i;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const longestLead = 25;

/**
 * Where a paragraph's run-in heading ends: its opening sentence, if that is an imperative and more follows.
 *
 * @returns The offset after its full stop; 0 for none; `undefined` when the sidecar's decision does not fit the text.
 */
function leadEnd(block: DraftBlock, layout: Layout, references: readonly Reference[]): number | undefined {
  // Neither an editor's quotation nor a sentence ends at a line break; the offsets stay the same.
  const running = block.text.replaceAll('\n', ' ');
  const own = references.filter(({ text }) => text === block);
  const pastReferences = (end: number): number =>
    own.reduce((last, reference) => (reference.start <= last ? Math.max(last, reference.end) : last), end);

  if (block.lead === false) return 0;
  if (block.lead !== undefined) return running.startsWith(block.lead) ? pastReferences(block.lead.length) : undefined;
  if (layout.leads === 'none') return 0;
  // Without the references: ".15 We" or ".[15] We" is no end of a sentence for the segmenter.
  const words = own.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    running,
  );
  const [first] = sentences.segment(words);
  const sentence = first?.segment.trimEnd() ?? '';
  const imperative = sentence.length < words.trimEnd().length && !openers.test(sentence) && !finiteVerbs.test(sentence);
  return imperative && sentence.split(/\s+/).length <= longestLead ? pastReferences(sentence.length) : 0;
}
