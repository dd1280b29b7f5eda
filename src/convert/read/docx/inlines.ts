/** Pieces → running text. */
import type { InlineOf } from '../../../corpus/model/inline.ts';
import type { TreeInline, TreeReference } from '../../../corpus/model/tree.ts';
import type { Call, Fate, Look, Piece } from './pieces.ts';

/** Makes the reference for a call; nothing where its note is not there. */
export type Refer = (call: Call) => TreeReference | undefined;

type Leaf = InlineOf<TreeReference>;
interface SetLeaf {
  leaf: Leaf;
  look: Look;
}

const bare: Look = { strong: false, emphasis: false };

/** Running text from pieces: words that are set alike stand together in what says how. */
export function inlinesOf(pieces: readonly Piece[], refer: Refer): TreeInline[] {
  const all: SetLeaf[] = [];
  for (const piece of pieces) {
    switch (piece.is) {
      case 'text':
        if (piece.shown !== '') all.push({ leaf: { type: 'text', value: piece.shown }, look: piece.look });
        break;
      case 'break':
        all.push({ leaf: { type: 'break' }, look: all.at(-1)?.look ?? bare });
        break;
      case 'image':
        all.push({ leaf: { type: 'image', alt: piece.text }, look: piece.look });
        break;
      case 'call': {
        const reference = refer(piece.call);
        if (reference) all.push({ leaf: reference, look: bare });
        break;
      }
      default:
    }
  }
  return wrapped(all, 0);
}

/** From the outside to the inside. */
const order = ['href', 'lang', 'strong', 'emphasis'] as const;

function wrapped(all: readonly SetLeaf[], depth: number): TreeInline[] {
  const key = order[depth];
  if (key === undefined) return merged(all);
  const inlines: TreeInline[] = [];
  for (let from = 0; from < all.length; ) {
    const value = all[from]?.look[key];
    let to = from + 1;
    while (to < all.length && all[to]?.look[key] === value) to += 1;
    const children = wrapped(all.slice(from, to), depth + 1);
    from = to;
    if (typeof value === 'string')
      inlines.push(key === 'href' ? { type: 'link', href: value, children } : { type: 'span', lang: value, children });
    else if (value === true) inlines.push({ type: key as 'strong' | 'emphasis', children });
    else inlines.push(...children);
  }
  return inlines;
}

/** Texts next to one another are one. */
function merged(all: readonly SetLeaf[]): TreeInline[] {
  const inlines: TreeInline[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    if (texts.length > 0) inlines.push({ type: 'text', value: texts.join('') });
    texts = [];
  };
  for (const { leaf } of all) {
    if (leaf.type === 'text') {
      texts.push(leaf.value);
      continue;
    }
    flush();
    inlines.push(leaf);
  }
  flush();
  return inlines;
}

const edge: Fate = { kind: 'furniture', reason: 'white space at the edge of a paragraph' };

/** Sets white space at the edges aside, in place: what is left begins and ends with what can be seen. */
export function trimEdges(stretches: readonly { pieces: Piece[] }[]): void {
  trimFrom(stretches, 'start');
  trimFrom([...stretches].reverse(), 'end');
}

function trimFrom(stretches: readonly { pieces: Piece[] }[], side: 'start' | 'end'): void {
  for (const { pieces } of stretches) {
    for (let step = 0; step < pieces.length; step += 1) {
      const at = side === 'start' ? step : pieces.length - 1 - step;
      const piece = pieces[at] as Piece;
      if (piece.is === 'aside') continue;
      if (piece.is === 'break') {
        pieces[at] = { is: 'aside', text: piece.text, fate: edge };
        continue;
      }
      if (piece.is !== 'text') return;
      const inner = side === 'start' ? piece.shown.trimStart() : piece.shown.trimEnd();
      const length = piece.shown.length - inner.length;
      if (length === 0 && inner !== '') return;
      if (inner === '') {
        if (piece.text === '') pieces.splice(at, 1);
        else pieces[at] = { is: 'aside', text: piece.text, fate: edge };
        if (piece.text === '') step -= 1;
        continue;
      }
      const cut = side === 'start' ? length : piece.text.length - length;
      const [before, after] = [piece.text.slice(0, cut), piece.text.slice(cut)];
      const space: Piece = { is: 'aside', text: side === 'start' ? before : after, fate: edge };
      const rest: Piece = { ...piece, text: side === 'start' ? after : before, shown: inner };
      pieces.splice(at, 1, ...(side === 'start' ? [space, rest] : [rest, space]));
      return;
    }
  }
}

/** The pieces before and after an offset in what they show, in UTF-16 units. */
export function cutPieces(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const [before, after]: [Piece[], Piece[]] = [[], []];
  let shown = 0;
  for (const piece of pieces) {
    const length =
      piece.is === 'text' ? piece.shown.length : piece.is === 'break' || piece.is === 'image' ? piece.text.length : 0;
    if (shown + length <= offset) before.push(piece);
    else if (shown >= offset || piece.is !== 'text') after.push(piece);
    else {
      const cut = offset - shown;
      before.push({ ...piece, text: piece.text.slice(0, cut), shown: piece.shown.slice(0, cut) });
      after.push({ ...piece, text: piece.text.slice(cut), shown: piece.shown.slice(cut) });
    }
    shown += length;
  }
  return [before, after];
}
