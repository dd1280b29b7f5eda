/** The laws of the architecture that the conversion answers for, on generated and on the real texts. Law 3 has a file of its own. */
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as htmlText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import type { Converted, Source } from '../../src/convert/project.ts';
import { linesToLedger } from '../../src/convert/read/plain-text/lines-to-ledger.ts';
import { linesToNotes } from '../../src/convert/read/plain-text/notes/lines-to-notes.ts';
import { seedToLines } from '../../src/convert/read/plain-text/seed-to-lines.ts';
import { yamlToSidecar } from '../../src/convert/read/yaml-to-sidecar.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { type Inline, leavesOf, textOf } from '../../src/corpus/model/inline.ts';
import type { Span } from '../../src/corpus/model/ledger.ts';
import { notesOf, partsOf, walk } from '../../src/corpus/model/walk.ts';
import { fromLines, toLines } from '../../src/corpus/text/lines.ts';
import { layoutYaml, seedText } from '../support/arbitraries.ts';
import { convert } from '../support/convert.ts';
import { count } from '../support/counts.ts';
import { realSources } from '../support/real.ts';
import { renderMdx } from '../support/render.ts';
import { runs } from '../support/runs.ts';
import { expectValue, lineLedgerOf, sourceOf } from '../support/source.ts';

const real = [...(await realSources()).values()];
const source = fc.tuple(seedText, layoutYaml).map(([text, layout]) => sourceOf(text, layout));
const seedOf = ({ seed }: Source): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(seed.bytes);

/** Lists, kept lines and paragraphs over notes by rule, which generated texts seldom hold. */
const examples: [Source][] = [
  [sourceOf('</P>\nFellow deputies,\nStrengthen the sites. We will act.\n', 'layout: { paragraphs: blank-line }\n')],
  [sourceOf(' - 一\n- 一\n1. A heading\n', 'layout: { paragraphs: line, headings: numbered, leads: imperative }\n')],
  [sourceOf('Go on. We do these:\n1. A line\n2. Another\n\n', 'layout: { paragraphs: blank-line }\n')],
  [sourceOf('We met[1] in\n[1] spring\n[2]\nand go on[2]\n\n[2] b\n', 'layout: { paragraphs: line }\n')],
];

/** Holds a law for the real texts, and for generated ones that can be converted. */
function holds(law: (converted: Converted, source: Source) => void | Promise<void>, numRuns = 300) {
  test.each(real)('$doc', async (one) => law(expectValue(convert(one)), one));
  test('generated texts', async () => {
    const property = fc.asyncProperty(source, async (one) => {
      const { value } = convert(one);
      fc.pre(value !== undefined);
      await law(value, one);
    });
    await fc.assert(property, { ...runs(numRuns), examples });
  });
}

describe('law 1: the spans partition the lines, and the lines give back the seed', () => {
  const law = (one: Source): void => {
    const sidecar = expectValue(yamlToSidecar({ doc: one.doc, ...one.sidecar }));
    const lines = expectValue(seedToLines({ ...one.seed, sha256: sidecar.sha256 }));
    expect(fromLines(lines)).toBe(seedOf(one));
    const files = { seed: one.seed.file, sidecar: () => ({ file: one.sidecar.file }) };
    const notes = expectValue(linesToNotes({ lines, sidecar }));
    const { spans } = expectValue(linesToLedger({ lines, notes, sidecar, files }));
    expect(spans.flatMap(({ from, to }) => range(from, to))).toEqual(range(1, lines.length));
    expect(spans.every(({ reason }) => reason !== '')).toBe(true);
  };
  test.each(real)('$doc', law);
  test('generated texts', () => fc.assert(fc.property(source, law), runs(1000)));
});

describe('law 2: every character is in the edition, or set aside for a reason', () => {
  let [followed, found] = [0, 0];
  afterAll(() => {
    count('characters followed', followed);
    count('characters lost', followed - found);
  });
  holds(({ ledger, document }, one) => {
    const lines = toLines(seedOf(one));
    followed += lines.reduce((sum, { text }) => sum + text.length, 0);
    const texts = Map.groupBy(nodesOf(document), ({ line }) => line);
    const textAt = (line: number) =>
      texts
        .get(line)
        ?.map(({ text }) => text)
        .join('');
    // A paragraph that goes on over notes is one text of several spans.
    for (const spans of Map.groupBy(lineLedgerOf(ledger).spans, ({ from, continues }) => continues ?? from).values()) {
      const [span] = spans as [Span];
      const kept = spans.flatMap((one) => range(one.from, one.to).map((n) => keptOf(lines[n - 1]?.text ?? '', n, one)));
      const asides = spans.flatMap((one) => one.asides ?? []);
      for (const text of [...kept, ...asides.map((aside) => aside.text)]) found += text.length;
      // The rows of a table and the items of a list are texts of their own.
      const hasParts = span.kind === 'table' || span.kind === 'list';
      const text = hasParts ? range(span.from, span.to).map(textAt).join('') : textAt(span.from);
      const linesCount = span.kind === 'verse' || span.kind === 'verbatim';
      // Of a label in another form than “[15]” the document keeps what it says.
      const isSetAside = span.asides?.some(({ reason }) => reason === 'the note’s label, as it is printed');
      const own = isSetAside ? text?.replace(/^\[[^\]]+\]/, '') : text;
      // The end of a line is a space in running text, or nothing.
      if (own !== undefined && linesCount) expect(kept.join('\n')).toBe(own);
      else if (own !== undefined) expect(kept.join('').replace(/\s/g, '')).toBe(own.replace(/\s/g, ''));
      else if (span.kind === 'title') expect(kept.join(' ')).toBe(document.meta.title);
      else expect(span.kind).toMatch(/^(blank|furniture|byline|notes-heading)$/);
    }
  }, 500);
});

