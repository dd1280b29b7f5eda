/** The abbreviations and the documents' passages → every mention of each, wherever it stands. */
import type { Abbreviation } from '../../corpus/editors/abbreviations.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { AbbreviationMention } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';
import { byDocument, formsFinder } from './forms-finder.ts';
import { TargetFinder, type Texts } from './target-finder.ts';
import { replacedIn } from './where-now.ts';

interface Input extends Texts {
  abbreviations: readonly Abbreviation[];
  /** The places in their file, for problems. */
  place: PlaceOf;
  passages: readonly Pick<Passage, 'document' | 'id' | 'words'>[];
  /** The ids of the terms. */
  terms: readonly string[];
}

const formsOf = ({ short, forms = [short] }: Abbreviation): readonly string[] => forms;

/** Finds the mentions by document, in the order of the text. */
export function abbreviationsToMentions({
  abbreviations,
  place,
  terms,
  ...texts
}: Input): Outcome<Map<string, AbbreviationMention[]>> {
  const find = formsFinder(abbreviations.map(formsOf));
  const foundIn = (words: string, at: string): AbbreviationMention[] =>
    find(words).map(({ owner, start, end }) => ({ short: abbreviations[owner]?.short ?? '', at, start, end }));
  const lookedFor = { stage: 'abbreviations', forms: abbreviations, foundIn };
  const value = byDocument(abbreviations.length > 0 ? texts.passages : [], lookedFor, texts.before);
  const mentioned = new Set([...value.values()].flat().map(({ short }) => short));
  const marks = ({ abbreviations: own = [] }: Document) => own.map(({ short, ...mark }) => ({ of: short, ...mark }));
  const replaced = replacedIn(texts.lasts ?? [], texts, marks);
  const lost = (short: string, at: number): Problem => {
    const now = replaced(short);
    return problem('abbreviation-unmentioned', place(at, 'short'), { short, suggestion: now?.words, at: now?.id });
  };
  const problems = [
    ...claims(abbreviations, place),
    ...abbreviations.flatMap(({ short, term }, at) => [
      ...(mentioned.has(short) ? [] : [lost(short, at)]),
      ...(term === undefined || terms.includes(term)
        ? []
        : [problem('index-term-unknown', place(at, 'term'), { id: term, suggestion: suggest(term, terms) })]),
    ]),
    ...spellings(abbreviations, place, new TargetFinder(texts)),
  ];
  return { value, problems };
}

/** Forms that are listed twice. */
function claims(abbreviations: readonly Abbreviation[], place: PlaceOf): Problem[] {
  const seen = new Set<string>();
  return abbreviations.flatMap((one, at) =>
    formsOf(one).flatMap((form, nth) => {
      const twice = seen.has(plainQuotes(form));
      seen.add(plainQuotes(form));
      const path = one.forms ? ['forms', nth] : ['short'];
      return twice ? [problem('abbreviation-twice', place(at, ...path), { form })] : [];
    }),
  );
}

/** Places that are said to spell one out and do not. */
function spellings(abbreviations: readonly Abbreviation[], place: PlaceOf, finder: TargetFinder): Problem[] {
  const found = abbreviations.flatMap(({ long, basis }, index) => {
    if (basis.kind !== 'text' || finder.holds(long, basis, (key) => place(index, 'basis', key))) return [];
    const { document, at } = basis;
    return [problem('abbreviation-unfound', place(index, 'long'), { long, document, at })];
  });
  return [...finder.problems, ...found];
}
