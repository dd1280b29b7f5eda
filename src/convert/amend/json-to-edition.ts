/** The document as it was published last, as JSON → its texts: what the new ones are held against. */
import { editionTexts } from '../../corpus/editions/edition-texts.ts';
import type { EditionText } from '../../corpus/editions/successions.ts';
import { type Document, documentSchema } from '../../corpus/model/document.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** The last edition of a document, and its texts. */
export interface LastEdition {
  document?: Document;
  texts: EditionText[];
}

/** Reads the last edition. It has no texts where it cannot be read: then nothing is known but the fingerprints of them. */
export function jsonToEdition({ file, text }: { file: string; text: string }): Outcome<LastEdition> {
  const { data } = documentSchema.safeParse(parsed(text));
  return data
    ? { value: { document: data, texts: editionTexts(data) }, problems: [] }
    : { value: { texts: [] }, problems: [problem('edition-unreadable', { file }, {})] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
