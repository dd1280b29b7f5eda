/** The index of names as one list of groups: by kind and letter, then the abbreviations. */
import type { Abbreviation } from '../corpus/editors/abbreviations.ts';
import type { NameKind, Names } from '../corpus/editors/names.ts';
import type { Document } from '../corpus/model/document.ts';
import type { Group, ListPage } from './list-pages.ts';
import {
  type AbbreviationEntry,
  abbreviationEntries,
  type NameEntry,
  type NamePassage,
  namesIndex,
} from './names-index.ts';

/** The names of a kind under a letter, or the abbreviations. */
export type NamesGroup = Group &
  (
    | { kind: NameKind; kindLabel: string; letter: string; own: NameEntry[] }
    | { kind: 'abbreviations'; kindLabel: string; own: AbbreviationEntry[] }
  );

/** How many documents are named at most where a name or an abbreviation stands: the search finds the others. */
export const mostDocuments = 12;

/** Puts both indexes one after the other. */
export function namesGroups(
  names: Names,
  abbreviations: readonly Abbreviation[],
  documents: readonly Document[],
): NamesGroup[] {
  const short = abbreviationEntries(abbreviations, documents);
  return [
    ...namesIndex(names, documents).flatMap(({ kind, label: kindLabel, letters }) =>
      letters.map(({ id, label: letter, own }) => ({
        id: `${kind}-${id}`,
        label: `${kindLabel}: ${letter}`,
        ...{ kind, kindLabel, letter, own },
      })),
    ),
    ...(short.length > 0
      ? [
          {
            id: 'abbreviations',
            label: 'Abbreviations',
            kind: 'abbreviations' as const,
            kindLabel: 'Abbreviations',
            own: short,
          },
        ]
      : []),
  ];
}

/** How much of a page an entry takes: itself, its parts, and the documents that it names. */
export const sizeOfNamed = (entry: NameEntry | AbbreviationEntry): number =>
  1 +
  documentsOf(entry.passages) / 4 +
  ('parts' in entry ? entry.parts.reduce((sum, part) => sum + sizeOfNamed(part), 0) : 0);

const documentsOf = (passages: readonly NamePassage[]): number =>
  Math.min(mostDocuments, new Set(passages.map(({ document }) => document)).size);

/** What addresses of an entry and of its parts end with; an abbreviation has none. */
export const idsOfNamed = (entry: NameEntry | AbbreviationEntry): string[] =>
  'parts' in entry ? [`name-${entry.id}`, ...entry.parts.flatMap(idsOfNamed)] : [];

/** The kinds of a parted index: how many entries each has, the parts among them, and the page that it begins on. */
export function kindsOf(
  pages: readonly ListPage<NamesGroup>[],
): { kind: NamesGroup['kind']; label: string; count: number; first: ListPage<NamesGroup> }[] {
  const all = pages.flatMap((page) => page.groups.map((group) => ({ page, group })));
  return [...Map.groupBy(all, ({ group }) => group.kind)].flatMap(([kind, own]) => {
    const [first] = own;
    const entries = own.flatMap(({ group }): readonly (NameEntry | AbbreviationEntry)[] => group.own);
    const count = entries.reduce((sum, entry) => sum + 1 + ('parts' in entry ? entry.parts.length : 0), 0);
    return first ? [{ kind, label: first.group.kindLabel, count, first: first.page }] : [];
  });
}
