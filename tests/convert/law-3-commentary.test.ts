/** Laws 3 and 4 with a commentary: marks never change a text, and what the editors write is text too. */
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test } from 'vitest';
import { groupRemarks } from '../../src/convert/write/group-remarks.ts';
import type { Marks } from '../../src/convert/write/marks.ts';
import { documentToMdx } from '../../src/convert/write/mdx/document-to-mdx.ts';
import { type SharedSources, sharedSources } from '../../src/convert/write/shared-sources.ts';
import type { Remark } from '../../src/corpus/model/remark.ts';
import { hostileText } from '../support/arbitraries.ts';
import { anyMarks } from '../support/commentary.ts';
import { documentOf, note as noteOf, paragraph as paragraphOf, reference, section, text } from '../support/document.ts';
import { renderMdx } from '../support/render.ts';
import { runs } from '../support/runs.ts';
import { expectValue } from '../support/source.ts';

const trap = globalThis as { tripped?: true };
afterEach(() => {
  delete trap.tripped;
});

/** What a schema lets through: text that is not blank, without white space at its ends. */
const said = hostileText.map((value) => value.trim()).filter((value) => value !== '');
const at = '';
const entry: fc.Arbitrary<Remark> = fc.oneof(
  said.map((body): Remark => ({ kind: 'comment', at, id: 'one', body, basis: 'text' })),
  fc.tuple(said, said).map(
    ([body, words]): Remark => ({
      kind: 'translation',
      at,
      id: 'four',
      body,
      basis: 'editorial',
      original: { words },
    }),
  ),
  said.map((body): Remark => ({ kind: 'outcome', at, id: 'five', body, basis: 'editorial' })),
  fc.tuple(said, fc.array(said, { minLength: 1, maxLength: 2 })).map(([body, publishers]): Remark => {
    const sources = publishers.map((publisher) => ({ id: 's', publisher, supports: 'it' }));
    return { kind: 'comment', at, id: 'one', body, basis: 'editorial', sources };
  }),
  fc.tuple(said, said).map(
    ([body, label]): Remark => ({
      kind: 'cross-reference',
      at,
      id: 'two',
      body,
      basis: 'editorial',
      relation: 'compare',
      direction: 'to',
      other: { document: 'doc', id: 's1' },
      label,
    }),
  ),
  fc
    .tuple(said, said, said)
    .map(([reason, formula, item]): Remark => ({ kind: 'treats', at, term: 'three', formula, item, index: 0, reason })),
);
const entries = fc.array(entry, { maxLength: 3 });

// White space alone is a blank line to the ledger, never a block.
const isBlank = (value: string): boolean => value !== '' && value.trim() === '';
const sample = fc
  .record({ heading: hostileText, lead: hostileText, paragraph: hostileText, after: hostileText, note: hostileText })
  .filter(({ lead, paragraph, after, note }) => ![lead + paragraph + after, note].some(isBlank))
  .chain((texts) => {
    const { heading, lead, paragraph, after, note } = texts;
    const own = (words: string) => fc.record({ marks: anyMarks(words.length), entries });
    return fc.record({
      texts: fc.constant(texts),
      of: fc.record({ s1: own(`1. ${heading}`), 's1-p1': own(lead + paragraph + after), n15: own(note) }),
    });
  });

const elements = (tree: Nodes, ...tags: string[]): Element[] => {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (tags.includes(element.tagName)) found.push(element);
  });
  return found;
};

test('the HTML holds the texts and what the editors say, to the character, and nothing runs', async () => {
  await fc.assert(
    fc.asyncProperty(sample, async ({ texts: { heading, lead, paragraph, after, note }, of }) => {
      const document = documentOf(
        'doc',
        [
          section('s1', `1. ${heading}`, [
            paragraphOf('s1-p1', [text(paragraph), reference('15'), text(after)], '1, ¶ 1', lead),
          ]),
        ],
        { notes: [noteOf('n15', note)], ...commentaryOf(of) },
      );
      const mdx = expectValue(documentToMdx(document));
      const tree = fromHtml(await renderMdx(mdx), { fragment: true });

      expect(elements(tree, 'h2').map(textOf)).toEqual([`1. ${heading}`]);
      expect(
        elements(tree, 'section')
          .flatMap((section) => elements(section, 'p'))
          .map(textOf),
      ).toEqual([`${lead + paragraph}15${after}`]);
      expect(elements(tree, 'b').map(textOf)).toEqual([lead]);
      expect(
        elements(tree, 'li')
          .flatMap((item) => elements(item, 'span'))
          .map(textOf),
      ).toEqual([note]);

      const passages = Object.values(of).map((own) => groupRemarks(own.entries));
      const groups = passages.flat();
      const all = groups.flatMap(({ remarks }) => remarks as readonly Remark[]);
      const said = new Map(
        passages.flatMap((own) => [...sharedSources(own.flatMap(({ remarks }) => remarks as readonly Remark[]))]),
      );
      expect(elements(tree, 'dd').map(textOf)).toEqual(
        all.map((one) => (one.kind === 'treats' ? one.reason : one.body + publishersOf(said.get(one)))),
      );
      const attributes = elements(tree, 'dd').map(({ properties }) => [
        properties['label'],
        properties['item'],
        properties['original'],
      ]);
      expect(attributes).toEqual(
        all.map((one) => [
          one.kind === 'cross-reference' ? one.label : undefined,
          one.kind === 'treats' ? one.item : undefined,
          one.kind === 'translation' ? one.original?.words : undefined,
        ]),
      );
      expect(elements(tree, 'div').flatMap(({ properties }) => properties['formula'] ?? [])).toEqual(
        groups.flatMap((group) => (group.kind === 'list' ? group.formula : [])),
      );
      expect(
        elements(tree, 'a')
          .flatMap((link) => link.children)
          .flatMap((child) => elements(child as Nodes, 'a')),
      ).toEqual([]);
      expect(trap.tripped).toBeUndefined();
    }),
    runs(300),
  );
});

/** What a remark says of its sources, without the words of the component. */
const publishersOf = (said: SharedSources | undefined): string =>
  said ? ` ${said.sources.map(({ publisher }) => publisher).join(', ')}` : '';

/** The mentions and remarks that give passages their marks: a quote is what a comment of its own is about. */
function commentaryOf(of: Record<string, { marks: Marks; entries: Remark[] }>) {
  const all = Object.entries(of);
  return {
    mentions: all.flatMap(([at, { marks }]) =>
      marks.terms.map(({ term, start, end }) => ({ term, at, start, end, marked: true })),
    ),
    remarks: all.flatMap(([at, { marks, entries: own }]) => {
      const [first] = marks.quotes;
      return own.map((remark): Remark => {
        const stretch = first && { start: first.start, end: first.end };
        return remark.kind === 'treats' || !stretch ? { ...remark, at } : { ...remark, at, stretch };
      });
    }),
  };
}
