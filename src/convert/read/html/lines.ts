/** Headings and blocks as lines. */
import { textOf } from '../../../corpus/model/inline.ts';
import type { TreeBlock, TreeInline } from '../../../corpus/model/tree.ts';
import { attribute, type PageElement } from './page.ts';

/** How deep a heading is by its name or its role. */
export function headingLevel(element: PageElement): number | undefined {
  const named = /^h([1-6])$/.exec(element.name)?.[1];
  if (named !== undefined) return Number(named);
  if (attribute(element, 'role') !== 'heading') return undefined;
  const level = Number.parseInt(attribute(element, 'aria-level'), 10);
  return level > 0 && level < 20 ? level : 2;
}

/** Blocks as one line, with a break between two: what a cell can hold. */
export function inlinesOf(blocks: readonly TreeBlock[]): TreeInline[] {
  const parts = blocks.flatMap((block): TreeInline[][] => {
    if (block.type === 'list') return block.items.map(({ children }) => inlinesOf(children));
    if (block.type === 'quote') return [inlinesOf(block.children)];
    if (block.type === 'table') return [block.caption ?? [], ...block.rows.flatMap(({ cells }) => cells)];
    const inlines = [...(block.lead ?? []), ...block.inlines];
    return [block.lang === undefined ? inlines : [{ type: 'span', lang: block.lang, children: inlines }]];
  });
  return parts
    .filter((part) => part.length > 0 && textOf(part as never) !== '')
    .flatMap((part, index): TreeInline[] => (index === 0 ? part : [{ type: 'break' }, ...part]));
}

/** What the ledger calls an element that has no other name: “a p element”. */
export const elementWords = ({ name }: PageElement): string =>
  `${/^[aeiouh]/.test(name) ? 'an' : 'a'} ${name.slice(0, 40)} element`;