describe('laws 2 and 3: the page holds every text of the document once, in its order', () => {
  holds(async ({ document, files: { mdx } }) => {
    const tree = fromHtml(await renderMdx(mdx), { fragment: true });
    const shown: string[] = [];
    visit(tree, 'element', (element, index, parent) => {
      // A line that ends in a text is seen to end.
      if (element.tagName === 'br') parent?.children.splice(index ?? 0, 1, { type: 'text', value: '\n' });
    });
    visit(tree, 'element', (element) => {
      const { tagName, properties } = element;
      const isText = tagName === 'p' || tagName === 'div' || tagName === 'pre';
      if (tagName === 'h2' || (isText && properties['lines'])) shown.push(htmlText(element));
    });
    // An item is shown as the texts in it.
    const nodes = [...walk(document.children)].filter(({ node }) => node.type !== 'item');
    const texts = nodes.flatMap(({ node }) => partsOf(node).map(readerText));
    expect(shown).toEqual(texts);
  });
});

describe('law 6: a note’s number is the printed one, and the way leads there and back', () => {
  holds(async ({ document, files: { mdx } }) => {
    const tree = fromHtml(await renderMdx(mdx), { fragment: true });
    const ids = new Map<string, string>();
    const links: { id?: string; href: string; text: string }[] = [];
    visit(tree, 'element', (element) => {
      const { id, href } = element.properties as { id?: string; href?: string };
      if (id !== undefined) expect(ids.has(id), `the id ${id} twice`).toBe(false);
      if (id !== undefined) ids.set(id, element.tagName);
      if (href !== undefined) links.push({ ...(id && { id }), href, text: htmlText(element) });
    });
    for (const { href } of links) expect([...ids.keys()].map((id) => `#${id}`)).toContain(href);
    const calls = links.filter(({ id }) => id !== undefined);
    const expected = [...[...walk(document.children)].map(({ node }) => node), ...notesOf(document)]
      .flatMap((node) => partsOf(node).flatMap((part) => leavesOf(part)))
      .flatMap((leaf) => (leaf.type === 'note-reference' ? { href: `#${leaf.note}`, text: leaf.label } : []));
    expect(calls.map(({ href, text }) => ({ href, text }))).toEqual(expected);
    const back = links.filter(({ id }) => id === undefined).map(({ href }) => href);
    expect(back.toSorted()).toEqual(calls.map(({ id }) => `#${id}`).toSorted());
  });
});

describe('law 9: the same input gives the same bytes', () => {
  holds((converted, one) => {
    expect(convert(one).value).toEqual(converted);
    const again = expectValue(convert({ ...one, register: { ...one.register, text: converted.files.register } }));
    expect(again.files).toEqual(converted.files);
  }, 150);

  test('of a text whose head in the register ends in the middle of a character', () => {
    const one = sourceOf(`x${'𐀀'.repeat(40)}\n`);
    const { files } = expectValue(convert(one));
    expect(files.register.isWellFormed()).toBe(true);
    expect(expectValue(convert({ ...one, register: { ...one.register, text: files.register } })).files).toEqual(files);
  });
});

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What a reader sees of inlines: a note's label, without the brackets that the seed may print. */
const readerText = (inlines: readonly Inline[]): string =>
  leavesOf(inlines)
    .map((leaf) => (leaf.type === 'note-reference' ? leaf.label : textOf([leaf])))
    .join('');

/** The texts of headings, paragraphs, salutations and notes, and the marks of items, each with the line that it begins in. */
function nodesOf(document: Document): { line: number; text: string }[] {
  const notes = notesOf(document).flatMap(({ label, children }) =>
    children.map((child, index) => ({
      source: child.source,
      text: (index === 0 ? `[${label}]` : '') + partsOf(child).map(textOf).join('\n'),
    })),
  );
  const nodes = [...walk(document.children)].map(({ node }) => ({
    source: node.source,
    text: node.type === 'item' ? (node.label ?? '') : partsOf(node).map(textOf).join('\n'),
  }));
  return [...nodes, ...notes].flatMap(({ source, text }) =>
    source && 'lines' in source ? [{ line: source.lines.from, text }] : [],
  );
}

/** A line without its asides, each of which must stand where it says. */
function keptOf(line: string, n: number, { asides = [] }: Span): string {
  const own = asides.filter((aside) => aside.line === n);
  for (const { column, text, reason } of own) {
    expect(line.slice(column - 1, column - 1 + text.length)).toBe(text);
    expect(reason).not.toBe('');
  }
  return own.reduceRight(
    (rest, { column, text }) => rest.slice(0, column - 1) + rest.slice(column - 1 + text.length),
    line,
  );
}
