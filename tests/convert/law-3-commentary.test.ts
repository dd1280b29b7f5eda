/** Laws 3 and 4 with a commentary: marks never change a text, and what the editors write is text too. */
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test } from 'vitest';
import { yamlToSidecar } from '../../src/convert/read/yaml-to-sidecar.ts';
import { documentToEdition } from '../../src/convert/write/mdx/document-to-edition.ts';
import { documentToMdx } from '../../src/convert/write/mdx/document-to-mdx.ts';
import type { Commentary, Entry } from '../../src/corpus/model/commentary.ts';
import type { Document, Inline } from '../../src/corpus/model/document.ts';
import { hostileText } from '../support/arbitraries.ts';
import { anyMarks } from '../support/commentary.ts';
import { renderMdx } from '../support/render.ts';
import { expectValue, sourceOf } from '../support/source.ts';

const sidecar = expectValue(yamlToSidecar({ doc: 'doc', ...sourceOf('').sidecar }));
const trap = globalThis as { tripped?: true };
afterEach(() => {
  delete trap.tripped;
});

const lines = { from: 1, to: 1 };
const text = (value: string): Inline => ({ type: 'text', value });
const reference: Inline = { type: 'note-reference', value: '15', label: '15', note: 0 };

/** What a schema lets through: text that is not blank, without white space at its ends. */
const said = hostileText.map((value) => value.trim()).filter((value) => value !== '');
const entry: fc.Arbitrary<Entry> = fc.oneof(
  said.map((body): Entry => ({ kind: 'comment', id: 'one', body, basis: 'text' })),
  fc.tuple(said, said).map(
    ([body, label]): Entry => ({
      kind: 'cross-reference',
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
    .map(([reason, formula, item]): Entry => ({ kind: 'treats', term: 'three', formula, item, index: 0, reason })),
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
      const document: Document = {
        id: 'doc',
        sidecar,
        stated: [],
        retired: [],
        sections: [
          {
            id: 's1',
            number: '1',
            heading: [text(`1. ${heading}`)],
            origin: 'text',
            blocks: [
              {
                kind: 'paragraph',
                id: 's1-p1',
                lead: [text(lead)],
                inlines: [text(paragraph), reference, text(after)],
                lines,
              },
            ],
          },
        ],
        notes: [{ id: 'n15', label: '15', inlines: [text(note)], lines }],
      };
      const commentary: Commentary = new Map(Object.entries(of));
      const edition = expectValue(documentToEdition({ document, seed: { file: 'seeds/doc.txt', lines: 1 } }));
      const mdx = expectValue(documentToMdx({ document, edition, commentary }));
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

      const all = Object.values(of).flatMap((own) => own.entries);
      expect(elements(tree, 'dd').map(textOf)).toEqual(
        all.map((one) => (one.kind === 'treats' ? one.reason : one.body)),
      );
      const attributes = elements(tree, 'dd').map(({ properties }) => [
        properties['label'],
        properties['item'],
        properties['formula'],
      ]);
      expect(attributes).toEqual(
        all.map((one) => [
          one.kind === 'cross-reference' ? one.label : undefined,
          one.kind === 'treats' ? one.item : undefined,
          one.kind === 'treats' ? one.formula : undefined,
        ]),
      );
      expect(
        elements(tree, 'a')
          .flatMap((link) => link.children)
          .flatMap((child) => elements(child as Nodes, 'a')),
      ).toEqual([]);
      expect(trap.tripped).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
