/** A document that is withdrawn: its record, and its register with every id retired; both are read again. */
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withdrawDocument } from '../../src/convert/anchors/withdraw-document.ts';
import { yamlToWithdrawn } from '../../src/convert/anchors/yaml-to-withdrawn.ts';
import { convert } from '../support/convert.ts';
import { expectValue, sourceOf } from '../support/source.ts';

const first = sourceOf('1. One\nGone later.\nIt stays.\n', 'layout: { headings: numbered }\n');
const { files } = expectValue(convert(first));
const second = sourceOf('1. One\nIt stays.\n', 'layout: { headings: numbered }\n');
const register = {
  file: 'content/anchors/doc.yaml',
  text: expectValue(convert({ ...second, register: { ...second.register, text: files.register } })).files.register,
};
const withdrawal = {
  title: 'The plan of the city',
  'short-title': 'The plan',
  language: 'fr',
  withdrawn: '2025-03-01',
};
const withdrawn = (own: typeof withdrawal & { reason?: string } = withdrawal) =>
  expectValue(withdrawDocument({ doc: 'doc', withdrawal: own, register }));
const read = (record: string, text: string) =>
  yamlToWithdrawn({
    doc: 'doc',
    record: { file: 'content/withdrawn/doc.yaml', text: record },
    register: { file: 'content/anchors/doc.yaml', text },
  });

test('every id is retired: by the seed that no longer held its text, or by the withdrawal, which leaves none', () => {
  const { record, register: text } = withdrawn();
  const { id, withdrawal: own, register: entries } = expectValue(read(record, text));
  expect([id, own]).toEqual(['doc', withdrawal]);
  const emptySeed = hash('sha256', '', 'hex');
  const shorter = hash('sha256', second.seed.bytes, 'hex');
  expect(entries.map((entry) => [entry.id, entry.head, entry.retired])).toEqual([
    ['s1', '1. One', emptySeed],
    ['s1-p1', 'Gone later.', shorter],
    ['s1-p2', 'It stays.', emptySeed],
  ]);
});

test('both files say in their first lines who writes them; a long reason stays in one line', () => {
  const reason = `It was replaced ${'by another and then '.repeat(20)}by none.`;
  const { record, register: text } = withdrawn({ ...withdrawal, reason });
  expect(record).toMatch(/^# A withdrawn document\. Written by `npm run convert -- --withdraw`/);
  expect(record).toContain(`\nreason: ${reason}\n`);
  expect(text).toMatch(/^# The register: every id ever published for this document\. Written by `npm run convert`/);
});

test.each([
  ['no register', withdrawn().record, '', 'withdrawn-without-register', 'content/withdrawn/doc.yaml'],
  ['a record that is none', 'title: x\n', withdrawn().register, 'yaml-value', 'content/withdrawn/doc.yaml'],
  ['a register that is none', withdrawn().record, '- { id: "" }\n', 'yaml-value', 'content/anchors/doc.yaml'],
])('%s is an error', (_, record, text, rule, file) => {
  const { value, problems } = read(record, text);
  expect(value).toBeUndefined();
  expect(problems[0]).toMatchObject({ rule, where: { file }, severity: 'error' });
  if (rule === 'withdrawn-without-register') expect(problems[0]?.what).toContain('content/anchors/doc.yaml');
});

test('nothing is withdrawn by a register that cannot be read', () => {
  const { value, problems } = withdrawDocument({ doc: 'doc', withdrawal, register: { ...register, text: 'p1' } });
  expect(value).toBeUndefined();
  expect(problems.map(({ rule }) => rule)).toEqual(['yaml-value']);
});
