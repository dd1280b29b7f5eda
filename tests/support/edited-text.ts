/** A text that is edited at random, as people amend texts; and its tree after each edit. */
import fc from 'fast-check';
import type { AnyTreeNode, Tree, TreeInline, TreeItem, TreeNote } from '../../src/corpus/model/tree.ts';
import { block, list, note, section } from './tree.ts';

/** A line of the text: a heading, an item, a paragraph that may call a note. */
export interface Line {
  is: 'heading' | 'item' | 'paragraph';
  words: string[];
  note?: string | undefined;
}

/** What is done to a text; the numbers choose where. */
export interface Edit {
  what: (typeof kinds)[number];
  at: number;
  to: number;
  cut: number;
  fresh: string[];
}

const kinds = ['insert', 'delete', 'change', 'rewrite', 'split', 'merge', 'move', 'swap', 'repeat', 'turn'] as const;

const vocabulary = (
  'river road bridge school council budget winter spring harbour market water forest village teacher engine garden ' +
  'letter station window country summer library hospital museum island mountain people children city we will build keep ' +
  'mend open close plant count raise lower the a of and in by with for to each all new old long short'
).split(' ');
const word = fc.constantFrom(...vocabulary);
const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most });

/** Any edit. */
export const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...kinds),
  at: fc.nat(),
  to: fc.nat(),
  cut: fc.nat(),
  fresh: words(1, 24),
});

/** A text to begin with. */
export const beginning: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    is: fc.constantFrom('heading', 'item', 'paragraph', 'paragraph', 'paragraph'),
    words: words(1, 30),
    note: fc.option(
      words(1, 6).map((one) => one.join(' ')),
      { nil: undefined, freq: 4 },
    ),
  }),
  { minLength: 12, maxLength: 30 },
);

/** The text after an edit. It keeps some lines, so that there is something to amend. */
export function edited(lines: readonly Line[], { what, at, to, cut, fresh }: Edit): Line[] {
  const next = lines.map((line) => ({ ...line, words: [...line.words] }));
  const [i, j] = [at % next.length, to % next.length];
  const line = next[i];
  const other = next[j];
  if (!line || !other) return next;
  const middle = cut % line.words.length;
  switch (what) {
    case 'insert':
      return next.length > 45
        ? next
        : next.toSpliced(i, 0, { is: (['paragraph', 'item', 'heading'] as const)[cut % 3] ?? 'item', words: fresh });
    case 'delete':
      return next.length < 8 ? next : next.toSpliced(i, 1);
    case 'change':
      line.words.splice(middle, 1 + (to % 3), ...fresh.slice(0, 1 + (cut % 3)));
      return next;
    case 'rewrite':
      line.words = fresh;
      return next;
    case 'split':
      if (line.words.length < 2) return next;
      return next.toSpliced(
        i,
        1,
        { ...line, words: line.words.slice(0, middle || 1) },
        { is: line.is, words: line.words.slice(middle || 1) },
      );
    case 'merge':
      if (i === j || next.length < 8) return next;
      line.words.push(...other.words);
      return next.toSpliced(j, 1);
    case 'move':
      return next.toSpliced(i, 1).toSpliced(j, 0, line);
    case 'swap':
      return next.with(i, other).with(j, line);
    case 'repeat':
      return next.length > 45 ? next : next.toSpliced(j, 0, line);
    case 'turn':
      line.is = line.is === 'item' ? 'paragraph' : 'item';
      return next;
  }
}

/** The text as a tree: headings and notes are numbered as they stand. */
export function treeOf(lines: readonly Line[]): Tree {
  const notes: TreeNote[] = [];
  const children: AnyTreeNode[] = [];
  let into = children;
  let headings = 0;
  for (const { is, words: own, note: called } of lines) {
    if (is === 'heading') {
      headings += 1;
      const heading = section(`${headings}. The ${own.join(' ')}`);
      children.push(heading);
      into = heading.children;
      continue;
    }
    const inlines: TreeInline[] = [{ type: 'text', value: `${own.join(' ')}.` }];
    if (called !== undefined) {
      const label = String(notes.length + 1);
      const one = note(label, `A note of the ${called}.`);
      notes.push(one);
      inlines.push({ type: 'note-reference', note: one, label, printed: label });
    }
    const last = into.at(-1);
    const entry: TreeItem = { type: 'item', children: [block(inlines, 'plain')] };
    if (is === 'paragraph') into.push(block(inlines));
    else if (last?.type === 'list') last.items.push(entry);
    else into.push(list(entry));
  }
  return { children, series: notes.length > 0 ? [{ kind: 'numbers', notes }] : [] };
}
