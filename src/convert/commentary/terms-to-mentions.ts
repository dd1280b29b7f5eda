/** The glossary and the documents' passages → every mention of every term. */

import type { Term } from '../../corpus/editors/term.ts';
import { currentIds } from '../../corpus/editors/term-ids.ts';
import type { Mention } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { nearestWords } from '../../corpus/problems/nearest-words.ts';
import type { Outcome, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';
import { idProblems } from './former-ids.ts';
import { byDocument, formsFinder } from './forms-finder.ts';

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
 * Finds the mentions: whole words where the script has spaces between them, the longest match of a term, quotation marks
 * and apostrophes of every form alike.
 *
 * @returns The mentions by document, in the order of the text. A term inside the mention of another counts for both.
 */
export function termsToMentions({ terms, passages, textsAreGone = false }: Input): Outcome<Map<string, Mention[]>> {
  const find = formsFinder(terms.map(({ term }) => term.variants));
  const value = byDocument(passages, (words, at) =>
    find(words).map(
      ({ owner, start, end, marked }): Mention => ({ term: terms[owner]?.term.id ?? '', at, start, end, marked }),
    ),
  );
  const mentioned = new Set([...value.values()].flat().map(({ term }) => term));
  return {
    value,
    problems: [
      ...idProblems(terms),
      ...unmentioned(terms, mentioned, passages, textsAreGone),
      ...claims(terms),
      ...relations(terms),
    ],
  };
}

/** Terms that no text mentions, each with the words that a variant may have meant. */
function unmentioned(
  terms: readonly PlacedTerm[],
  mentioned: ReadonlySet<string>,
  passages: readonly Pick<Passage, 'words'>[],
  textsAreGone: boolean,
): Problem[] {
  const nearest = nearestWords(passages.map(({ words }) => words));
  return terms.flatMap(({ term, place }) => {
    if (mentioned.has(term.id)) return [];
    const suggestion = nearest(term.variants[0] ?? '');
    const rule = textsAreGone ? 'term-lost' : 'term-unmentioned';
    return [problem(rule, place('variants'), { label: term.label, suggestion })];
  });
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

/** Related terms that do not exist. One may still be named by an id that it had before. */
function relations(terms: readonly PlacedTerm[]): Problem[] {
  const ids = new Set(terms.map(({ term }) => term.id));
  const current = currentIds(terms.map(({ term }) => term));
  return terms.flatMap(({ term, place }) =>
    term.related.flatMap((id, index) => {
      if (ids.has(current(id)) && current(id) !== term.id) return [];
      const suggestion = suggest(
        id,
        [...ids].filter((other) => other !== term.id),
      );
      return [problem('term-related-unknown', place('related', index), { id, suggestion })];
    }),
  );
}
