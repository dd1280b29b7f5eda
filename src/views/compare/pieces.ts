/** The words of a passage → pieces, each with what is marked there. */
import type { Stretch } from '../../corpus/model/links.ts';

/** A piece of a passage's words, and the marks that lie over it. */
export interface Piece<Mark extends Stretch> {
  text: string;
  marks: Mark[];
}

/** Cuts words at the edges of marks, which may lie over one another; joined, the pieces are the words. */
export function piecesOf<Mark extends Stretch>(words: string, marks: readonly Mark[]): Piece<Mark>[] {
  const edges = new Set([0, words.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((at) => at <= words.length).sort((a, b) => a - b);
  const waiting = marks.toSorted((a, b) => b.start - a.start);
  let open: Mark[] = [];
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    open = open.filter((mark) => mark.end > start);
    for (let next = waiting.at(-1); next && next.start <= start; next = waiting.at(-1)) {
      if (next.end > start) open.push(next);
      waiting.pop();
    }
    return { text: words.slice(start, end), marks: [...open] };
  });
}
