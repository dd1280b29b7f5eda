/** Word documents hold every text of a document, its notes with their printed numbers, and are read back by our own reader. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentToDocx } from '../../../../src/convert/write/docx/document-to-docx.ts';
import { bookmarkName } from '../../../../src/convert/write/docx/word.ts';
import type { Taken } from '../../../../src/convert/write/format.ts';
import { wordsOf } from '../../../../src/corpus/model/inline.ts';
import type { List, TreeNode } from '../../../../src/corpus/model/node.ts';
import { notesOf, passagesOf, walk } from '../../../../src/corpus/model/walk.ts';
import { convert } from '../../../support/convert.ts';
import { documentOf, note, paragraph, reference, section, text } from '../../../support/document.ts';
import { docxSource } from '../../../support/docx.ts';
import { expectValue } from '../../../support/source.ts';
import { roots, takenBelow, takenOf } from '../../../support/taken.ts';
import { expectTexts } from '../../../support/written-texts.ts';
import { elementsIn, named, parseXml, type XmlElement } from '../../../support/xml.ts';

const partsOf = (bytes: Uint8Array): Record<string, XmlElement> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, parseXml(strFromU8(data))]));

const styleOf = (element: XmlElement, property: string): string | undefined =>
  named(element, property)[0]?.attributes['w:val'];

/** The words of an element, without the calls of notes. */
const wordsIn = (element: XmlElement): string =>
  elementsIn(element)
    .filter(({ name }) => name === 'w:r')
    .map((run) => (styleOf(run, 'w:rStyle') === 'FootnoteReference' ? '' : textOfRun(run)))
    .join('');
const textOfRun = (run: XmlElement): string =>
  run.children
    .map((child) => {
      if (typeof child === 'string') return '';
      return child.name === 'w:t' ? child.children.join('') : /^w:(?:br|tab)$/.test(child.name) ? '\n' : '';
    })
    .join('');

const same = (words: string): string => words.replaceAll(/[[\]\s]+/g, '');
const paragraphsIn = (element: XmlElement | undefined): XmlElement[] => (element ? named(element, 'w:p') : []);

/** The paragraphs of the text, and those of the editors after it. */
function bodyOf(parts: Record<string, XmlElement>): { own: string[]; ours: string[] } {
  const all = paragraphsIn(parts['word/document.xml']);
  const editors = all.findIndex((one) => styleOf(one, 'w:pStyle') === 'EditorsHeading');
  return { own: all.slice(0, editors).map(wordsIn), ours: all.slice(editors).map(wordsIn) };
}

