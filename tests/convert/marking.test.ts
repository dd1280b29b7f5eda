/** Marks in running text: whatever is marked, the text stays what it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkedInline, mark } from '../../src/convert/write/mdx/marking.ts';
import type { Marks } from '../../src/corpus/model/commentary.ts';
import { type Inline, wordsOf } from '../../src/corpus/model/document.ts';
import { hostileText } from '../support/arbitraries.ts';
import { anyMarks } from '../support/commentary.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const reference = (label: string): Inline => ({ type: 'note-reference', value: label, label, note: 0 });
const term = (start: number, end: number, link = true) => ({ term: 't', start, end, link });
const quote = (start: number, end: number, id = 'q') => ({ id, start, end });

/** Marked text as a line: `[t→central axis]` is a linked term, `[t axis]` one without a link, `[t… axis]` its rest, `{q words}` a quote, `^15` a reference. */
const shown = (inlines: readonly MarkedInline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'note-reference':
          return `^${inline.label}`;
        case 'quote':
          return `{${inline.ids.join('+')} ${shown(inline.children)}}`;
        default:
          return `[${inline.term}${inline.link ? '→' : inline.rest ? '… ' : ' '}${shown(inline.children)}]`;
      }
    })
    .join('');

describe('marks', () => {
  const words = [text('The Central Axis of Beijing.')];
  test.each<[string, Inline[], Partial<Marks>, string]>([
    ['a term', words, { terms: [term(4, 16)] }, 'The [t→Central Axis] of Beijing.'],
    ['a quote', words, { quotes: [quote(4, 16)] }, 'The {q Central Axis} of Beijing.'],
    [
      'a quote over the edges of a term',
      words,
      { terms: [term(4, 16)], quotes: [quote(0, 11), quote(8, 19, 'r')] },
      '{q The }[t→{q Cent}{q+r ral}{r  Axis}]{r  of} Beijing.',
    ],
    ['the whole text', words, { terms: [term(0, 28)], quotes: [quote(0, 28)] }, '[t→{q The Central Axis of Beijing.}]'],
    ['nothing', words, {}, 'The Central Axis of Beijing.'],
    [
      'a term beside a term',
      words,
      { terms: [term(4, 11), term(11, 16, false)] },
      'The [t→Central][t  Axis] of Beijing.',
    ],
    [
      'a reference after a term',
      [text('Seven aspects'), reference('17'), text(' of it')],
      { terms: [term(0, 13)] },
      '[t→Seven aspects]^17 of it',
    ],
    [
      'a reference before a term',
      [text('So'), reference('17'), text('seven aspects')],
      { terms: [term(2, 15)] },
      'So^17[t→seven aspects]',
    ],
    [
      'a reference in a term, which is cut there: a link holds no link',
      [text('Seven'), reference('17'), text(' aspects')],
      { terms: [term(0, 13)] },
      '[t→Seven]^17[t…  aspects]',
    ],
    [
      'a reference in a quote',
      [text('Seven'), reference('17'), text(' aspects')],
      { quotes: [quote(0, 13)] },
      '{q Seven^17 aspects}',
    ],
    [
      'a reference at the edge of a quote',
      [text('Seven'), reference('17'), text(' aspects')],
      { quotes: [quote(0, 5)] },
      '{q Seven}^17 aspects',
    ],
  ])('%s', (_, inlines, { terms = [], quotes = [] }, expected) => {
    expect(shown(mark(inlines, { terms, quotes }))).toBe(expected);
  });

  test('a term over the edge of a run-in heading is cut, and its second piece is no link', () => {
    const marks = { terms: [term(4, 16)], quotes: [quote(8, 20)] };
    expect(shown(mark([text('The Central')], marks))).toBe('The [t→Cent{q ral}]');
    expect(shown(mark([text(' Axis of Beijing.')], marks, 11))).toBe('[t… {q  Axis}]{q  of }Beijing.');
  });
});

test('the first piece of a cut term holds what lies in it, and no other', () => {
  const inlines = [text('Seven'), reference('17'), text(' aspects')];
  const marked = mark(inlines, { terms: [{ ...term(0, 13), holds: ['aspects', 'aspects'] }], quotes: [] });
  expect(marked.map((one) => one.type === 'term' && [one.rest, one.holds])).toEqual([
    [false, ['aspects', 'aspects']],
    false,
    [true, []],
  ]);
});

