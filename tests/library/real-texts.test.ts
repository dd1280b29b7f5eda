/** The texts of this library: what their editors know of them, and a digest of every paragraph. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/cli/report.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { leavesOf, textOf } from '../../src/corpus/model/inline.ts';
import type { Ledger, LineKind } from '../../src/corpus/model/ledger.ts';
import { notesOf, partsOf, sectionsIn, titleOf, walk } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { expectGolden, reviewable } from '../support/golden.ts';
import { realDocuments, realSources } from '../support/real.ts';
import { expectValue, lineLedgerOf } from '../support/source.ts';

const documents = await realDocuments();
const [report, article] = ['work-report-2025', 'action-plan-2025'].map((doc) => documents.get(doc));
if (!report || !article) throw new Error('the real texts are not in seeds/');

const nodesIn = ({ children }: Document) => [...walk(children)].map(({ node }) => node);
const paragraphsOf = (document: Document) => nodesIn(document).filter((node) => node.type === 'paragraph');
const fromOf = ({ source }: { source?: { lines: { from: number } } | object | undefined }): number | '-' =>
  source && 'lines' in source ? (source.lines as { from: number }).from : '-';
const linesOf = (ledger: Ledger, kind: LineKind): number[] =>
  lineLedgerOf(ledger)
    .spans.filter((span) => span.kind === kind)
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

describe('the work report', () => {
  const { document, ledger } = report;
  const sections = sectionsIn(document.children);

  test('its counts', () => {
    const { ids: _, ...counts } = summaryOf(report);
    expect(counts).toMatchObject({
      doc: 'work-report-2025',
      sections: 8,
      paragraphs: 38,
      leads: 26,
      salutations: 2,
      notes: 5,
      references: 5,
      words: 5057,
      lines: 53,
      linesSetAside: 0,
      partsSetAside: 0,
    });
  });

  test('its sections: seven by number, and the closing, which the editors named', () => {
    const shown = sections.map((one) => `${one.id} ${one.origin} ${fromOf(one)}`);
    const numbered = ['s5 text 1', 's6 text 6', 's7 text 11', 's8 text 16', 's9 text 22', 's10 text 34', 's11 text 39'];
    expect(shown).toEqual([...numbered, 'closing editors -']);
    expect(sections.map(titleOf).at(-1)).toBe('Closing');
    expect(sections.map(titleOf)[0]).toMatch(/^Developing high-end, .* forces$/);
    const source = { lines: { from: 45, to: 45 } };
    expect(sections.at(-1)?.children[0]).toMatchObject({ type: 'salutation', source });
  });

  test('the twelve paragraphs without a run-in heading', () => {
    const without = paragraphsOf(document).flatMap(({ id, lead }) => (lead ? [] : id));
    const opening = ['s5-p1', 's6-p1', 's7-p1', 's8-p1', 's8-p3', 's9-p1', 's9-p4', 's10-p1', 's11-p1', 's11-p5'];
    expect(without).toEqual([...opening, 'closing-p1', 'closing-p6']);
  });

  test('salutations have neither number nor id', () => {
    const salutations = nodesIn(document).filter((node) => node.type === 'salutation');
    expect(salutations.map(fromOf)).toEqual([45, 51]);
    expect(salutations.some((node) => 'id' in node || 'place' in node)).toBe(false);
    expect(salutations.map(({ inlines }) => textOf(inlines))).toEqual(['Fellow deputies,', 'Fellow Deputies,']);
  });

  test('where its notes stand, and where each is called', () => {
    expect(linesOf(ledger, 'notes-heading')).toEqual([29]);
    expect(linesOf(ledger, 'note')).toEqual([30, 31, 32, 33, 53]);
    const called = notesOf(document).map(({ label, calls }) => `${label} ${calls.map(({ at }) => at).join(' ')}`);
    expect(called).toEqual(['15 s8-p5', '16 s8-p5', '17 s9-p1', '18 s9-p1', '19 s11-p2']);
    const words = paragraphsOf(document).flatMap((paragraph) =>
      leavesOf(partsOf(paragraph).flat()).flatMap((leaf, index, all) => {
        const before = all[index - 1];
        return leaf.type === 'note-reference' && before ? `${/\S+$/.exec(textOf([before]))?.[0]}|${leaf.printed}` : [];
      }),
    );
    expect(words).toEqual(['Jingtong|15', 'Jingban|16', 'aspects|17', 'areas|18', 'establishments|19']);
  });
});

describe('the article', () => {
  const { document, ledger } = article;

  test('its counts', () => {
    const { ids: _, ...counts } = summaryOf(article);
    expect(counts).toMatchObject({ sections: 0, paragraphs: 10, leads: 0, salutations: 0, notes: 0, references: 0 });
    expect(counts).toMatchObject({ words: 509, lines: 43, linesSetAside: 13 });
    expect(linesOf(ledger, 'blank')).toHaveLength(18);
  });

  test('it has no sections, its paragraphs are p1 to p10', () => {
    expect(sectionsIn(document.children)).toEqual([]);
    expect(paragraphsOf(document).map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `p${index + 1}`),
    );
  });

  test('it states its title, its source and its date itself', () => {
    expect(document.meta.stated).toEqual(['title', 'source', 'date']);
    expect([...linesOf(ledger, 'title'), ...linesOf(ledger, 'byline')]).toEqual([4, 6]);
  });

  test('the controls beside the byline are set aside, to the character', () => {
    const byline = ledger.spans.find(({ kind }) => kind === 'byline');
    expect(byline?.asides).toEqual([
      {
        line: 6,
        column: 1,
        text: '0 Comment(s)Print E-mail ',
        reason: 'the page’s comment counter, print and e-mail controls',
      },
    ]);
  });

  test('each line of page furniture says what it was', () => {
    expect(linesOf(ledger, 'furniture')).toEqual([1, 7, 29, 30, 31, 33, 35, 37, 39, 40, 41, 42, 43]);
    const furniture = ledger.spans.filter(({ kind }) => kind === 'furniture');
    expect(furniture.every(({ by, reason }) => by === 'sidecar' && reason.length > 10)).toBe(true);
  });
});

test.each([...(await realSources()).values()])('$doc: a digest of every text', (source) => {
  const { document } = expectValue(convert(source));
  const digest = (text: string): string => hash('sha256', text, 'hex').slice(0, 16);
  const digests = {
    headings: sectionsIn(document.children).map(({ id, heading }) => [id, digest(textOf(heading))]),
    paragraphs: paragraphsOf(document).map((one) => [one.id, digest(partsOf(one).map(textOf).join('\n'))]),
    notes: notesOf(document).map((one) => [one.id, digest(partsOf(one).map(textOf).join('\n'))]),
  };
  const lists = Object.entries(digests).map(([name, pairs]) => [name, pairs.map(([id, hex]) => ({ id, sha256: hex }))]);
  expectGolden(join(import.meta.dirname, `real-texts.${document.id}.yaml`), reviewable(Object.fromEntries(lists)));
});
