/** Marks in running text: whatever is marked, the text stays what it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkedInline, mark } from '../../src/convert/write/marking.ts';
import type { Marks } from '../../src/convert/write/marks.ts';
import { type Inline, leavesOf as plainLeavesOf, wordsOf } from '../../src/corpus/model/inline.ts';
import { hostileText } from '../support/arbitraries.ts';
import { anyMarks } from '../support/commentary.ts';
import { reference, text } from '../support/document.ts';
import { runs } from '../support/runs.ts';

const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (...children: Inline[]): Inline => ({ type: 'link', href: 'https://example.org/', children });
const term = (start: number, end: number, link = true) => ({ term: 't', start, end, link });
const quote = (start: number, end: number, id = 'q') => ({ id, start, end });

/** Marked text as a line: `[t→central axis]` is a linked term, `[t axis]` one without a link, `[t… axis]` its rest, `{q words}` a quote, `^15` a reference, `<words>` what the source sets apart. */
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
        case 'set-apart':
          return `<${shown(inline.children)}>`;
        case 'break':
          return '/';
        case 'image':
          return inline.alt;
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
    [
      'a term over the edge of emphasis',
      [text('The '), emphasis(text('Central')), text(' Axis of Beijing.')],
      { terms: [term(4, 16)], quotes: [quote(0, 8)] },
      '{q The }<[t→{q Cent}ral]>[t…  Axis] of Beijing.',
    ],
    ['a term in a link of the source', [link(text('Central Axis'))], { terms: [term(0, 12)] }, '<[t Central Axis]>'],
    [
      'a quote over the lines of verse',
      [text('one'), { type: 'break' }, text('two')],
      { quotes: [quote(0, 7)], terms: [term(4, 7)] },
      '{q one/}[t→{q two}]',
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
const leaf = fc.oneof(
  { weight: 6, arbitrary: hostileText.map(text) },
  { weight: 2, arbitrary: fc.constantFrom('1', '15').map((label) => reference(label)) },
  fc.constant<Inline>({ type: 'break' }),
);
const nested = fc.array(leaf, { maxLength: 3 }).map((children) => emphasis(...children));
const sample: fc.Arbitrary<Sample> = fc
  .array(fc.oneof({ weight: 4, arbitrary: leaf }, nested), { maxLength: 6 })
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
    } else if (inline.type === 'set-apart') {
      expect([around.term, around.quotes], 'what is set apart stands around marks').toEqual([undefined, []]);
      for (const child of inline.children) visit(child, around);
    } else if (inline.type === 'quote') {
      expect(around.quotes, 'no quote in a quote').toEqual([]);
      for (const child of inline.children) visit(child, { ...around, quotes: inline.ids });
    } else {
      leaves.push({ inline, start, ...around });
      start += wordsOf([inline]).length;
    }
  };
  for (const inline of marked) visit(inline, { quotes: [] });
  return leaves;
}

type Term = Extract<MarkedInline, { type: 'term' }>;
const termsIn = (inline: MarkedInline): Term[] =>
  inline.type === 'term' ? [inline] : inline.type === 'set-apart' ? inline.children.flatMap(termsIn) : [];

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
  expect(joined(leaves.map(({ inline }) => inline))).toEqual(joined(plainLeavesOf(inlines)));
  const covered = (holds: (leaf: Leaf) => boolean): boolean[] => {
    const own = Array<boolean>(words.length).fill(false);
    for (const leaf of leaves) if (holds(leaf)) own.fill(true, leaf.start, leaf.start + wordsOf([leaf.inline]).length);
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
    runs(2000),
  );
});

test('the same over the edge of a run-in heading, wherever it is; a linked term is one link in both', () => {
  fc.assert(
    fc.property(sample, fc.nat({ max: 6 }), (one, edge) => {
      const [lead, rest] = [one.inlines.slice(0, edge), one.inlines.slice(edge)];
      const before = wordsOf(lead).length;
      const parts = [mark(lead, one.marks), mark(rest, one.marks, before)];
      check(one, [...leavesOf(parts[0] ?? []), ...leavesOf(parts[1] ?? [], before)]);
      const links = parts
        .flat()
        .flatMap(termsIn)
        .filter(({ link }) => link);
      expect(links).toHaveLength(one.marks.terms.filter((term) => term.link).length);
    }),
    runs(1000),
  );
});

test('a paragraph of very many parts', () => {
  const inlines: Inline[] = Array.from({ length: 200_000 }, (_, index) => (index % 2 ? text('x') : { type: 'break' }));
  expect(mark(inlines, { terms: [], quotes: [] })).toHaveLength(inlines.length);
});
