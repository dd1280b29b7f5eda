/** A sheet, which is what Pagefind finds and gives → the records on it (`src/publish/search/sheets.ts` puts them there). */
import type { Fragment } from './fragment.ts';
import type { HitKind } from './hits.ts';

/** What is true of all parts of a record. */
export interface RecordFacts {
  /** The path of the page that hits in it lead to. */
  page: string;
  document: string;
  section: string;
  kind: HitKind;
  /** Which it is of the library, in the order of the texts. */
  rank: number;
}

/** The element that a record begins with; its title says the facts. */
export const recordTag = 'i';

/** The records of a sheet, as if each had been found by itself. */
export function recordsIn(sheet: Fragment): Fragment[] {
  const words = sheet.raw_content.split(/[^\S\uFEFF]+/);
  const starts = sheet.anchors.flatMap(({ element }, at) => (element === recordTag ? [at] : []));
  return starts.map((at, index): Fragment => {
    const [own, ...anchors] = sheet.anchors.slice(at, starts[index + 1]);
    const from = own?.location ?? 0;
    const end = sheet.anchors[starts[index + 1] ?? -1]?.location ?? words.length;
    const { page, document, section, kind, rank }: RecordFacts = JSON.parse(own?.title ?? '{}');
    return {
      ...(sheet.origin && { origin: sheet.origin }),
      raw_content: words.slice(from, end).join(' '),
      meta: { page, rank: String(rank) },
      filters: { document: [document], section: [section], kind: [kind] },
      anchors: anchors.map((anchor) => ({ ...anchor, location: anchor.location - from })),
      weighted_locations: sheet.weighted_locations
        .filter(({ location }) => location >= from && location < end)
        .map((found) => ({ ...found, location: found.location - from })),
    };
  });
}
