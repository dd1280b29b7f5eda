/** Laws 3 and 4: what MDX and HTML make of a text is that text, and nothing in it is executed. */
import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentToMdx } from '../../src/convert/write/mdx/document-to-mdx.ts';
import type { Document, Meta } from '../../src/corpus/model/document.ts';
import type { Inline } from '../../src/corpus/model/inline.ts';
import type { TreeNode } from '../../src/corpus/model/node.ts';
import { hostileText } from '../support/arbitraries.ts';
import {
  documentOf as documentWith,
  note as noteOf,
  paragraph as paragraphOf,
  placeOfWords,
  reference,
  salutation as salutationOf,
  section,
  text,
} from '../support/document.ts';
import { renderMdx } from '../support/render.ts';
import { runs } from '../support/runs.ts';

const trap = globalThis as { tripped?: true };
afterEach(() => {
  delete trap.tripped;
});

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
  const place = placeOfWords;
  const marked = (type: 'emphasis' | 'strong', value: string): Inline => ({ type, children: [text(value)] });
  const shapes: TreeNode[] = [
    { type: 'verse', id: 's1-p3', place: place(paragraph), inlines: [text(paragraph), { type: 'break' }, text(after)] },
    { type: 'verbatim', id: 's1-p4', place: place(after), inlines: [text(`  ${after}`)] },
    {
      type: 'list',
      id: 's1-p5',
      place: place(after),
      ordered: true,
      items: [
        {
          type: 'item',
          id: 's1-p5-i1',
          place: place(lead),
          label: after,
          children: [{ type: 'plain', inlines: [marked('emphasis', lead), text(after)] }],
        },
      ],
    },
    { type: 'quote', children: [paragraphOf('s1-p6', [marked('strong', paragraph)])] },
    {
      type: 'table',
      id: 's1-p7',
      place: place(after),
      caption: [text(heading)],
      rows: [{ type: 'row', id: 's1-p7-r1', place: place(after), cells: [[text(lead)], [text(after)]] }],
    },
  ];
  const document = documentWith(
    'doc',
    [
      section('s1', `1. ${heading}`, [
        paragraphOf('s1-p1', paragraph, paragraph, lead),
        paragraphOf('s1-p2', [text(paragraph), reference('15'), text(after)], after),
        salutationOf(salutation),
        ...shapes,
      ]),
      { ...section('closing', [text(heading), reference('15')]), origin: 'editors' },
    ],
    { notes: [noteOf('n15', note)], retired: [{ id: 's0', head: note }] },
  );
  const expected = {
    headings: [`1. ${heading}`, `${heading}15`],
    blocks: [lead + paragraph, `${paragraph}15${after}`, salutation, `${paragraph}${after}`, paragraph],
    shapes: { pre: [`  ${after}`], div: [lead + after], caption: [heading], td: [lead, after] },
    leads: [lead],
    notes: [note],
  };
  return { document, expected };
}

/** What a reader of YAML 1.1 makes of the front matter (as Astro does), and the edition's HTML. */
async function render(document: Document) {
  const mdx = documentToMdx(document).value ?? '';
  const front = parse(mdx.slice(0, mdx.indexOf('\n---\n', 4) + 1), { version: '1.1' }) as unknown;
  return { front, tree: fromHtml(await renderMdx(mdx), { fragment: true }) };
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
  shapes: Object.fromEntries(['pre', 'div', 'caption', 'td'].map((tag) => [tag, elements(tree, tag).map(textOf)])),
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
  .filter(({ lead, paragraph, salutation, note }) => ![lead + paragraph, salutation, note].some(isBlank))
  // Nor is verbatim text, a caption, a cell or what is in bold.
  .filter(({ after, ...others }) => after.trim() !== '' && !Object.values(others).some(isBlank));

test('the HTML holds the text, the whole text and nothing but the text', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (sample) => {
      const { document, expected } = documentOf(sample);
      const titled = { ...document, meta: { ...document.meta, title: `The title ${sample.paragraph}` } as Meta };
      const { front, tree } = await render(titled);
      expect(front).toEqual({ id: 'doc', title: titled.meta.title, language: 'en', hash: document.hash });
      expect(printed(tree)).toEqual(expected);
      expect(tagsOf(tree)).toEqual(everyTag);
      expect(trap.tripped).toBeUndefined();
    }),
    runs(150),
  );
});

const everyTag = [
  ...['a', 'b', 'blockquote', 'br', 'caption', 'div', 'em', 'h2', 'li', 'ol', 'p', 'pre', 'section', 'span', 'strong'],
  ...['table', 'tbody', 'td', 'tr', 'ul'],
];

/** The names of the elements in a tree: a text that became an element of its own would bring another. */
function tagsOf(tree: Root): string[] {
  const tags = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    tags.add(tagName);
  });
  return [...tags].sort();
}
