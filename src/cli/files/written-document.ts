/** A written document, read from its JSON. */
import { type Document, documentSchema } from '../../corpus/model/document.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

/** Reads a written document, if there is a text of one. */
export function jsonToDocument(text: string | undefined, file: string): Outcome<Document> {
  if (text === undefined) return { value: undefined, problems: [] };
  const { data } = documentSchema.safeParse(parsed(text));
  return { value: data, problems: data ? [] : [problem('edition-unreadable', { file }, {})] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
