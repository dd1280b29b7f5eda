/** The remarks of all documents → what is said in them twice, or is too much beside one passage; each with the place of what comes second. */
import type { Target, Term } from '../../corpus/editors/term.ts';
import type { PlacedAnnotation, Stretch } from '../../corpus/model/links.ts';
import type { Remark } from '../../corpus/model/remark.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Place, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { saidAlike } from './said-alike.ts';

/** So many remarks on a passage are read; items of lists are none. */
const most = 4;

interface Input {
  annotations: ReadonlyMap<string, readonly PlacedAnnotation[]>;
  terms: readonly { term: Term; place: PlaceOf }[];
  /** By document: the remarks that are shown beside its passages, in their order. */
  remarks: ReadonlyMap<string, readonly Remark[]>;
  /** By document: the places in its file of annotations. */
  places: ReadonlyMap<string, PlaceOf>;
}

/** An annotation with its place among all of them, and the places in its file. */
interface Entry {
  document: string;
  annotation: PlacedAnnotation;
  order: number;
  place: (...path: PropertyKey[]) => Place;
}

/** A repetition, or what is too much, in the annotation that comes second. */
interface Finding {
  id: string;
  problem: Problem;
}

/**
 * Looks through them. A passage and another make one pair, whichever of them the editors began with.
 *
 * @returns The ids of the annotations that say what is said already, or more than is read.
 */
export function remarksToRepetitions(input: Input): Outcome<string[]> {
  const entries = entriesOf(input);
  const byId = new Map(entries.map((entry) => [entry.annotation.id, entry]));
  const found = [
    ...repeatedPairs(entries),
    ...repeatedItems(entries, input.terms),
    ...repeatedWords(input.remarks, byId),
    ...tooMany(input.remarks, byId),
  ];
  return { value: [...new Set(found.map(({ id }) => id))], problems: found.map((one) => one.problem) };
}

const entriesOf = ({ annotations, places }: Input): Entry[] =>
  [...annotations]
    .flatMap(([document, own]) =>
      own.map((annotation, index) => ({
        document,
        annotation,
        place: (...path: PropertyKey[]): Place => places.get(document)?.(index, ...path) ?? { file: document },
      })),
    )
    .map((entry, order) => ({ ...entry, order }));

const keyOf = ({ document, id }: Target): string => `${document}#${id}`;
const pairOf = (a: Target, b: Target): string => [keyOf(a), keyOf(b)].sort().join(' ');
const said = ({ file, line }: Place): string => (line === undefined ? file : `${file}:${line}`);

/** Cross-references that join two passages which another joins already, about the same words at one end at least. */
function repeatedPairs(entries: readonly Entry[]): Finding[] {
  const known = new Map<string, { entry: Entry; ends: Map<string, Stretch | undefined> }[]>();
  return entries.flatMap((entry): Finding[] => {
    const { document, annotation } = entry;
    if (annotation.kind !== 'cross-reference') return [];
    const [here, there] = [{ document, id: annotation.at }, annotation.to];
    const ends = new Map([
      [keyOf(here), annotation.stretch],
      [keyOf(there), annotation.toStretch],
    ]);
    const pair = pairOf(here, there);
    const others = known.get(pair) ?? [];
    known.set(pair, [...others, { entry, ends }]);
    const first = others.find((other) => [...ends].some(([key, own]) => overlap(own, other.ends.get(key))));
    if (!first) return [];
    const { id } = annotation;
    const other = first.entry.annotation.id;
    const details = { id, first: other, where: said(first.entry.place('id')), passages: [keyOf(here), keyOf(there)] };
    return [{ id, problem: problem('remark-repeats-pair', entry.place('id'), details) }];
  });
}

/** Whether two stretches of a passage have words in common; none is the whole of it. */
const overlap = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  !a || !b || (a.start < b.end && b.start < a.end);

/** Cross-references that join a passage to the one that defines a list, of which it treats an item. */
function repeatedItems(entries: readonly Entry[], terms: Input['terms']): Finding[] {
  const lists = new Map<string, { formula: string; items: string[]; where: string }>();
  for (const { term, place } of terms) {
    const { basis, label: formula, items: own = [] } = term;
    if (basis.kind !== 'text') continue;
    for (const [index, { label: item, at = [] }] of own.entries()) {
      const where = said(place('items', index, 'label'));
      for (const target of at) {
        const pair = pairOf({ document: basis.document, id: basis.at }, target);
        const list = lists.get(pair);
        if (list?.formula === formula) list.items.push(item);
        else if (!list) lists.set(pair, { formula, items: [item], where });
      }
    }
  }
  return entries.flatMap(({ document, annotation, place }): Finding[] => {
    if (annotation.kind !== 'cross-reference') return [];
    const { id, at, to } = annotation;
    const list = lists.get(pairOf({ document, id: at }, to));
    return list ? [{ id, problem: problem('remark-repeats-item', place('id'), { id, ...list }) }] : [];
  });
}

/** Two bodies beside one passage with the same words; an item's reason comes before what an annotation says. */
function repeatedWords(remarks: Input['remarks'], byId: ReadonlyMap<string, Entry>): Finding[] {
  const found = new Map<string, Finding>();
  for (const [document, own] of remarks) {
    for (const [at, beside] of Map.groupBy(own, (remark) => remark.at)) {
      for (const { first, second, words } of saidAlike(beside, (id) => byId.get(id)?.order ?? 0)) {
        const entry = byId.get(second);
        const key = `${first} ${second}`;
        if (!entry || found.has(key)) continue;
        const other = byId.get(first);
        const where = other && said(other.place('id'));
        const details = { id: second, first, where, words, passage: keyOf({ document, id: at }) };
        found.set(key, { id: second, problem: problem('remark-repeats-words', entry.place('body'), details) });
      }
    }
  }
  return [...found.values()];
}

/** Passages with more remarks than are read, with the place of the first that is too much. */
function tooMany(remarks: Input['remarks'], byId: ReadonlyMap<string, Entry>): Finding[] {
  return [...remarks].flatMap(([document, own]) =>
    [...Map.groupBy(own, ({ at }) => at)].flatMap(([at, beside]): Finding[] => {
      const ids = [...new Set(beside.flatMap((remark) => (remark.kind === 'treats' ? [] : remark.id)))];
      const [id = ''] = ids.slice(most);
      const entry = byId.get(id);
      const details = { passage: keyOf({ document, id: at }), ids, most };
      return entry ? [{ id, problem: problem('remarks-too-many', entry.place('id'), details) }] : [];
    }),
  );
}