interface Sample {
  inlines: Inline[];
  words: string;
  marks: Marks;
}

/** Any texts and references, with any marks. */
const sample: fc.Arbitrary<Sample> = fc
  .array(fc.oneof({ weight: 3, arbitrary: hostileText.map(text) }, fc.constantFrom('1', '15').map(reference)), {
    maxLength: 6,
  })
  .chain((inlines) => {
    const words = wordsOf(inlines);
    return anyMarks(words.length).map((marks) => ({ inlines, words, marks }));
  });

interface Leaf {
  inline: Inline;
  start: number;
  term?: string | undefined;
  link?: boolean | undefined;
  quotes: readonly string[];
}

/** The texts and references of marked text with what is around them. */
function leavesOf(marked: readonly MarkedInline[], offset = 0): Leaf[] {
  const leaves: Leaf[] = [];
  let start = offset;
  const visit = (inline: MarkedInline, around: Pick<Leaf, 'term' | 'link' | 'quotes'>): void => {
    if (inline.type === 'term') {
      expect(around.term, 'no term in a term').toBeUndefined();
      for (const child of inline.children) visit(child, { ...around, term: inline.term, link: inline.link });
    } else if (inline.type === 'quote') {
      expect(around.quotes, 'no quote in a quote').toEqual([]);
      for (const child of inline.children) visit(child, { ...around, quotes: inline.ids });
    } else {
      leaves.push({ inline, start, ...around });
      if (inline.type === 'text') start += inline.value.length;
    }
  };
  for (const inline of marked) visit(inline, { quotes: [] });
  return leaves;
}

/** Texts that follow one another as one. */
function joined(inlines: readonly Inline[]): (Inline | string)[] {
  const parts: (Inline | string)[] = [];
  for (const inline of inlines) {
    const last = parts.at(-1);
    if (inline.type !== 'text') parts.push(inline);
    else if (typeof last === 'string') parts[parts.length - 1] = last + inline.value;
    else parts.push(inline.value);
  }
  return parts;
}

const check = ({ inlines, words, marks }: Sample, leaves: readonly Leaf[]): void => {
  expect(joined(leaves.map(({ inline }) => inline))).toEqual(joined(inlines));
  const covered = (holds: (leaf: Leaf) => boolean): boolean[] => {
    const own = Array<boolean>(words.length).fill(false);
    for (const leaf of leaves)
      if (leaf.inline.type === 'text' && holds(leaf)) own.fill(true, leaf.start, leaf.start + leaf.inline.value.length);
    return own;
  };
  const wanted = ({ start, end }: { start: number; end: number }): boolean[] =>
    Array.from({ length: words.length }, (_, index) => start <= index && index < end);
  for (const one of marks.terms) expect(covered((leaf) => leaf.term === one.term)).toEqual(wanted(one));
  for (const one of marks.quotes) expect(covered((leaf) => leaf.quotes.includes(one.id))).toEqual(wanted(one));
  expect(leaves.filter(({ inline, term: around }) => inline.type === 'note-reference' && around !== undefined)).toEqual(
    [],
  );
};

test('whatever is marked, the text stays to the character, references keep their order, marks cover exactly their stretch', () => {
  fc.assert(
    fc.property(sample, (one) => check(one, leavesOf(mark(one.inlines, one.marks)))),
    { numRuns: 2000 },
  );
});

test('the same over the edge of a run-in heading, wherever it is; a linked term is one link in both', () => {
  fc.assert(
    fc.property(sample, fc.nat({ max: 6 }), (one, edge) => {
      const [lead, rest] = [one.inlines.slice(0, edge), one.inlines.slice(edge)];
      const before = wordsOf(lead).length;
      const parts = [mark(lead, one.marks), mark(rest, one.marks, before)];
      check(one, [...leavesOf(parts[0] ?? []), ...leavesOf(parts[1] ?? [], before)]);
      const links = parts.flat().filter((inline) => inline.type === 'term' && inline.link);
      expect(links).toHaveLength(one.marks.terms.filter(({ link }) => link).length);
    }),
    { numRuns: 1000 },
  );
});
