/** The ids of every document with their places, as a classic script: what a reference typed into the search is looked up in. */
import { becameSaid } from '../corpus/model/became.ts';
import type { Document } from '../corpus/model/document.ts';
import { partOf, partsOf } from '../corpus/model/parts.ts';
import { passagesOf } from '../corpus/model/walk.ts';

/** By document: its short title and language, and each id with where it stands; of an id whose text is gone, what became of it. */
export type AnchorIndex = Record<
  string,
  { title: string; language: string; places: Record<string, string>; gone?: Record<string, string> }
>;

/** How many passages a part has at most: some 20 KB on their way. */
const mostPassages = 5000;

/** The scripts: one, or of a large library one that says in which part each document is, and the parts. */
export function anchorsScripts(
  documents: readonly Document[],
  most = mostPassages,
): { path: string; content: string }[] {
  const parts = partsOf(documents, (one) => passagesOf(one).length, most);
  if (parts.length === 1) return [{ path: 'assets/anchors.js', content: anchorsScript(documents) }];
  return [
    { path: 'assets/anchors.js', content: `pilcrowAnchors(${JSON.stringify(partOf(parts))})` },
    ...parts.map((own, index) => ({ path: `assets/anchors-${index + 1}.js`, content: anchorsScript(own) })),
  ];
}

/** A script, which calls `pilcrowAnchors` with the index. */
export function anchorsScript(documents: readonly Document[]): string {
  const index: AnchorIndex = Object.fromEntries(
    documents.map((document) => {
      const places = passagesOf(document).map(({ id, place }) => [id, place.words] as const);
      const { id, language, meta, retired } = document;
      const gone = retired.length > 0 && { gone: goneOf(retired, new Map(places)) };
      return [id, { title: meta['short-title'], language, places: Object.fromEntries(places), ...gone }];
    }),
  );
  return `pilcrowAnchors(${JSON.stringify(index)})`;
}

/** What became of ids whose text is gone, in words: “It was split into 9, ¶ 3 and 9, ¶ 4.” */
const goneOf = (retired: Document['retired'], places: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    retired.map(({ id, became }) => [
      id,
      became
        ? becameSaid(became)
            .map((part) => (typeof part === 'string' ? part : (places.get(part.id) ?? `¶ ${part.id}`)))
            .join('')
        : '',
    ]),
  );
