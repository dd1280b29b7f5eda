/** The laws of the ledger for Word documents, against all text of the file, which is looked for here by other means than the reader's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Converted } from '../../src/convert/project.ts';
import { textOf, wordsOf } from '../../src/corpus/model/inline.ts';
import type { PartSpan } from '../../src/corpus/model/ledger.ts';
import { notesOf, partsOf, walk } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { type DocxParts, docxFiles, docxSource } from '../support/docx.ts';
import { docxParts } from '../support/docx-arbitraries.ts';
import { docxTexts } from '../support/docx-texts.ts';
import { runs } from '../support/runs.ts';

/** The parts of a document that hold text, and what the ledger calls them. */
const parts = ['document', 'footnotes', 'endnotes', 'header1', 'comments'];

const spansOf = ({ ledger }: Converted): PartSpan[] => {
  if (!('characters' in ledger)) throw new Error('a ledger of lines');
  return ledger.spans;
};

const converted = (one: DocxParts): Converted | undefined => convert(docxSource(one)).value;

/** Characters without white space, as they are compared: raised figures are figures, and fonts of signs have signs of Latin in a place of their own. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replace(/[\uF020-\uF07E\uF0A0-\uF0FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
    .replace(/[\s^()]+/gu, '');
const kept = ({ text = '', asides = [] }: PartSpan): string =>
  asides.reduceRight((rest, aside) => rest.slice(0, aside.offset) + rest.slice(aside.offset + aside.text.length), text);

test('laws 1 and 2: every character of every part is in the ledger, and in the document or set aside for a reason', () => {
  fc.assert(
    fc.property(docxParts, (one) => {
      const value = converted(one);
      fc.pre(value !== undefined);
      givesBack(one, value);
      losesNothing(value);
    }),
    runs(100),
  );
});

/** Law 1: the spans of each part are all of its text, in its order. */
function givesBack(one: DocxParts, value: Converted): void {
  const files = docxFiles(one);
  const join = (all: readonly (readonly [string, string])[]): string => all.map(([, text]) => text).join('');
  const inParagraph = ([path]: readonly [string, string]): boolean => path.includes('/p');
  for (const part of parts) {
    const own = spansOf(value).flatMap(({ path, text = '' }) =>
      path.startsWith(`${part}/`) ? [[path, text] as const] : [],
    );
    const wanted = docxTexts(files[`word/${part}.xml`] ?? '', part);
    const sorted = wanted.filter(inParagraph).sort(([a], [b]) => Number(a.split('/p')[1]) - Number(b.split('/p')[1]));
    expect(own.filter(inParagraph)).toEqual(sorted);
    // What stands in no paragraph is there too, whatever it is counted with.
    const loose = [own, wanted].map((all) => [...join(all.filter((each) => !inParagraph(each)))].sort().join(''));
    expect(loose[0]).toBe(loose[1]);
  }
}

/** Law 2: what is not set aside is in the document. */
function losesNothing(value: Converted): void {
  const { document } = value;
  const nodes = [...walk([...document.children, ...notesOf(document)])].map(({ node }) => node);
  // The texts of an item or a note are nodes of their own in the walk.
  const texts = nodes.flatMap((node) =>
    node.type === 'item' || node.type === 'note' ? [] : partsOf(node).map(wordsOf),
  );
  const all = bare(texts.join(''));
  const spans = spansOf(value);
  for (const { text, reason, asides = [] } of spans) {
    expect(reason).not.toBe('');
    for (const aside of asides) {
      expect(text?.slice(aside.offset, aside.offset + aside.text.length)).toBe(aside.text);
      expect(aside.reason).not.toBe('');
    }
  }
  const inDocument = spans.filter(({ kind }) => !/^(?:blank|furniture|hidden|machine|title)$/.test(kind));
  // What a font of signs shows in place of a letter is a table's (docx-shapes).
  const plain = inDocument.filter((span) => !/[\uF020-\uF0FF]/.test(kept(span)));
  for (const span of plain) expect(all).toContain(bare(kept(span)));
  const expected = inDocument.reduce((sum, span) => sum + bare(kept(span)).length, 0);
  // Labels in cells are written out, and formulas have signs of their own: there may be more, never less.
  expect(all.length).toBeGreaterThanOrEqual(expected);
}

test('law 9: the same file gives the same bytes, and its ids stay', () => {
  fc.assert(
    fc.property(docxParts, (one) => {
      const source = docxSource(one);
      const { value } = convert(source);
      fc.pre(value !== undefined);
      expect(convert(source).value?.files).toEqual(value.files);
      const again = convert({ ...source, register: { ...source.register, text: value.files.register } }).value;
      expect(again?.files.json).toBe(value.files.json);
    }),
    runs(40),
  );
});

test('law 6: every call leads to its own note and back', () => {
  fc.assert(
    fc.property(docxParts, (one) => {
      const { value, problems } = convert(docxSource(one));
      fc.pre(value !== undefined);
      const { document } = value;
      const ids = notesOf(document).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const text = JSON.stringify(document.children);
      for (const note of notesOf(document)) {
        // The title stands at the head of the page, and calls nothing: that is said.
        if (note.calls.length === 0) expect(problems.flatMap(({ what }) => what).join()).toMatch(/called in the title/);
        for (const { id } of note.calls) expect(text + JSON.stringify(document.series)).toContain(`"${id}"`);
        expect(partsOf(note).map(textOf).join('')).not.toContain('\uFFFC');
      }
    }),
    runs(40),
  );
});
