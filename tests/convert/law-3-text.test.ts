/** Laws 3 and 4: what MDX and HTML make of a text is that text, and nothing in it is executed. */
import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlToSidecar } from '../../src/convert/read/yaml-to-sidecar.ts';
import { documentToEdition } from '../../src/convert/write/mdx/document-to-edition.ts';
import { documentToMdx } from '../../src/convert/write/mdx/document-to-mdx.ts';
import type { Document, Inline } from '../../src/corpus/model/document.ts';
import { hostileText } from '../support/arbitraries.ts';
import { renderMdx } from '../support/render.ts';
import { sourceOf } from '../support/source.ts';

const { sidecar: side } = sourceOf('');
const sidecar = yamlToSidecar({ doc: 'doc', ...side }).value;
if (!sidecar) throw new Error('the sidecar of the tests is wrong');

const trap = globalThis as { tripped?: true };
afterEach(() => {
  delete trap.tripped;
});

const lines = { from: 1, to: 1 };
const text = (value: string): Inline => ({ type: 'text', value });
const reference: Inline = { type: 'note-reference', value: '15', label: '15', note: 0 };

/** A document that holds the texts in every place that a text can stand in. */
function documentOf(texts: {
  heading: string;
  lead: string;
  paragraph: string;
  after: string;
  salutation: string;
  note: string;
}) {
  const { heading, lead, paragraph, after, salutation, note } = texts;
  const document: Document = {
    id: 'doc',
    sidecar: { ...sidecar, title: `The title ${paragraph}` } as Document['sidecar'],
    stated: [],
    retired: [{ id: 's0', head: note }],
    sections: [
      {
        id: 's1',
        number: '1',
        heading: [text(`1. ${heading}`)],
        origin: 'text',
        blocks: [
          { kind: 'paragraph', id: 's1-p1', lead: [text(lead)], inlines: [text(paragraph)], lines },
          { kind: 'paragraph', id: 's1-p2', inlines: [text(paragraph), reference, text(after)], lines },
          { kind: 'salutation', inlines: [text(salutation)], lines },
        ],
      },
      { id: 'closing', heading: [text(heading), reference], origin: 'editors', blocks: [] },
    ],
    notes: [{ id: 'n15', label: '15', inlines: [text(note)], lines }],
  };
  const expected = {
    headings: [`1. ${heading}`, `${heading}15`],
    blocks: [lead + paragraph, `${paragraph}15${after}`, salutation],
    leads: [lead],
    notes: [note],
  };
  return { document, expected };
}

/** The edition, what a reader of YAML 1.1 makes of its front matter (as Astro does), and its HTML. */
async function render(document: Document) {
  const edition = documentToEdition({ document, seed: { file: 'seeds/doc.txt', lines: 1 } }).value;
  const mdx = (edition && documentToMdx({ document, edition, commentary: new Map() }).value) ?? '';
  const front = parse(mdx.slice(0, mdx.indexOf('\n---\n', 4) + 1), { version: '1.1' }) as unknown;
  return { edition, front, tree: fromHtml(await renderMdx(mdx), { fragment: true }) };
}

const elements = (tree: Nodes, tag: string): Element[] => {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === tag) found.push(element);
  });
  return found;
};

/** What a reader is shown: headings, paragraphs and salutations, notes without what stands around them. */
const printed = (tree: Root) => ({
  headings: elements(tree, 'h2').map(textOf),
  blocks: elements(tree, 'section')
    .flatMap((section) => elements(section, 'p'))
    .map(textOf),
  leads: elements(tree, 'b').map(textOf),
  notes: elements(tree, 'li')
    .flatMap((item) => elements(item, 'span'))
    .map(textOf),
});

// White space alone is a blank line to the ledger, never a block.
const isBlank = (value: string): boolean => value !== '' && value.trim() === '';
const texts = fc
  .record({
    heading: hostileText,
    lead: hostileText,
    paragraph: hostileText,
    after: hostileText,
    salutation: hostileText,
    note: hostileText,
  })
  .filter(({ lead, paragraph, salutation, note }) => ![lead + paragraph, salutation, note].some(isBlank));

test('the HTML holds the text, the whole text and nothing but the text', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (sample) => {
      const { document, expected } = documentOf(sample);
      const { edition, front, tree } = await render(document);
      expect(front).toEqual(edition);
      expect(printed(tree)).toEqual(expected);
      expect(tagsOf(tree)).toEqual(['a', 'b', 'h2', 'li', 'ol', 'p', 'section', 'span']);
      expect(trap.tripped).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

/** The names of the elements in a tree: a text that became an element of its own would bring another. */
function tagsOf(tree: Root): string[] {
  const tags = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    tags.add(tagName);
  });
  return [...tags].sort();
}
