/** Paragraphs that are one, since the end of the first was deleted. */
import { type Block, isKept, type Paragraph } from './pieces.ts';

/** Paragraphs whose end was deleted go on in the next one, and are what that is. */
export function joined(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  let open: Paragraph | undefined;
  for (const block of blocks) {
    const before = open;
    open = undefined;
    if (before && block.is === 'paragraph' && !block.fate) {
      before.stretches.push(...block.stretches);
      Object.assign(before, {
        style: block.style,
        look: block.look,
        label: block.label ?? before.label,
        goesOn: block.goesOn,
      });
      if (block.goesOn) open = before;
      continue;
    }
    all.push(block);
    const kept = block.is === 'paragraph' && block.goesOn && block.stretches.some(({ pieces }) => pieces.some(isKept));
    if (kept) open = block;
  }
  return all;
}
