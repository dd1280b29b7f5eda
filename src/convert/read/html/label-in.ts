/** The characters of the label at the head of a note: the notes of an edition print it anew. */
import { labelAtHead } from './note-labels.ts';
import type { PageNote } from './notes.ts';
import type { Leaf, PageElement } from './page.ts';
import type { PageReading } from './page-reading.ts';

/** How many characters of its first leaves are a note’s label, white space before it included. */
export function labelIn(
  { page, notes }: PageReading,
  { label }: PageNote,
  { firstLeaf, endLeaf }: Pick<PageElement, 'firstLeaf' | 'endLeaf'>,
): ReadonlyMap<Leaf, number> {
  const inBack = ({ parent, value }: Leaf): boolean => {
    if (/[\p{N}*†‡]/u.test(value)) return false;
    for (let at: PageElement | undefined = parent; at && at.firstLeaf >= firstLeaf; at = at.parent)
      if (notes.back.has(at)) return true;
    return false;
  };
  // A label is among the first characters.
  const leaves = page.leaves
    .slice(firstLeaf, Math.min(endLeaf, firstLeaf + 20))
    .filter((leaf) => leaf.type === 'text' && !inBack(leaf));
  const text = leaves.map(({ value }) => value.slice(0, 200)).join('');
  const space = /^[\s^↑]*/.exec(text)?.[0].length ?? 0;
  const head = labelAtHead(text.slice(space));
  const labels = new Map<Leaf, number>();
  if (head?.label !== label) return labels;
  let left = space + head.length;
  for (const leaf of leaves) {
    if (left <= 0) break;
    const taken = Math.min(left, leaf.value.length);
    labels.set(leaf, taken);
    left -= taken;
  }
  return labels;
}
