/** Marks in running text: mentions of terms and quotes of annotations, cut into runs that do not overlap. */
import type { Marks } from '../../../corpus/model/commentary.ts';
import type { Inline } from '../../../corpus/model/document.ts';
import type { Stretch } from '../../../corpus/model/links.ts';

/**
 * Running text with marks. A term stands around the quotes in it, so that it stays one link, but never around a note
 * reference, which is a link of its own: there it is cut. The pieces of a term after its first are its `rest`; what it
 * holds is held by the first.
 */
export type MarkedInline =
  | Inline
  | { type: 'term'; term: string; link: boolean; rest: boolean; holds: string[]; children: MarkedInline[] }
  | { type: 'quote'; ids: string[]; children: MarkedInline[] };

interface Piece extends Stretch {
  inline: Inline;
}

/**
 * Marks inlines. Their text stays what it is, to the character.
 *
 * @param inlines A passage's inlines, or a part of them.
 * @param marks The passage's marks; a term that goes on past the part is cut. Of a term's pieces the first alone is a link.
 * @param offset How many characters of the passage's words come before the part.
 */
export function mark(inlines: readonly Inline[], { terms, quotes }: Marks, offset = 0): MarkedInline[] {
  const edges = new Set([...terms, ...quotes].flatMap(({ start, end }) => [start, end]));
  const pieces = cut(inlines, edges, offset);
  return grouped(
    pieces,
    (piece) => (piece.inline.type === 'text' ? terms.find((term) => holds(term, piece)) : undefined),
    (term, inside) => {
      const children = quoted(inside, quotes);
      if (!term) return children;
      const rest = inside[0]?.start !== term.start;
      const holds = rest ? [] : (term.holds ?? []);
      return [{ type: 'term', term: term.term, link: term.link && !rest, rest, holds, children }];
    },
  );
}

function quoted(pieces: readonly Piece[], quotes: Marks['quotes']): MarkedInline[] {
  const idsOf = (piece: Piece): string | undefined =>
    quotes.flatMap((quote) => (holds(quote, piece) ? quote.id : [])).join(' ') || undefined;
  return grouped(pieces, idsOf, (ids, inside) => {
    const children = inside.map(({ inline }) => inline);
    return ids === undefined ? children : [{ type: 'quote', ids: ids.split(' '), children }];
  });
}

/** Whether a stretch holds a piece; a note reference, which has no width, only when it stands inside, not at an edge. */
const holds = ({ start, end }: Stretch, piece: Piece): boolean =>
  piece.start === piece.end ? start < piece.start && piece.end < end : start <= piece.start && piece.end <= end;

/** The inlines cut at the edges, each with its place in the passage's words. */
function cut(inlines: readonly Inline[], edges: ReadonlySet<number>, offset: number): Piece[] {
  const pieces: Piece[] = [];
  let start = offset;
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      pieces.push({ inline, start, end: start });
      continue;
    }
    const last = start + inline.value.length;
    const ends = [...[...edges].filter((edge) => edge > start && edge < last).sort((a, b) => a - b), last];
    for (const end of ends) {
      const from = inline.value.length - (last - start);
      pieces.push({ inline: { type: 'text', value: inline.value.slice(from, from + end - start) }, start, end });
      start = end;
    }
  }
  return pieces;
}

/** Runs of pieces with the same key, each made into inlines. */
function grouped<K>(
  pieces: readonly Piece[],
  keyOf: (piece: Piece) => K,
  make: (key: K, inside: readonly Piece[]) => MarkedInline[],
): MarkedInline[] {
  const runs: { key: K; inside: Piece[] }[] = [];
  for (const piece of pieces) {
    const key = keyOf(piece);
    const last = runs.at(-1);
    if (last && last.key === key) last.inside.push(piece);
    else runs.push({ key, inside: [piece] });
  }
  return runs.flatMap(({ key, inside }) => make(key, inside));
}
