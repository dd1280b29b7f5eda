/** A block that stands in several pieces of the seed, with notes between them → the same, its texts with the lines of each piece. */
import type { Lines } from '../../../corpus/model/source.ts';
import type { DraftList, DraftQuote } from './draft.ts';

/** Says of a list or a quotation, and of all in it, which lines it stands in. */
export function partLines(block: DraftList | DraftQuote, pieces: readonly Lines[]): void {
  const cut = cutter(pieces);
  cut(block);
  if (block.kind === 'quote') block.paragraphs.forEach(cut);
  else
    for (const { text, lists } of block.items) {
      cut(text);
      for (const list of lists) partLines(list, pieces);
    }
}

function cutter(pieces: readonly Lines[]): (text: { lines: Lines; furtherLines?: Lines[] }) => void {
  return (text) => {
    const { from, to } = text.lines;
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.to ?? 0) >= from) high = middle;
      else low = middle + 1;
    }
    const own: Lines[] = [];
    for (let piece = pieces[low]; piece && piece.from <= to; piece = pieces[++low])
      own.push({ from: Math.max(from, piece.from), to: Math.min(to, piece.to) });
    const [first, ...further] = own;
    if (!first || further.length === 0) return;
    text.lines = first;
    text.furtherLines = further;
  };
}
