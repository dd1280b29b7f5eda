/** Markdown, as a renderer of GFM shows it: every text, every id, footnotes with their printed numbers, and nothing of a text as markup. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOfHtml } from 'hast-util-to-string';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Taken } from '../../../../src/convert/write/format.ts';
import { documentToMarkdown } from '../../../../src/convert/write/markdown/document-to-markdown.ts';
import { notesOf, passagesOf } from '../../../../src/corpus/model/walk.ts';
import { documentOf, note, paragraph, reference, section, text } from '../../../support/document.ts';
import { roots, takenBelow, takenOf } from '../../../support/taken.ts';
import { expectTexts } from '../../../support/written-texts.ts';

const processor = createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });

/** What a renderer makes of a document's Markdown: its front matter, the text, the footnotes by their labels, the editors' part. */
async function rendered(taken: Taken) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(documentToMarkdown(taken)) ?? [];
  const { code } = await (await processor).render(body);
  const tree = fromHtml(code, { fragment: true });
  const ids = new Set<string>();
  const links: string[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const { id, href, dataFootnoteBackref } = element.properties;
    if (typeof id === 'string' && element.tagName === 'a') ids.add(id);
    if (dataFootnoteBackref !== undefined && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.tagName === 'sup' || typeof href !== 'string') return CONTINUE;
    if (/^#(?!user-content-)/.test(href)) links.push(decodeURIComponent(href.slice(1)));
    // The label by which a call leads to its note.
    const label = /^#user-content-fn-(.*)$/.exec(decodeURIComponent(href))?.[1];
    if (label !== undefined) element.children = [{ type: 'text', value: `[${labelOf(taken, label)}]` }];
    return CONTINUE;
  });
  return { front: parse(front), tree, ids, links, ...partsOf(tree, taken) };
}

const noteCalled = ({ document }: Taken, label: string) =>
  notesOf(document).find((one) => one.id.toLowerCase() === label || one.label.toLowerCase() === label);
const labelOf = (taken: Taken, label: string): string => noteCalled(taken, label)?.label ?? label;

function partsOf(tree: Root, taken: Taken): { own: string; ours: string } {
  const elements = tree.children.filter((node): node is Element => node.type === 'element');
  const rule = elements.findIndex(({ tagName }) => tagName === 'hr');
  const notes: [id: string, words: string][] = [];
  visit(tree, 'element', (element) => {
    const label = /^user-content-fn-(.*)$/.exec(String(element.properties.id ?? ''))?.[1];
    if (element.tagName === 'li' && label !== undefined)
      notes.push([noteCalled(taken, decodeURIComponent(label))?.id ?? '', textOfHtml(element)]);
  });
  const byId = new Map(notes);
  const footnotes = notesOf(taken.document).flatMap(({ id }) => byId.get(id) ?? []);
  const all = elements.slice(0, rule).map((element) => textOfHtml(element));
  const ours = elements.slice(rule + 1).filter(({ tagName }) => tagName !== 'section');
  return { own: [...all, ...footnotes].join('\n'), ours: ours.map((element) => textOfHtml(element)).join('\n') };
}

/** Without spaces, brackets, and the dash between the calls of notes. */
const same = (words: string): string => words.replaceAll(/[[\]\s–]+/g, '');

describe.each(roots)('%s', (root) => {
  test.each(takenBelow(root).map((taken) => [taken.document.id, taken] as const))('%s', async (_, taken) => {
    const { document } = taken;
    const { front, own, ours, ids, links } = await rendered(taken);
    expectTexts(taken, own, same);
    expect(front).toMatchObject({
      title: document.meta.title,
      date: document.meta.date,
      lang: document.language,
      id: document.id,
    });
    expect(passagesOf(document).filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(document.retired.filter(({ id }) => !ids.has(id))).toEqual([]);
    for (const remark of document.remarks) {
      const said = same(remark.kind === 'treats' ? remark.reason : remark.body);
      expect(same(ours)).toContain(said);
      expect(same(own)).not.toContain(said);
    }
    for (const { definition } of taken.terms) expect(same(ours)).toContain(same(definition));
  });
});

test('what looks like markup in a text is text', async () => {
  const words =
    'a <b>bold</b> & *star* [x](http://e.org) `code` | ]]> http://e.org www.e.org a@e.org [^1] \u2028end # no';
  const document = documentOf('one', [section('s1', '1. <i>*No*</i>', [paragraph('s1-p1', words)])]);
  const { tree } = await rendered(takenOf(document));
  // An address is a link to what shows GFM, whatever its signs are escaped with; its words stay what they are.
  const before: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => void (properties.href === undefined && before.push(tagName)));
  expect(textOfHtml(tree)).toContain(words);
  expect(before.slice(0, before.indexOf('hr'))).toEqual(['h1', 'h2', 'a', 'p', 'a']);
});

test('labels that two notes have are told apart, and each note says its printed number where renderers count anew', () => {
  const document = documentOf(
    'one',
    [
      section('s1', '1. One', [
        paragraph('s1-p1', [text('A'), reference('15'), text(' B'), reference('15', 's2-n15'), reference('20')]),
      ]),
    ],
    { notes: [note('n15', 'First.'), { ...note('s2-n15', 'Second.'), label: '15' }, note('n20', 'Third.')] },
  );
  const written = documentToMarkdown(takenOf(document));
  expect(written).toContain('A[^n15] B[^s2-n15][^20]');
  expect(written).toContain('[^n15]: <a id="n15"></a>\\[15] First.');
  expect(written).toContain('[^s2-n15]: <a id="s2-n15"></a>\\[15] Second.');
  expect(written).toContain('[^20]: <a id="n20"></a>\\[20] Third.');
});

test('a note that nothing calls is shown too', async () => {
  const document = documentOf('one', [paragraph('p1', [text('A'), reference('1')])], {
    notes: [note('n1', 'Called.'), note('n2', 'Alone.')],
  });
  const { own } = await rendered(takenOf(document));
  expect(own).toContain('[2] Alone.');
  expect(own).toContain('Called.');
});
