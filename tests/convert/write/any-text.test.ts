/** Whatever a text is, each form holds it, and none takes any of it for markup. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOfHtml } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { documentToAkn } from '../../../src/convert/write/akn/document-to-akn.ts';
import { documentToDocx } from '../../../src/convert/write/docx/document-to-docx.ts';
import type { Taken } from '../../../src/convert/write/format.ts';
import { documentToMarkdown } from '../../../src/convert/write/markdown/document-to-markdown.ts';
import { documentToTei } from '../../../src/convert/write/tei/document-to-tei.ts';
import { documentToText } from '../../../src/convert/write/text/document-to-text.ts';
import type { Inline } from '../../../src/corpus/model/inline.ts';
import type { TreeNode } from '../../../src/corpus/model/node.ts';
import { hostileText } from '../../support/arbitraries.ts';
import {
  documentOf,
  note,
  paragraph,
  placeOfWords as place,
  reference,
  salutation,
  section,
  text,
} from '../../support/document.ts';
import { runs } from '../../support/runs.ts';
import { takenOf } from '../../support/taken.ts';
import { elementsIn, parseXml, textIn, type XmlElement } from '../../support/xml.ts';

/** A document that holds a text in every place that a text can stand in, once in each with another sign at its end. */
function everywhere(words: string): { taken: Taken; texts: string[] } {
  const texts: string[] = [];
  const next = (): Inline => {
    const own = `${words}§${texts.length}§`;
    texts.push(own);
    return text(own);
  };
  const apart = (type: 'emphasis' | 'strong'): Inline => ({ type, children: [next()] });
  const shapes: TreeNode[] = [
    { type: 'verse', id: 's1-p3', place: place('v'), inlines: [next(), { type: 'break' }, next()] },
    { type: 'verbatim', id: 's1-p4', place: place('w'), inlines: [next()] },
    {
      ...{ type: 'list', id: 's1-p5', place: place('l'), ordered: true },
      items: [
        {
          type: 'item',
          id: 's1-p5-i1',
          place: place('i'),
          label: '(a)',
          children: [{ type: 'plain', inlines: [apart('emphasis'), next()] }],
        },
      ],
    },
    { type: 'quote', children: [paragraph('s1-p6', [apart('strong'), next()], 'q')] },
    {
      ...{ type: 'table', id: 's1-p7', place: place('t'), caption: [next()] },
      rows: [{ type: 'row', id: 's1-p7-r1', place: place('r'), cells: [[next()], [next()]] }],
    },
  ];
  const children = [
    section(
      's1',
      [next()],
      [paragraph('s1-p1', [next(), reference('15'), next()], 'p', [next()]), salutation(words), ...shapes],
    ),
  ];
  const document = documentOf('doc', children, {
    notes: [note('n15', [next()], [{ id: 'ref-n15', at: 's1-p1' }])],
    meta: { title: `${words}T` },
  });
  return { taken: takenOf(document), texts };
}

const processor = createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });

const wordTexts = (element: XmlElement): string =>
  elementsIn(element)
    .map(({ name, children }) => (name === 'w:t' ? children.join('') : ''))
    .join('');

/** What each form shows of a document. */
const shown: Record<string, (taken: Taken) => string | Promise<string>> = {
  text: documentToText,
  markdown: async (taken) => {
    const body = documentToMarkdown(taken).replace(/^---\n[\s\S]*?\n---\n/, '');
    return textOfHtml(fromHtml((await (await processor).render(body)).code, { fragment: true }));
  },
  tei: (taken) => textIn(parseXml(documentToTei(taken))),
  akn: (taken) => textIn(parseXml(documentToAkn(taken))),
  docx: (taken) =>
    Object.entries(unzipSync(documentToDocx(taken)))
      .map(([name, data]) => [name, parseXml(strFromU8(data))] as const)
      .flatMap(([name, part]) => (/document\.xml$|footnotes\.xml$/.test(name) ? wordTexts(part) : []))
      .join(''),
};

const same = (words: string): string => words.replaceAll(/\s+/g, '');

test.each(Object.entries(shown))('%s: a form feed, which XML cannot hold', async (_, show) => {
  const { taken } = everywhere('over\fthe page');
  expect((await show(taken)).replaceAll(/\s+/g, ' ')).toContain('over the page');
});

test.each(Object.entries(shown))('%s', async (_, show) => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (words) => {
      const { taken, texts } = everywhere(words);
      const all = same(await show(taken));
      for (const one of texts) expect(all).toContain(same(one));
    }),
    runs(60),
  );
});
