/** The glossary and the documents' passages → every mention of every term. */

import type { Term } from '../../corpus/editors/term.ts';
import { currentIds, reservedTermIds } from '../../corpus/editors/term-ids.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { Mention } from '../../corpus/model/links.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { nearestWords } from '../../corpus/problems/nearest-words.ts';
import type { Outcome, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';
import { idProblems } from './former-ids.ts';
import { byDocument, formsFinder } from './forms-finder.ts';
import type { Texts } from './target-finder.ts';
import { replacedIn } from './where-now.ts';

/** A term with the places in its file, for problems. */
export interface PlacedTerm {
  term: Term;
  place: PlaceOf;
}

interface Input
  extends Pick<Texts, 'passages' | 'withdrawn' | 'lasts' | 'shards' | 'before'>,
    Partial<Pick<Texts, 'retired'>> {
  terms: readonly PlacedTerm[];
}

/**
 * Finds the mentions: whole words where the script has spaces between them, the longest match of a term, quotation marks
 * and apostrophes of every form alike.
 *
 * @returns The mentions by document, in the order of the text. A term inside the mention of another counts for both.
 */
export function termsToMentions({
  terms,
  passages,
  shards = [],
  before,
  ...texts
}: Input): Outcome<Map<string, Mention[]>> {
  const find = formsFinder(terms.map(({ term }) => term.variants));
  const foundIn = (words: string, at: string): Mention[] =>
    find(words).map(({ owner, start, end, marked }) => ({ term: terms[owner]?.term.id ?? '', at, start, end, marked }));
  const forms = terms.map(({ term }) => [term.id, term.variants]);
  const value = byDocument(passages, { stage: 'terms', forms, foundIn }, before);
  const mentioned = new Set([...value.values()].flat().map(({ term }) => term));
  return {
    value,
    problems: [
      ...idProblems(
        'term',
        terms.map(({ term: { id, was }, place }) => ({ id, was, place })),
        reservedTermIds,
      ),
      ...unmentioned(terms, mentioned, { passages, ...texts }),
      ...claims(terms),
      ...relations(terms, new Set(shards.flatMap(({ shard }) => shard.terms.map(({ id }) => id)))),
    ],
  };
}

/**
 * Terms that no text mentions, each with the words that a variant may have meant. Where documents were withdrawn, a term that
 * no text mentions may have been theirs.
 */
function unmentioned(
  terms: readonly PlacedTerm[],
  mentioned: ReadonlySet<string>,
  { passages, withdrawn = new Map(), lasts = [], retired = new Map() }: Omit<Input, 'terms'>,
): Problem[] {
  const marks = ({ mentions }: Document) => mentions.map(({ term, ...mark }) => ({ of: term, ...mark }));
  const replaced = replacedIn(lasts, { passages, retired }, marks);
  const nearest = nearestWords(passages.map(({ words }) => words));
  return terms.flatMap(({ term, place }) => {
    if (mentioned.has(term.id)) return [];
    const now = replaced(term.id);
    const suggestion = now?.words ?? nearest(term.variants[0] ?? '');
    const rule = withdrawn.size > 0 ? 'term-lost' : 'term-unmentioned';
    return [problem(rule, place('variants'), { label: term.label, suggestion, at: now?.id })];
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

/** Related terms that neither this library has nor one beside it. One may still be named by an id that it had before. */
function relations(terms: readonly PlacedTerm[], elsewhere: ReadonlySet<string>): Problem[] {
  const ids = new Set(terms.map(({ term }) => term.id));
  const current = currentIds(terms.map(({ term }) => term));
  return terms.flatMap(({ term, place }) =>
    term.related.flatMap((id, index) => {
      if ((ids.has(current(id)) && current(id) !== term.id) || (!ids.has(id) && elsewhere.has(id))) return [];
      const suggestion = suggest(
        id,
        [...ids, ...elsewhere].filter((other) => other !== term.id),
      );
      return [problem('term-related-unknown', place('related', index), { id, suggestion })];
    }),
  );
}
