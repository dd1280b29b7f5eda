/** What the search offers beside hits, as classic scripts: of a large library the names by how they begin, in parts. */
import { profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { beginningOfName } from '../../reader/search/beginnings.ts';
import type { HandedOffers, Name, Offers } from '../../reader/search/offers.ts';
import { partsByBeginning } from './parts-by-beginning.ts';

/** How a name begins, or another word for it. */
const beginningsOf = ({ label, also = [], language = siteLanguage }: Name): string[] =>
  [label, ...also].flatMap((one) => beginningOfName(one, profileOf(language)));

/** The scripts: one, or one that says in which part the names are that begin so, and the parts. */
export function offersScripts({ names, ...offers }: Offers, most?: number): { path: string; content: string }[] {
  const script = (own: HandedOffers): string => `pilcrowOffers(${JSON.stringify(own)})`;
  const parted = partsByBeginning(names, beginningsOf, most);
  if (!parted) return [{ path: 'assets/offers.js', content: script({ names, ...offers }) }];
  return [
    { path: 'assets/offers.js', content: script({ partOf: parted.partOf, ...offers }) },
    ...parted.parts.map((own, index) => ({
      path: `assets/offers-${index + 1}.js`,
      content: `pilcrowOffers_${index + 1}(${JSON.stringify(own)})`,
    })),
  ];
}
