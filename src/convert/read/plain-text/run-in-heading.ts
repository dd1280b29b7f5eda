/** Run-in headings: the opening imperative sentence of a paragraph. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { DraftParagraph } from './draft.ts';
import type { DraftReference } from './reference.ts';

/** Words that an imperative sentence does not open with: a subject, a preposition, a conjunction. */
const openers =
  /^(?:we|it|i|you|he|she|they|this|that|these|those|there|the|a|an|our|its|their|his|her|all|each|every|no|some|many|most|to|as|in|on|at|by|for|from|with|under|through|throughout|during|after|before|since|over|while|when|if|although|because|and|but|or|so|also|however|moreover|in addition|additionally)\b/i;
/** Verb forms that only a statement has. */
const finiteVerbs = /\b(?:will|shall|must|should|would|can|could|may|might|is|are|was|were|has|have|had|be|been)\b/i;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const longestLead = 25;
/** A sentence that is longer than this in characters is no heading; the segmenter need not see more of a paragraph. */
const enough = 4000;

/**
 * Where a paragraph's run-in heading ends: its opening sentence, if that is an imperative and more follows.
 *
 * @param own The references in the paragraph, in its order.
 * @returns The offset after its full stop; 0 for none; `undefined` when the sidecar's decision does not fit the text.
 */
export function leadEnd(block: DraftParagraph, layout: Layout, own: readonly DraftReference[]): number | undefined {
  // Neither an editor's quotation nor a sentence ends at a line break; the offsets stay the same.
  const running = block.text.replaceAll('\n', ' ');
  const pastReferences = (end: number): number =>
    own.reduce((last, reference) => (reference.start <= last ? Math.max(last, reference.end) : last), end);

  if (block.lead === false) return 0;
  if (block.lead !== undefined) return running.startsWith(block.lead) ? pastReferences(block.lead.length) : undefined;
  if (layout.leads === 'none') return 0;
  const words = withoutReferences(running, own);
  const [first] = sentences.segment(words.slice(0, enough));
  const sentence = first?.segment.trimEnd() ?? '';
  const imperative = sentence.length < words.trimEnd().length && !openers.test(sentence) && !finiteVerbs.test(sentence);
  return imperative && sentence.split(/\s+/).length <= longestLead ? pastReferences(sentence.length) : 0;
}

/** Spaces in the place of references: ".15 We" or ".[15] We" is no end of a sentence for the segmenter. */
function withoutReferences(text: string, own: readonly DraftReference[]): string {
  let end = 0;
  const parts = own.flatMap((reference) => {
    const before = text.slice(end, reference.start);
    end = reference.end;
    return [before, ' '.repeat(reference.end - reference.start)];
  });
  return parts.join('') + text.slice(end);
}
