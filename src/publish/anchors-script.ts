/** The ids of every document with their places, as a classic script: what a reference typed into the search is looked up in. */
import { type DocumentData, placesIn } from '../corpus/model/data.ts';

/** By document: its short title and language, and each id with where it stands. */
export type AnchorIndex = Record<string, { title: string; language: string; places: Record<string, string> }>;

/** The script, which calls `pilcrowAnchors` with the index. */
export function anchorsScript(documents: readonly DocumentData[]): string {
  const index: AnchorIndex = Object.fromEntries(
    documents.map((document) => {
      const { id, 'short-title': title, language, sections, notes } = document;
      const place = placesIn(document);
      const ids = [
        ...sections.flatMap((section) => [section.id, ...section.blocks.map((block) => block.id)]),
        ...notes.map((note) => note.id),
      ].filter((one) => one !== undefined);
      return [id, { title, language, places: Object.fromEntries(ids.map((one) => [one, place(one)])) }];
    }),
  );
  return `pilcrowAnchors(${JSON.stringify(index)})`;
}
