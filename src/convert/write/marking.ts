/** Marks in running text: mentions of terms and quotes of annotations, cut into runs that do not overlap. */
import type { Inline } from '../../corpus/model/inline.ts';
import type { Stretch } from '../../corpus/model/links.ts';
import type { Marks } from './marks.ts';

type Wrapper = Extract<Inline, { children: Inline[] }>;
type Leaf = Exclude<Inline, Wrapper>;
/** What stands around inlines, without them. */
type SetApart = Wrapper extends infer W ? (W extends Wrapper ? Omit<W, 'children'> : never) : never;

/**
 * Running text with marks. A term stands around the quotes in it, so that it stays one link, but never around a note
 * reference, which is a link of its own, nor across the edge of what the source sets apart: there it is cut. The pieces
 * of a term after its first are its `rest`; what it holds is held by the first.
 */
export type MarkedInline =
  | Leaf
  | { type: 'set-apart'; by: SetApart; children: MarkedInline[] }
  | { type: 'term'; term: string; link: boolean; rest: boolean; holds: string[]; children: MarkedInline[] }
  | { type: 'quote'; ids: string[]; children: MarkedInline[] };

interface Piece extends Stretch {
  inline: Leaf;
}

/**
 * Marks inlines. Their text stays what it is, to the character. The time it takes grows with the text and the marks.
 *
 * @param inlines A passage's inlines, or a part of them.
 * @param marks The passage's marks; a term that goes on past the part is cut. Of a term's pieces the first alone is a link.
 * @param offset How many characters of the passage's words come before the part.
 */
export function mark(inlines: readonly Inline[], marks: Marks, offset = 0): MarkedInline[] {
  const edges = [...new Set([...marks.terms, ...marks.quotes].flatMap(({ start, end }) => [start, end]))];
  const byStart = (a: Stretch, b: Stretch): number => a.start - b.start;
  const marker = new Marker(
    edges.sort((a, b) => a - b),
    marks.terms.toSorted(byStart),
    marks.quotes.toSorted(byStart),
  );
  return marker.mark(inlines, offset, true).marked;
}

/** Goes through a passage once, with the marks in their order. */
class Marker {
  readonly #edges: readonly number[];
  readonly #terms: Marks['terms'];
  readonly #quotes: Marks['quotes'];
  #edge = 0;
  #term = 0;
  #quote = 0;
  #open: Marks['quotes'] = [];

  constructor(edges: readonly number[], terms: Marks['terms'], quotes: Marks['quotes']) {
    this.#edges = edges;
    this.#terms = terms;
    this.#quotes = quotes;
  }

  /** @param mayLink Whether a term may be a link here: not in a link of the source. */
  mark(inlines: readonly Inline[], offset: number, mayLink: boolean): { marked: MarkedInline[]; end: number } {
    const marked: MarkedInline[] = [];
    let run: Piece[] = [];
    let end = offset;
    const close = (): void => {
      for (const one of this.#termsIn(run, mayLink)) marked.push(one);
      run = [];
    };
    for (const inline of inlines) {
      if (!('children' in inline)) {
        for (const piece of this.#cut(inline, end)) run.push(piece);
        end = run.at(-1)?.end ?? end;
        continue;
      }
      close();
      const { children, ...by } = inline;
      const inside = this.mark(children, end, mayLink && by.type !== 'link');
      marked.push({ type: 'set-apart', by, children: inside.marked });
      end = inside.end;
    }
    close();
    return { marked, end };
  }

  /** An inline cut at the edges of marks, each piece with its place in the passage's words. */
  #cut(inline: Leaf, from: number): Piece[] {
    if (inline.type === 'note-reference') return [{ inline, start: from, end: from }];
    if (inline.type === 'break') return [{ inline, start: from, end: from + 1 }];
    if (inline.type === 'image') return [{ inline, start: from, end: from + inline.alt.length }];
    const pieces: Piece[] = [];
    const last = from + inline.value.length;
    let start = from;
    const cutAt = (end: number): void => {
      pieces.push({ inline: { type: 'text', value: inline.value.slice(start - from, end - from) }, start, end });
      start = end;
    };
    while ((this.#edges[this.#edge] ?? last) <= start && this.#edge < this.#edges.length) this.#edge += 1;
    for (let edge = this.#edges[this.#edge]; edge !== undefined && edge < last; edge = this.#edges[this.#edge]) {
      cutAt(edge);
      this.#edge += 1;
    }
    if (last > start || pieces.length === 0) cutAt(last);
    return pieces;
  }

  #termsIn(pieces: readonly Piece[], mayLink: boolean): MarkedInline[] {
    const termOf = (piece: Piece): Marks['terms'][number] | undefined => {
      if (piece.inline.type === 'note-reference') return undefined;
      while ((this.#terms[this.#term]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) this.#term += 1;
      const term = this.#terms[this.#term];
      return term && holds(term, piece) ? term : undefined;
    };
    return grouped(pieces, termOf, (term, inside) => {
      const children = this.#quotesIn(inside);
      if (!term) return children;
      const rest = inside[0]?.start !== term.start;
      const held = rest ? [] : (term.holds ?? []);
      return [{ type: 'term', term: term.term, link: term.link && !rest && mayLink, rest, holds: held, children }];
    });
  }

  #quotesIn(pieces: readonly Piece[]): MarkedInline[] {
    const idsOf = (piece: Piece): string | undefined => {
      for (
        let quote = this.#quotes[this.#quote];
        quote && quote.start <= piece.start;
        quote = this.#quotes[this.#quote]
      ) {
        this.#open.push(quote);
        this.#quote += 1;
      }
      this.#open = this.#open.filter(({ end }) => end > piece.start || end >= piece.end);
      const own = this.#open.filter((quote) => holds(quote, piece));
      return own.map(({ id }) => id).join(' ') || undefined;
    };
    return grouped(pieces, idsOf, (ids, inside) => {
      const children = inside.map(({ inline }) => inline);
      return ids === undefined ? children : [{ type: 'quote', ids: ids.split(' '), children }];
    });
  }
}

/** Whether a stretch holds a piece; a note reference, which has no width, only when it stands inside, not at an edge. */
const holds = ({ start, end }: Stretch, piece: Piece): boolean =>
  piece.start === piece.end ? start < piece.start && piece.end < end : start <= piece.start && piece.end <= end;

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
