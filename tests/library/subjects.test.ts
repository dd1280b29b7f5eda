/** The subjects of this library: what some of them must lead to, and that no passage is passed over. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readProject } from '../../src/cli/files/io.ts';
import { yamlToSubject } from '../../src/convert/commentary/yaml-to-subject.ts';
import { indexedParagraphs } from '../../src/corpus/model/blocks.ts';
import { type Document, documentSchema } from '../../src/corpus/model/document.ts';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { expectValue } from '../support/source.ts';

const { notebook } = expectValue(await readProject(diskBelow('.')));
const subjects = (notebook.subjects ?? []).map((file) => expectValue(yamlToSubject(file)));
const documents = ['work-report-2025', 'action-plan-2025'].map(
  (id): Document => documentSchema.parse(JSON.parse(readFileSync(`content/documents/${id}.json`, 'utf8'))),
);
const placed = documents.flatMap(({ id, subjects: own = [] }) => own.map((one) => ({ document: id, ...one })));
const listed = (subject: string): string[] => [
  ...new Set(placed.filter((one) => one.subject === subject).map(({ at }) => at)),
];

test('there are at least thirty, and every paragraph and note is under one, or has a reason', () => {
  expect(subjects.length).toBeGreaterThanOrEqual(30);
  for (const document of documents) {
    const { paragraphs, listed: own, reasoned } = indexedParagraphs(document);
    expect(own + reasoned).toBe(paragraphs);
  }
  const notes = documents.flatMap(passagesOf).filter(({ kind }) => kind === 'note');
  expect(notes.filter(({ id }) => !placed.some(({ at }) => at === id))).toEqual([]);
});

test.each([
  ['housing', ['s8-p2', 's8-p3', 's9-p5', 's9-p6', 'p6']],
  ['elderly-care', ['s9-p4', 's9-p6', 'closing-p3', 'n17']],
  ['artificial-intelligence', ['s5-p2', 's5-p4', 'p7']],
  ['education', ['s5-p4', 's6-p2', 's8-p4', 's9-p2', 's11-p4', 'n17', 'n19', 'p6', 'p7']],
  ['waste', ['s8-p3']],
  ['law-and-oversight', ['closing-p3', 'closing-p5']],
  ['regional-development', ['s7-p1', 's7-p4', 'p2', 'p3', 'p4']],
])('%s is found where the texts treat it', (subject, passages) => {
  expect(listed(subject)).toEqual(expect.arrayContaining(passages));
});

/** Words that name a subject beyond doubt: a passage with one of them is under it, or the subject says why not. */
test.each([
  ['housing', /\bhousing\b|\bresidential compounds?\b/i],
  ['elderly-care', /\belderly\b/i],
  ['artificial-intelligence', /\bAI\b|artificial intelligence/],
  ['employment', /\bemployment\b|\bjobs?\b/i],
  ['tourism', /\btouris[mt]/i],
  ['waste', /\bwaste\b/i],
  ['disability', /\bdisabilit/i],
  ['food-and-drugs', /\bfood (?:and|safety)|\bdining\b/i],
  ['agriculture', /\bcropland|agricultur/i],
  ['health-care', /\bmedical|healthcare\b|hospital/i],
  ['education', /\beducation|\bschools?\b|universit|curricul|graduate/i],
  ['data', /\bdata\b/i],
  ['transport', /\bsubway|\btransit\b|\btraffic\b|\bparking\b|\bbus\b/i],
  ['energy', /\belectric|\bheating\b|\bhydrogen\b/i],
  ['carbon', /\bcarbon\b/i],
  ['resilience', /\bresilien|\bdisaster|extreme weather/i],
])('no passage that says the word is passed over under %s', (subject, word) => {
  const own = subjects.find(({ id }) => id === subject);
  const out = own?.['left-out'].flatMap(({ at }) => at?.id ?? []) ?? [];
  const said = documents.flatMap(passagesOf).filter(({ kind, words }) => kind !== 'heading' && word.test(words));
  expect(said.length).toBeGreaterThan(0);
  const passed = said.filter(({ id }) => !listed(subject).includes(id) && !out.includes(id));
  expect(passed.map(({ id, words }) => `${id}: ${word.exec(words)?.[0]}`)).toEqual([]);
});

test('every item of the two counted lists is a subject, but for what is left open', () => {
  const items = subjects.flatMap(({ items: own }) => own.map(({ term, item }) => `${term}: ${item}`));
  const aspects = ['Childcare', 'Education', 'Employment', 'Medical services', 'Elderly care', 'Housing'];
  for (const one of [...aspects, 'Social assistance']) expect(items).toContain(`seven-aspects: ${one}`);
  for (const one of ['Convenience', 'Comfort', 'More choices', 'Fairness', 'Safety'])
    expect(items).toContain(`five-areas: ${one}`);
});

test('what is quoted under a subject says no more than a few sentences', () => {
  for (const { quote = '' } of placed) expect(quote.length).toBeLessThan(1200);
});