describe.each(roots)('%s', (root) => {
  describe.each(takenBelow(root).map((taken) => [taken.document.id, taken] as const))('%s', (_, taken) => {
    const { document } = taken;
    const bytes = documentToDocx(taken);
    const parts = partsOf(bytes);
    const { own, ours } = bodyOf(parts);
    const footnotes = named(parts['word/footnotes.xml'] ?? parseXml('<x/>'), 'w:footnote').slice(2);

    test('holds every text in its order', () => {
      const marks = new Map(footnotes.map((one) => [named(one, 'w:bookmarkStart')[0]?.attributes['w:name'], one]));
      const notes = notesOf(document).map(({ id }) =>
        paragraphsIn(marks.get(bookmarkName(id)))
          .map(wordsIn)
          .join('\n'),
      );
      expectTexts(taken, [...own, ...notes].join('\n'), same, [], 'none');
    });

    test('has a bookmark for every id, and every link lands', () => {
      const all = [parts['word/document.xml'], parts['word/footnotes.xml'], parts['word/comments.xml']].flatMap(
        (part) => (part ? elementsIn(part) : []),
      );
      const marks = all.flatMap(({ name, attributes }) =>
        name === 'w:bookmarkStart' ? (attributes['w:name'] ?? '') : [],
      );
      expect(new Set(marks).size).toBe(marks.length);
      expect(marks.filter((name) => !/^[\p{L}_][\p{L}\p{Nd}_]{0,39}$/u.test(name))).toEqual([]);
      const known = new Set(marks);
      expect(passagesOf(document).filter(({ id }) => !known.has(bookmarkName(id)))).toEqual([]);
      const led = all.flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
      expect(led.filter((name) => !known.has(name))).toEqual([]);
      for (const part of ['document', 'footnotes']) {
        const ids = named(parts[`word/_rels/${part}.xml.rels`] ?? parseXml('<x/>'), 'Relationship').map(
          ({ attributes }) => attributes['Id'],
        );
        const used = elementsIn(parts[`word/${part}.xml`] ?? parseXml('<x/>')).flatMap(
          ({ attributes }) => attributes['r:id'] ?? [],
        );
        expect(used.filter((id) => !ids.includes(id))).toEqual([]);
      }
    });

    test('has what the editors say beside passages as comments, the rest after the text', () => {
      const comments = named(parts['word/comments.xml'] ?? parseXml('<x/>'), 'w:comment');
      expect(comments.length).toBe(document.remarks.length);
      const said = comments.map(wordsIn).join('\n');
      for (const remark of document.remarks) {
        const words = remark.kind === 'treats' ? remark.reason : remark.body;
        expect(said).toContain(words);
        expect(own.join('\n')).not.toContain(words);
      }
      const shown = named(parts['word/document.xml'] ?? parseXml('<x/>'), 'w:commentReference').map(
        ({ attributes }) => attributes['w:id'],
      );
      expect(shown.toSorted()).toEqual(comments.map(({ attributes }) => attributes['w:id']).toSorted());
      for (const { definition } of taken.terms) expect(ours.join('\n')).toContain(definition);
    });

    test('is read back: headings, passages, notes with their numbers, lists with their labels', () => {
      const back = readBack(taken, bytes);
      expect(outlineOf(back.children)).toEqual(outlineOf(document.children));
      const called = new Set(
        notesOf(document).flatMap(({ id, calls }) =>
          calls.some(({ at }) => at !== undefined && !at.startsWith('n')) ? id : [],
        ),
      );
      const labels = notesOf(document)
        .filter(({ id }) => called.has(id))
        .map(({ label }) => label);
      expect(
        notesOf(back)
          .map(({ label }) => label)
          .toSorted(),
      ).toEqual(labels.toSorted());
      expect(labelsIn(back.children)).toEqual(labelsIn(document.children));
    });

    test('has the same bytes again', () => {
      expect(documentToDocx(taken)).toEqual(bytes);
    });
  });
});

const readBack = (taken: Taken, bytes: Uint8Array) =>
  expectValue(convert(docxSource(bytes, `language: ${taken.document.language}\n`))).document;

/** The headings with their levels. */
const outlineOf = (nodes: readonly TreeNode[], level = 1): [level: number, words: string][] =>
  nodes.flatMap((node) =>
    node.type === 'section' ? [[level, same(wordsOf(node.heading))], ...outlineOf(node.children, level + 1)] : [],
  );

/** The labels of all items, `-` and the like aside, which Word shows by signs of its own. */
const labelsIn = (nodes: Parameters<typeof walk>[0]): string[] =>
  [...walk(nodes)].flatMap(({ node }) =>
    node.type === 'list' && (node as List).ordered ? node.items.map(({ label = '' }) => label) : [],
  );

test('notes whose numbers go on are Word’s from the first, others have marks of their own', () => {
  const of = (...labels: string[]) =>
    partsOf(
      documentToDocx(
        takenOf(
          documentOf(
            'one',
            [section('s1', '1. One', [paragraph('s1-p1', [text('A'), ...labels.map((label) => reference(label))])])],
            {
              notes: labels.map((label) => note(`n${label}`, `Note ${label}.`)),
            },
          ),
        ),
      ),
    );
  const inRow = of('15', '16');
  expect(named(inRow['word/settings.xml'] ?? parseXml('<x/>'), 'w:numStart')[0]?.attributes['w:val']).toBe('15');
  const calls = (parts: Record<string, XmlElement>) =>
    named(parts['word/document.xml'] ?? parseXml('<x/>'), 'w:footnoteReference');
  expect(calls(inRow).map(({ attributes }) => attributes['w:customMarkFollows'])).toEqual([undefined, undefined]);
  const others = of('15', 'a');
  expect(calls(others).map(({ attributes }) => attributes['w:customMarkFollows'])).toEqual(['1', '1']);
  expect(named(others['word/settings.xml'] ?? parseXml('<x/>'), 'w:numStart')).toEqual([]);
});
