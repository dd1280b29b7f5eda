/** What readers see is what the seeds hold, to the character; and every id ever published resolves. */
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Document } from '../../../src/corpus/model/document.ts';
import type { SourceOf } from '../../../src/corpus/model/source.ts';
import { walk } from '../../../src/corpus/model/walk.ts';
import { elementsOf, hasClass, textWithout, treeOf } from '../../support/site.ts';

const isPilcrow = (element: Element): boolean => hasClass(element, 'pilcrow');
const seedLines = (doc: string): string[] => readFileSync(`seeds/${doc}.txt`, 'utf8').split('\n');
const trees = { report: treeOf('work-report-2025.html'), article: treeOf('action-plan-2025.html') };

/** The blocks of a document in their order, with the line of the seed that each came from, and the text that stands there. */
function blocks(tree: typeof trees.report, doc: string): { line: number; text: string }[] {
  const document: Document = JSON.parse(readFileSync(`content/documents/${doc}.json`, 'utf8'));
  const lines = [...walk(document.children)].flatMap(({ node }) =>
    node.type === 'paragraph' || node.type === 'salutation' ? lineOf(node.source) : [],
  );
  const own = elementsOf(
    tree,
    (element) => element.tagName === 'p' && (hasClass(element, 'paragraph') || hasClass(element, 'salutation')),
  );
  expect(own).toHaveLength(lines.length);
  return own.map((element, index) => ({ line: lines[index] ?? Number.NaN, text: textWithout(element, isPilcrow) }));
}
const lineOf = (source: SourceOf | undefined): number[] => (source && 'lines' in source ? [source.lines.from] : []);

describe('the report', () => {
  const lines = seedLines('work-report-2025');
  const headings = elementsOf(trees.report, ({ properties }) => /^s\d+$/.test(String(properties['id']))).map(
    (section) => ({
      line:
        lines.indexOf(
          elementsOf(section, ({ tagName }) => tagName === 'h2')
            .map((heading) => textOf(heading))
            .join(),
        ) + 1,
      text: elementsOf(section, ({ tagName }) => tagName === 'h2')
        .map((heading) => textOf(heading))
        .join(),
    }),
  );
  const notes = elementsOf(trees.report, (element) => hasClass(element, 'note')).map((note) => ({
    label: Number(note.properties['value']),
    text: elementsOf(note, (part) => hasClass(part, 'note-text'))
      .map((part) => textOf(part))
      .join(),
  }));

  test('holds every line of the seed exactly, reference numbers where they were printed', () => {
    const seen = [...blocks(trees.report, 'work-report-2025'), ...headings];
    for (const { line, text } of seen) expect(text).toBe(lines[line - 1]);
    const noteLines = lines.flatMap((text, index) => (/^\[\d+\]|^Notes:$/.test(text) ? [index + 1] : []));
    expect([...seen.map(({ line }) => line), ...noteLines].sort((a, b) => a - b)).toEqual(
      lines.map((_, index) => index + 1),
    );
  });

  test('holds the notes under their printed numbers, in their order', () => {
    const printed = lines.flatMap((line) => (/^\[(\d+)\](.*)$/.exec(line) ? [line] : []));
    expect(notes.map(({ label, text }) => `[${label}]${text}`)).toEqual(printed);
    expect(notes.map(({ label }) => label)).toEqual([15, 16, 17, 18, 19]);
  });

  test('prints the numbers 15 to 19 at their references', () => {
    const references = elementsOf(trees.report, ({ properties }) => properties['role'] === 'doc-noteref');
    expect(references.map((reference) => [textOf(reference), reference.properties['href']])).toEqual([
      ['15', '#n15'],
      ['16', '#n16'],
      ['17', '#n17'],
      ['18', '#n18'],
      ['19', '#n19'],
    ]);
  });

  test('marks the heading of the closing as the editors’', () => {
    const closing = elementsOf(trees.report, ({ properties }) => properties['id'] === 'closing')[0];
    expect(closing?.properties['dataOrigin']).toBe('editors');
    expect(closing && textWithout(closing, isPilcrow)).toMatch(/^Heading by the editorsClosingFellow deputies,/);
  });
});

test('the article holds its ten paragraphs exactly', () => {
  const lines = seedLines('action-plan-2025');
  const seen = blocks(trees.article, 'action-plan-2025');
  expect(seen.map(({ line }) => line)).toEqual([9, 11, 13, 15, 17, 19, 21, 23, 25, 27]);
  for (const { line, text } of seen) expect(text).toBe(lines[line - 1]);
});

test.each(['work-report-2025', 'action-plan-2025'])('every id in the register of %s is on its page', (doc) => {
  const register: { id: string }[] = parse(readFileSync(`content/anchors/${doc}.yaml`, 'utf8'));
  const ids = elementsOf(treeOf(`${doc}.html`), ({ properties }) => properties['id'] !== undefined).map(
    ({ properties }) => properties['id'],
  );
  expect(register.length).toBeGreaterThan(9);
  expect(register.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(['work-report-2025', 'action-plan-2025'])('the provenance of %s shows every line of the seed', (doc) => {
  const rows = elementsOf(treeOf(`provenance/${doc}.html`), (element) => hasClass(element, 'ledger-text'));
  expect(rows.map((row) => textOf(row))).toEqual(seedLines(doc));
});

test('what the seed does not say is marked as the editors’', () => {
  const rows = (tree: typeof trees.report): Record<string, unknown> =>
    Object.fromEntries(
      elementsOf(tree, ({ properties }) => properties['dataEditors'] !== undefined).map((row) => [
        textOf(elementsOf(row, ({ tagName }) => tagName === 'dt')[0] ?? row),
        row.properties['dataEditors'],
      ]),
    );
  expect(rows(trees.article)).toEqual({
    Published: 'false',
    Source: 'false',
    'This text': 'true',
    Figures: 'true',
  });
  expect(new Set(Object.values(rows(trees.report)))).toEqual(new Set(['true']));
});
