/** The index of names as its page shows it: by kind, then by letter, each name with every passage that has it. */
import type { Abbreviation } from '../corpus/editors/abbreviations.ts';
import { callsOf, type Name, type NameKind, type Names, nameKindLabels, type Said } from '../corpus/editors/names.ts';
import type { Document } from '../corpus/model/document.ts';
import { passagesOf } from '../corpus/model/walk.ts';
import { compareIn, siteLanguage } from '../corpus/text/languages/index.ts';
import { byLetter, type OfLetter } from './letters.ts';

/** A passage that has a name, with how often. */
export interface NamePassage {
  document: string;
  at: string;
  /** Where it stands, in words: "9, ¶ 2". */
  place: string;
  count: number;
}

/** A name of the index. */
export interface NameEntry {
  id: string;
  name: string;
  /** Its language, where it is that of a document. */
  language?: string;
  is?: string | undefined;
  /** Where a text says so in these words. */
  said?: Said | undefined;
  term?: string | undefined;
  /** The documents that are this person's words. */
  speaks: string[];
  passages: NamePassage[];
  /** Names that are parts of it. */
  parts: NameEntry[];
}

/** The names of one kind. */
export interface NamesOfKind {
  kind: NameKind;
  label: string;
  /** How many there are, the parts among them. */
  count: number;
  letters: OfLetter<NameEntry>[];
}

/** An abbreviation with the passages that have it, and the place of the one that spells it out. */
export interface AbbreviationEntry {
  abbreviation: Abbreviation;
  spelled?: Omit<NamePassage, 'count'>;
  passages: NamePassage[];
}

type Entry = NameEntry & Pick<Name, 'kind' | 'part-of' | 'sort'>;

const compare = compareIn(siteLanguage);
const sortLabel = ({ sort, name }: Pick<Entry, 'sort' | 'name'>): string => sort ?? name;

/** A speaker who is no name of the list: as one, and the language in which his document says who he is. */
type Speaker = Name & { language: string };

/** Those whose words the documents are and who are no names of the list, each once. */
export function otherSpeakers({ names }: Names, documents: readonly Document[]): Speaker[] {
  const listed = new Set(names.flatMap(callsOf));
  const spoken = documents.flatMap(({ id, language, meta: { who } }): Speaker[] =>
    who && !listed.has(who.name)
      ? [{ id: `speaker-${id}`, name: who.name, kind: 'person', ...(who.role && { is: who.role }), language }]
      : [],
  );
  return [...Map.groupBy(spoken, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
}

/** A function that tells the documents that are the words of the one with a name, in their order. */
export function spokenIn(documents: readonly Document[]): (name: Name) => string[] {
  const ranks = new Map(documents.map(({ id }, rank) => [id, rank]));
  const rankOf = (id: string): number => ranks.get(id) ?? 0;
  const bySpeaker = Map.groupBy(documents, ({ meta }) => meta.who?.name);
  return (name) =>
    callsOf(name)
      .flatMap((call) => bySpeaker.get(call)?.map(({ id }) => id) ?? [])
      .sort((a, b) => rankOf(a) - rankOf(b));
}

/** The whole index. The documents are in the order in which they are to be named. */
export function namesIndex(index: Names, documents: readonly Document[]): NamesOfKind[] {
  const passages = passagesBy(documents, ({ names: own = [] }) => own.map(({ name, at }) => ({ key: name, at })));
  const all: (Name & { language?: string })[] = [...index.names, ...otherSpeakers(index, documents)];
  const speaksIn = spokenIn(documents);
  const entries = all
    .map((own): Entry => {
      const { id, name, kind, is, basis: said, term, sort, language } = own;
      return {
        ...{ id, name, kind, is, said, term, sort, 'part-of': own['part-of'] },
        ...(language !== undefined && { language }),
        speaks: speaksIn(own),
        passages: passages.get(id) ?? [],
        parts: [],
      };
    })
    .sort((a, b) => compare(sortLabel(a), sortLabel(b)));
  const partsOf = Map.groupBy(entries, (entry) => entry['part-of']);
  for (const entry of entries) entry.parts = partsOf.get(entry.id) ?? [];
  const wholes = Map.groupBy(partsOf.get(undefined) ?? [], ({ kind }) => kind);
  return (Object.keys(nameKindLabels) as NameKind[]).flatMap((kind): NamesOfKind[] => {
    const own = wholes.get(kind) ?? [];
    const count = own.reduce((sum, { parts }) => sum + 1 + parts.length, 0);
    return count === 0 ? [] : [{ kind, label: nameKindLabels[kind], count, letters: byLetter(own, sortLabel) }];
  });
}

/** The abbreviations by letter, each with its passages. */
export function abbreviationEntries(
  abbreviations: readonly Abbreviation[],
  documents: readonly Document[],
): AbbreviationEntry[] {
  const passages = passagesBy(documents, ({ abbreviations: own = [] }) =>
    own.map(({ short, at }) => ({ key: short, at })),
  );
  const places = new Map(documents.map((document) => [document.id, placesIn(document)]));
  return abbreviations
    .map((abbreviation): AbbreviationEntry => {
      const { basis, short } = abbreviation;
      const place = basis.kind === 'text' ? places.get(basis.document)?.get(basis.at) : undefined;
      return {
        abbreviation,
        ...(basis.kind === 'text' && place && { spelled: { document: basis.document, at: basis.at, place } }),
        passages: passages.get(short) ?? [],
      };
    })
    .sort((a, b) => compare(a.abbreviation.short, b.abbreviation.short));
}

const placesIn = (document: Document): Map<string, string> =>
  new Map(passagesOf(document).map(({ id, place }) => [id, place.words]));

/** The passages of what is mentioned, each passage once with how often. */
function passagesBy(
  documents: readonly Document[],
  mentionsOf: (document: Document) => { key: string; at: string }[],
): Map<string, NamePassage[]> {
  const byKey = new Map<string, Map<string, NamePassage>>();
  for (const document of documents) {
    const mentions = mentionsOf(document);
    const places = mentions.length > 0 ? placesIn(document) : new Map<string, string>();
    for (const { key, at } of mentions) {
      const own = byKey.get(key) ?? new Map<string, NamePassage>();
      const where = `${document.id}#${at}`;
      const passage = own.get(where) ?? { document: document.id, at, place: places.get(at) ?? at, count: 0 };
      passage.count += 1;
      byKey.set(key, own.set(where, passage));
    }
  }
  return new Map([...byKey].map(([key, own]) => [key, [...own.values()]]));
}
