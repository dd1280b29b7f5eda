/** The law of written forms: every text of a document is there, once, in its order, and nothing stands between that is not known. */
import { expect } from 'vitest';
import type { Taken } from '../../src/convert/write/format.ts';
import { headedSeries, isDash } from '../../src/convert/write/note-series.ts';
import { type Inline, leavesOf } from '../../src/corpus/model/inline.ts';
import { notesOf, partsOf, walk } from '../../src/corpus/model/walk.ts';

/** The texts of a document, the notes last: headings, paragraphs, captions, cells, what stands in items and notes. */
const textsIn = ({ document }: Taken): Inline[][] =>
  [...walk([...document.children, ...notesOf(document)])].flatMap(({ node }) =>
    node.type === 'item' || node.type === 'note' ? [] : partsOf(node),
  );

/** A text with the notes that it calls: their labels, or what is printed. */
const withCalls = (inlines: readonly Inline[], calls: 'label' | 'printed' | 'none'): string =>
  leavesOf(inlines)
    .map((leaf) => {
      if (leaf.type === 'note-reference') return calls === 'none' ? '' : isDash(leaf) ? leaf.printed : leaf[calls];
      return leaf.type === 'text' ? leaf.value : leaf.type === 'image' ? leaf.alt : '\n';
    })
    .join('');

/** What forms print between texts: the labels of items and notes, and what heads the notes. */
const printedBetween = (taken: Taken): string[] => {
  const { children } = taken.document;
  const items = [...walk([...children, ...notesOf(taken.document)])].flatMap(({ node }) =>
    node.type === 'item' && node.label !== undefined ? [node.label] : [],
  );
  return [
    ...items,
    ...notesOf(taken.document).map(({ label }) => label),
    ...headedSeries(taken.document).map(({ heading }) => heading),
  ];
};

/**
 * Expects every text of a document in a form of it.
 *
 * @param written The form as text, without what its markup adds.
 * @param same Takes out of a text what the form may print otherwise: spaces at least.
 * @param between What else may stand between two texts.
 * @param calls What the form shows where a note is called.
 */
export function expectTexts(
  taken: Taken,
  written: string,
  same: (text: string) => string = (text) => text.replaceAll(/\s+/g, ''),
  between: readonly string[] = [],
  calls: 'label' | 'printed' | 'none' = 'label',
): void {
  const known = [...printedBetween(taken), ...between].map((one) => RegExp.escape(same(one))).filter(Boolean);
  const allowed = new RegExp(`^(?:${[...new Set(known)].sort((a, b) => b.length - a.length).join('|')})*$`);
  const all = same(written);
  let at: number | undefined;
  for (const text of textsIn(taken)
    .map((one) => same(withCalls(one, calls)))
    .filter(Boolean)) {
    const found = at === undefined ? firstOf(taken, all, text, same) : all.indexOf(text, at);
    expect(
      found,
      `“${text.slice(0, 80)}” stands after “${all.slice(Math.max(0, (at ?? 0) - 40), at)}”`,
    ).toBeGreaterThanOrEqual(0);
    if (at !== undefined) expect(all.slice(at, found).slice(0, 200)).toMatch(allowed);
    at = found + text.length;
  }
  expect(at).toBeGreaterThan(0);
}

/** Where the text begins: after the title, whose words its first heading may be. */
function firstOf({ document }: Taken, all: string, text: string, same: (text: string) => string): number {
  const title = same(document.meta.title);
  return all.indexOf(text, all.indexOf(title) + title.length);
}
