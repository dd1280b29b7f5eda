/** The glossary and the documents' passages → every mention of every term. */

import type { Term } from '../../corpus/editors/term.ts';
import type { Mention, Stretch } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';

/** A term with the places in its file, for problems. */
export interface PlacedTerm {
  term: Term;
  place: PlaceOf;
}

interface Input {
  terms: readonly PlacedTerm[];
  passages: readonly Pick<Passage, 'document' | 'id' | 'words'>[];
  /** Whether documents were withdrawn: a term that no text mentions may have been theirs. */
  textsAreGone?: boolean;
}

/**
 * Finds the mentions: whole words, the longest match of a term, quotation marks and apostrophes of every form alike.
 *
 * @returns The mentions by document, in the order of the text. A term inside the mention of another counts for both.
 */
export function termsToMentions({ terms, passages, textsAreGone = false }: Input): Outcome<Map<string, Mention[]>> {
  const finders = terms.map(({ term }) => ({ id: term.id, pattern: patternFor(term.variants) }));
  const byDocument = new Map<string, Mention[]>();
  for (const { document, id: at, words } of passages) {
    const text = plainQuotes(words);
    const found = finders.flatMap(({ id: term, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ term, at, start: index, end: index + match.length })),
    );
    const mentions = withMarks(found);
    const own = byDocument.get(document);
    if (own) own.push(...mentions);
    else byDocument.set(document, mentions);
  }
  const mentioned = new Set([...byDocument.values()].flat().map(({ term }) => term));
  return {
    value: byDocument,
    problems: [...unmentioned(terms, mentioned, passages, textsAreGone), ...claims(terms), ...relations(terms)],
  };
}

/** One pattern for a term's variants, the longest first. */
function patternFor(variants: readonly string[]): RegExp {
  const alternatives = [...variants]
    .sort((a, b) => b.length - a.length)
    .map((variant) => {
      const [first = '', ...rest] = plainQuotes(variant);
      const initial =
        first === first.toUpperCase() ? literally(first) : `[${literally(first)}${literally(first.toUpperCase())}]`;
      return initial + literally(rest.join('')).replace(/\s+/g, '\\s+');
    });
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The mentions of a passage in order; of those that overlap, the first and longest is marked. */
function withMarks(found: readonly Omit<Mention, 'marked'>[]): Mention[] {
  const length = ({ start, end }: Stretch): number => end - start;
  const ordered = [...found].sort((a, b) => a.start - b.start || length(b) - length(a) || (a.term < b.term ? -1 : 1));
  let free = 0;
  return ordered.map((mention) => {
    const marked = mention.start >= free;
    if (marked) free = mention.end;
    return { ...mention, marked };
  });
}

/** Terms that no text mentions, each with the words that a variant may have meant. */
function unmentioned(
  terms: readonly PlacedTerm[],
  mentioned: ReadonlySet<string>,
  passages: readonly Pick<Passage, 'words'>[],
  textsAreGone: boolean,
): Problem[] {
  return terms.flatMap(({ term, place }) => {
    if (mentioned.has(term.id)) return [];
    const suggestion = passages.map(({ words }) => nearestWords(term.variants[0] ?? '', words)).find((words) => words);
    return [
      problem(textsAreGone ? 'term-lost' : 'term-unmentioned', place('variants'), { label: term.label, suggestion }),
    ];
  });
}

/** Words of a text that differ from others in case alone, or by a letter or two. */
function nearestWords(wanted: string, text: string): string | undefined {
  const words = text.split(/\s+/).map((word) => word.replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, ''));
  const count = wanted.split(/\s+/).length;
  return suggest(
    wanted,
    words.map((_, index) => words.slice(index, index + count).join(' ')),
  );
}

/** Variants that two entries claim, and variants listed twice. */
function claims(terms: readonly PlacedTerm[]): Problem[] {
  const owners = new Map<string, string>();
  return terms.flatMap(({ term, place }) =>
    term.variants.flatMap((variant, index) => {
      const key = plainQuotes(variant);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, term.id);
      return owner === undefined ? [] : [problem('term-variant-claimed', place('variants', index), { variant, owner })];
    }),
  );
}

/** Related terms that do not exist. */
function relations(terms: readonly PlacedTerm[]): Problem[] {
  const ids = terms.map(({ term }) => term.id);
  return terms.flatMap(({ term, place }) =>
    term.related.flatMap((id, index) => {
      if (ids.includes(id) && id !== term.id) return [];
      const suggestion = suggest(
        id,
        ids.filter((other) => other !== term.id),
      );
      return [problem('term-related-unknown', place('related', index), { id, suggestion })];
    }),
  );
}
