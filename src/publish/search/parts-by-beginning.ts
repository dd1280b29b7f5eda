/** What the search loads by how words begin: of a large library in parts, each for some beginnings. */
import { partsOf } from '../../corpus/model/parts.ts';

/** How many characters a part has at most, one beginning aside that has more: some 3 KB on their way. */
const mostCharacters = 16_000;

/**
 * Parts what is looked for by how it begins. What begins in several ways may lie in several parts.
 *
 * @returns The parts, and in which of them, from 1, that lies which begins so; nothing where all is less than one part.
 */
export function partsByBeginning<T>(
  all: readonly T[],
  beginningsOf: (one: T) => readonly string[],
  most = mostCharacters,
): { partOf: Record<string, number>; parts: T[][] } | undefined {
  if (JSON.stringify(all).length <= most) return undefined;
  const begun = all.flatMap((one) => [...new Set(beginningsOf(one))].map((beginning) => ({ beginning, one })));
  const groups = [...Map.groupBy(begun, ({ beginning }) => beginning)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = partsOf(groups, ([, own]) => JSON.stringify(own.map(({ one }) => one)).length, most);
  return {
    partOf: Object.fromEntries(parts.flatMap((own, index) => own.map(([beginning]) => [beginning, index + 1]))),
    // In the order of all, each once.
    parts: parts.map((own) => {
      const here = new Set(own.flatMap(([, those]) => those.map(({ one }) => one)));
      return all.filter((one) => here.has(one));
    }),
  };
}
