/** What a reader typed → what is looked for. */
import { queryText, wordsIn } from '../../corpus/text/words.ts';

/** A query taken apart. All words are folded (see `wordsIn`). */
export interface Query {
  /** As it is given to Pagefind. */
  text: string;
  /** Every word, those of the phrases included. */
  words: string[];
  /** The words of each phrase in quotation marks. */
  phrases: string[][];
}

/** A reference typed as a query: `s9-p3`, `¶ s9-p3`, `[15]`, `note 15`. */
export interface Reference {
  /** The id as the register has it. */
  id: string;
}

/** Takes a query apart. Quotation marks of every form count; one without its partner does not. */
export function parseQuery(typed: string): Query {
  const text = queryText(typed);
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) =>
    wordsIn(phrase).map(({ folded }) => folded),
  );
  const words = wordsIn(text).map(({ folded }) => folded);
  // Pagefind takes a phrase only when it is the whole query; others are verified in the paragraphs found.
  const whole = /^"[^"]+"$/.test(text);
  return {
    text: whole ? text : text.replaceAll('"', ' ').replace(/\s+/g, ' ').trim(),
    words: [...new Set(words)],
    phrases: phrases.filter((phrase) => phrase.length > 0),
  };
}

/** Reads a query as a reference, if it is nothing else. */
export function parseReference(typed: string): Reference | undefined {
  const text = typed.trim();
  const note = /^(?:\[(\d{1,4})\]|note\s+(\d{1,4}))$/i.exec(text);
  if (note) return { id: `n${note[1] ?? note[2]}` };
  const id = /^¶?\s*#?((?:[a-z][a-z0-9]*-)*(?:s\d+|p\d+[a-z]*|n\d+[a-z]*|s\d+-p\d+[a-z]*))$/i.exec(text)?.[1];
  return id === undefined ? undefined : { id: id.toLowerCase() };
}
