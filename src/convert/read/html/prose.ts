/** Where a page has running text, and how much: what its main part is chosen by, and what is told where it is left out. */
import { isMachine, type Page, type PageElement } from './page.ts';

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br math svg output data picture source input button select textarea object embed iframe audio video canvas noscript script style template'.split(
    ' ',
  ),
);

/** Whether an element stands in a line of text. One of a name that nobody knows does, and what is of a formula or a drawing. */
export const isInline = ({ name, foreign, attributes }: PageElement): boolean =>
  (inlineNames.has(name) || name.includes('-') || foreign) && attributes.get('role') !== 'heading';

/** A block from which running text begins, in characters; one of Chinese says as much as three of Latin. */
const leastProse = 100;
const weightOf = (text: string): number =>
  text.length + 2 * (text.match(/\p{Script=Han}|[\u3040-\u30FF\uAC00-\uD7AF]/gu)?.length ?? 0);

/** A page's running text. */
export interface Prose {
  /** The elements that hold a paragraph of it, in their order. */
  blocks: PageElement[];
  /** How much of it an element holds, and how much text of any kind. */
  proseIn(element: PageElement): number;
  weightIn(element: PageElement): number;
}

/** Finds a page's running text: blocks of some length that are no list of links. */
export function proseOf({ elements, leaves }: Page): Prose {
  const own = new Map<PageElement, { all: number; linked: number }>();
  for (const { type, value, parent } of leaves) {
    if (type !== 'text' || isMachine(parent) || parent.name === 'title') continue;
    let block: PageElement = parent;
    let linked = block.name === 'a';
    while (isInline(block) && block.parent) {
      block = block.parent;
      linked ||= block.name === 'a';
    }
    const weight = weightOf(value.trim());
    const sum = own.get(block) ?? { all: 0, linked: 0 };
    own.set(block, { all: sum.all + weight, linked: sum.linked + (linked ? weight : 0) });
  }
  const isProse = (element: PageElement): boolean => {
    const sum = own.get(element);
    return sum !== undefined && sum.all >= leastProse && sum.linked < sum.all * 0.4;
  };
  const blocks = elements.filter(isProse);
  // Sums up to each element, so that what one holds is a difference.
  const prose = [0];
  const weight = [0];
  for (const element of elements) {
    const all = own.get(element)?.all ?? 0;
    weight.push((weight.at(-1) ?? 0) + all);
    prose.push((prose.at(-1) ?? 0) + (isProse(element) ? all : 0));
  }
  const between = (sums: readonly number[], { order, endOrder }: PageElement): number =>
    (sums[endOrder] ?? 0) - (sums[order] ?? 0);
  return {
    blocks,
    proseIn: (element) => between(prose, element),
    weightIn: (element) => between(weight, element),
  };
}
