/** The ids of every document with their places, as a classic script: what a reference typed into the search is looked up in. */
import type { Document } from '../corpus/model/document.ts';
import { passagesOf } from '../corpus/model/walk.ts';

/** By document: its short title and language, and each id with where it stands. */
export type AnchorIndex = Record<string, { title: string; language: string; places: Record<string, string> }>;

/** The script, which calls `pilcrowAnchors` with the index. */
export function anchorsScript(documents: readonly Document[]): string {
  const index: AnchorIndex = Object.fromEntries(
    documents.map((document) => {
      const places = passagesOf(document).map(({ id, place }) => [id, place.words] as const);
      const { id, language, meta } = document;
      return [id, { title: meta['short-title'], language, places: Object.fromEntries(places) }];
    }),
  );
  return `pilcrowAnchors(${JSON.stringify(index)})`;
}
