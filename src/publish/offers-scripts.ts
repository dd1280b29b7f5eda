/** What the search offers beside hits, as classic scripts: of a large library the names by their first letters, in parts. */

import { partsOf } from '../corpus/model/parts.ts';
import { type HandedOffers, lettersOf, type Offers } from '../reader/search/offers.ts';

/** How many characters of names a part has at most, one letter aside that has more: some 8 KB on their way. */
const mostCharacters = 40_000;

/** The scripts: one, or one that says in which part the names of each letter are, and the parts. */
export function offersScripts(
  { names, ...offers }: Offers,
  most = mostCharacters,
): { path: string; content: string }[] {
  const script = (own: HandedOffers): string => `pilcrowOffers(${JSON.stringify(own)})`;
  if (JSON.stringify(names).length <= most)
    return [{ path: 'assets/offers.js', content: script({ names, ...offers }) }];
  const begun = names.flatMap((name) => lettersOf(name).map((letter) => ({ letter, name })));
  const letters = [...Map.groupBy(begun, ({ letter }) => letter)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = partsOf(letters, ([, own]) => JSON.stringify(own).length, most);
  const partOf = Object.fromEntries(parts.flatMap((own, index) => own.map(([letter]) => [letter, index + 1])));
  return [
    { path: 'assets/offers.js', content: script({ partOf, ...offers }) },
    ...parts.map((own, index) => {
      // In the order of all, each once.
      const here = new Set(own.flatMap(([, those]) => those.map(({ name }) => name)));
      const content = `pilcrowOffers_${index + 1}(${JSON.stringify(names.filter((one) => here.has(one)))})`;
      return { path: `assets/offers-${index + 1}.js`, content };
    }),
  ];
}
