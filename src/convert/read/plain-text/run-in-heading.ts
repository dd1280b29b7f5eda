/** Run-in headings: the opening imperative sentence of a paragraph. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { firstSentence, profileOf } from '../../../corpus/text/languages/index.ts';
import type { DraftParagraph } from './draft.ts';
import type { DraftReference } from './reference.ts';

const longestLead = 25;
/** A sentence that is longer than this in characters is no heading; the segmenter need not see more of a paragraph. */
const enough = 4000;

/**
 * Where a paragraph's run-in heading ends: its opening sentence, if that is an imperative and more follows.
 *
 * @param opening Gives an opening imperative sentence of a text, or nothing: see `openingOf`.
 * @param own The references in the paragraph, in its order.
 * @returns The offset after its full stop; 0 for none; `undefined` when the sidecar's decision does not fit the text.
 */
export function leadEnd(
  block: DraftParagraph,
  opening: (text: string) => string,
  own: readonly DraftReference[],
): number | undefined {
  const running = block.text;
  const pastReferences = (end: number): number =>
    own.reduce((last, reference) => (reference.start <= last ? Math.max(last, reference.end) : last), end);

  if (block.lead === false) return 0;
  if (block.lead !== undefined) return running.startsWith(block.lead) ? pastReferences(block.lead.length) : undefined;
  const { length } = opening(withoutReferences(running, own));
  return length > 0 ? pastReferences(length) : 0;
}

/** Gives the opening sentence of a text if it is an imperative and more follows; nothing where the layout or the language has none. */
export function openingOf({ leads }: Layout, language: string): (text: string) => string {
  const { isImperative } = profileOf(language);
  if (leads === 'none' || !isImperative) return () => '';
  const first = firstSentence(language);
  return (text) => {
    // A number before it belongs to it, and ends no sentence: "4. Build more roads."
    const number = /^\s*[(（]?(?:\d{1,3}|\p{L}|[ivxlc]{1,6})[.．)）、]\s+/iu.exec(text)?.[0] ?? '';
    const words = first(text.slice(number.length, enough)).trimEnd();
    const sentence = number + words;
    const goesOn = sentence.length < text.trimEnd().length;
    return goesOn && words !== '' && isImperative(words) && words.split(/\s+/).length <= longestLead ? sentence : '';
  };
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
