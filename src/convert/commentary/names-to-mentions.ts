/** The index of names and the documents' passages → every mention of every name. */
import { callsOf, formsOf, type Name, type Names } from '../../corpus/editors/names.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { NameMention } from '../../corpus/model/links.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { nearestWords } from '../../corpus/problems/nearest-words.ts';
import type { Outcome, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';
import { byDocument, formsFinder } from './forms-finder.ts';
import { TargetFinder, type Texts } from './target-finder.ts';
import { replacedIn } from './where-now.ts';

interface Input extends Texts {
  index: Names;
  /** The places in its file, for problems. */
  place: PlaceOf;
  /** The ids of the terms. */
  terms: readonly string[];
  /** Those whose texts these are: they are in the index even where no text names them. */
  speakers: ReadonlySet<string>;
}

/**
 * Finds the mentions: the longest name at each place; one in a longer is none, unless it says that it counts there too. What
 * is left out keeps its words to itself.
 *
 * @returns The mentions by document, in the order of the text.
 */
export function namesToMentions({
  index,
  place,
  terms,
  speakers,
  passages,
  ...texts
}: Input): Outcome<Map<string, NameMention[]>> {
  const { names, 'left-out': leftOut } = index;
  const find = formsFinder([...names.map(formsOf), ...leftOut.map(({ name }) => [name])]);
  const foundIn = (words: string, at: string): NameMention[] =>
    find(words).flatMap(({ owner, marked, start, end }) => {
      const name = names[owner];
      return name && (marked || name.within) ? [{ name: name.id, at, start, end }] : [];
    });
  const value = byDocument(names.length > 0 ? passages : [], { stage: 'names', forms: index, foundIn }, texts.before);
  const mentioned = new Set([...value.values()].flat().map(({ name }) => name));
  return {
    value,
    problems: [
      ...claims(index, place),
      ...links(names, place, terms),
      ...quotations(names, place, new TargetFinder({ passages, ...texts })),
      ...unmentioned(
        names,
        place,
        { passages, ...texts },
        (name) => mentioned.has(name.id) || callsOf(name).some((call) => speakers.has(call)),
      ),
    ],
  };
}

/** Ids that are given twice, and forms that two names claim. */
function claims({ names, 'left-out': leftOut }: Names, place: PlaceOf): Problem[] {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  const claim = (form: string, owner: string, ...path: PropertyKey[]): Problem[] => {
    const key = plainQuotes(form);
    const before = owners.get(key);
    owners.set(key, before ?? owner);
    return before === undefined ? [] : [problem('name-form-claimed', place(...path), { form, owner: before })];
  };
  return [
    ...names.flatMap((name, at) => {
      const twice = ids.has(name.id) ? [problem('name-id-twice', place('names', at, 'id'), { id: name.id })] : [];
      ids.add(name.id);
      return [
        ...twice,
        ...formsOf(name).flatMap((form, nth) => claim(form, name.id, 'names', at, ...where(name, nth))),
      ];
    }),
    ...leftOut.flatMap(({ name }, at) => claim(name, 'left-out', 'left-out', at, 'name')),
  ];
}

/** Where a form stands in its entry. */
const where = ({ forms }: Name, nth = 0): PropertyKey[] => (forms ? ['forms', nth] : ['name']);

/** Terms that do not exist, and wholes that are none. */
function links(names: readonly Name[], place: PlaceOf, terms: readonly string[]): Problem[] {
  const known = new Set(terms);
  const wholes = new Set(names.flatMap(({ id, 'part-of': whole }) => (whole === undefined ? id : [])));
  return names.flatMap(({ term, 'part-of': whole }, at) => [
    ...(term === undefined || known.has(term)
      ? []
      : [problem('index-term-unknown', place('names', at, 'term'), { id: term, suggestion: suggest(term, terms) })]),
    ...(whole === undefined || wholes.has(whole)
      ? []
      : [
          problem('name-whole-unknown', place('names', at, 'part-of'), {
            id: whole,
            suggestion: suggest(whole, [...wholes]),
          }),
        ]),
  ]);
}

/** Words that are said to be a text's and do not stand there. */
function quotations(names: readonly Name[], place: PlaceOf, finder: TargetFinder): Problem[] {
  const found = names.flatMap(({ is = '', basis }, index) => {
    if (!basis || finder.holds(is, basis, (key) => place('names', index, 'basis', key))) return [];
    const { document, at } = basis;
    return [problem('name-words-unfound', place('names', index, 'is'), { is, document, at })];
  });
  return [...finder.problems, ...found];
}

/** Names that no text has, with the words that a form may have meant. One that has parts only heads them. */
function unmentioned(
  names: readonly Name[],
  place: PlaceOf,
  { passages, lasts = [], retired }: Texts,
  isThere: (name: Name) => boolean,
): Problem[] {
  const marks = ({ names: own = [] }: Document) => own.map(({ name, ...mark }) => ({ of: name, ...mark }));
  const replaced = replacedIn(lasts, { passages, retired }, marks);
  const wholes = new Set(names.map(({ 'part-of': whole }) => whole));
  const nearest = nearestWords(passages.map(({ words }) => words));
  return names.flatMap((name, at) => {
    if (isThere(name) || wholes.has(name.id)) return [];
    const now = replaced(name.id);
    const suggestion = now?.words ?? nearest(formsOf(name)[0] ?? '');
    const details = { name: name.name, suggestion, at: now?.id };
    return [problem('name-unmentioned', place('names', at, ...where(name)), details)];
  });
}
