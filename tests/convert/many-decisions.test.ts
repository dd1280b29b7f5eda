/** Many decisions, and many lines to recognise: each is looked at once, however many stand beside it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeLayout } from '../../src/convert/propose.ts';
import { decidedInlines } from '../../src/convert/read/plain-text/decided-inlines.ts';
import { decidedReferences } from '../../src/convert/read/plain-text/decided-references.ts';
import type { Draft, DraftParagraph } from '../../src/convert/read/plain-text/draft.ts';
import { NoteFinder } from '../../src/convert/read/plain-text/note-finder.ts';
import { wordsIn } from '../../src/convert/read/plain-text/words-in-line.ts';
import { coupletsIn } from '../../src/convert/recognise/couplets.ts';
import { rowsOf } from '../../src/convert/recognise/row.ts';
import { type Layout, sidecarSchema } from '../../src/corpus/editors/sidecar.ts';
import { toLines } from '../../src/corpus/text/lines.ts';
import { atOnce } from '../support/at-once.ts';
import { runs } from '../support/runs.ts';

const count = 20_000;
const each = <T>(make: (n: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));
const files = { seed: 'seeds/doc.txt', sidecar: () => ({ file: 'seeds/doc.yaml' }) };

/** A paragraph of so many lines of nine characters and the space between two: “word00001 word00002”. */
const words = each((n) => `word${String(n).padStart(5, '0')}`);
const paragraph: DraftParagraph = {
  kind: 'paragraph',
  text: words.join(' '),
  lines: { from: 1, to: count },
  starts: each((n) => ({ line: n, column: 1, at: (n - 1) * 10 })),
};
const layoutWith = (own: Partial<Layout>): Layout => ({ ...sidecarSchema.shape.layout.parse({}), ...own });

test('decisions on references: each in its own line, and one that is about the same number is told', () => {
  const references = words.map((quote, index) => ({ line: index + 1, quote, note: null }));
  const again = [...references, { line: 7, quote: 'd00007', note: null }, { line: 7, quote: 'word00008', note: null }];
  const input = {
    layout: layoutWith({ references: again }),
    placed: [{ text: paragraph }],
    finder: new NoteFinder([]),
    files,
  };
  const { decided, isDecided, problems } = atOnce(() => decidedReferences(input));
  expect(decided).toHaveLength(count);
  expect(decided.at(-1)).toMatchObject({ start: count * 10 - 6, end: count * 10 - 1, label: '20000', note: undefined });
  expect(isDecided({ text: paragraph, start: 64, end: 65 })).toBe(true);
  expect(isDecided({ text: paragraph, start: 69, end: 74 })).toBe(false);
  expect(problems.map(({ what }) => what)).toEqual([
    expect.stringContaining('another decision is about the same number'),
    expect.stringContaining('the line holds these words nowhere'),
  ]);
});

test('decisions on words: one that cuts another is told, one within another is none', () => {
  const inlines = words.map((quote, index) => ({ line: index + 1, quote, as: 'emphasis' as const }));
  const more = [
    { line: 3, quote: 'word00003 word0', as: 'strong' as const },
    { line: 9, quote: 'ord000', as: 'strong' as const },
    { line: 11, quote: 'word00011 word00012', as: 'strong' as const },
    { line: 10, quote: '00010 word00011 w', as: 'strong' as const },
  ];
  const draft: Draft = { sections: [{ level: 0, blocks: [paragraph] }], notes: [] };
  const { marked, problems } = atOnce(() =>
    decidedInlines(draft, layoutWith({ inlines: [...inlines, ...more] }), files),
  );
  expect(marked.slice(count).map(({ start, end }) => [start, end])).toEqual([
    [81, 87],
    [100, 119],
  ]);
  expect(problems.map(({ what }) => /“(.*?)”/.exec(what)?.[1])).toEqual(['word00003 word0', '00010 word00011 w']);
});

test('decisions on one long line: each is looked up', () => {
  const line: DraftParagraph = { ...paragraph, lines: { from: 1, to: 1 }, starts: [{ line: 1, column: 1, at: 0 }] };
  const inlines = words.map((quote) => ({ line: 1, quote, as: 'emphasis' as const }));
  const draft: Draft = { sections: [{ level: 0, blocks: [line] }], notes: [] };
  const { marked, problems } = atOnce(() => decidedInlines(draft, layoutWith({ inlines }), files));
  expect(problems).toEqual([]);
  expect(marked.map(({ start }) => start)).toEqual(each((n) => (n - 1) * 10));
});

test('words are found in a line wherever they begin in it', () => {
  const unit = fc.constantFrom('a', 'b', 'ab', 'abba', ' ');
  const text = fc.string({ unit, minLength: 1200, maxLength: 1500 });
  fc.assert(
    fc.property(text, fc.nat(40), fc.array(fc.tuple(fc.nat(2400), fc.nat(500))), (whole, from, quotes) => {
      const to = Math.max(from, whole.length - 40);
      const find = wordsIn(whole, from, to);
      for (const [start, length] of quotes) {
        const quote = whole.slice(start, start + length + 1);
        if (quote === '') continue;
        const places = [...whole].flatMap((_, at) => (at >= from && at < to && whole.startsWith(quote, at) ? at : []));
        expect(find(quote)).toEqual(places);
      }
    }),
    runs(30),
  );
});

test('short sentences, each in its line, are no verse', () => {
  const rows = rowsOf(toLines(each((n) => `Prices of ${n} rose.`).join('\n')));
  expect(atOnce(() => coupletsIn(rows))).toEqual([]);
});

test('what more patterns than a text has would set aside is said line by line', () => {
  const head = (n: number): string => `The Towns of ${String.fromCharCode(65 + (n % 26))}${'a'.repeat((n / 26) | 0)}`;
  const pages = Array.from({ length: 160 }, (_, n) => `${n + 1}   ${head(n >> 1)}\n\nIt is clean and dry here.\n`);
  const { layout } = proposeLayout(toLines(`The Report\n\n${pages.join('\n')}`), ['report']);
  expect(layout.patterns).toHaveLength(60);
  expect(layout.lines.filter(({ value }) => value.kind === 'furniture')).toHaveLength(40);
});
