/** The document as it was published last, as JSON → its texts: what the new ones are held against. */
import { editionTexts } from '../../corpus/editions/edition-texts.ts';
import type { EditionText } from '../../corpus/editions/successions.ts';
import { documentSchema } from '../../corpus/model/document.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** Reads the texts of the last edition. None where it cannot be read: then nothing is known but the fingerprints of its texts. */
export function jsonToEdition({ file, text }: { file: string; text: string }): Outcome<EditionText[]> {
  const { data } = documentSchema.safeParse(parsed(text));
  return data
    ? { value: editionTexts(data), problems: [] }
    : { value: [], problems: [problem('edition-unreadable', { file }, {})] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
