/** `convert --withdraw`: a document goes, what it was linked by stays and says so, and it can come back. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertProject } from '../../src/cli/convert-project.ts';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { filesOf, projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';
import { sourceOf } from '../support/source.ts';

const golden = (name: string): string => join(import.meta.dirname, 'convert', `${name}.txt`);
const layout = 'short-title: The plan\nlanguage: fr\nlayout: { headings: numbered }\n';
const sources = filesOf(
  sourceOf('1. One\nThe aspects15 of the Garden City.\n[15]A note.\n', layout, 'plan'),
  sourceOf('A report on the plan.\n', '', 'report'),
);
const link = (id: string, at: string, document: string, to: string) =>
  `- { id: ${id}, at: ${at}, kind: cross-reference, relation: compare, to: { document: ${document}, id: ${to}, quote: { exact: plan } }, body: Both., basis: text }\n`;
const commentary = {
  'content/annotations/report.yaml': link('from-report', 'p1', 'plan', 's1-p1').replace(
    'exact: plan',
    'exact: aspects',
  ),
  'content/annotations/plan.yaml': link('from-plan', 's1-p1', 'report', 'p1'),
  'content/terms/garden-city.yaml':
    'id: garden-city\nlabel: Garden City\nvariants: [Garden City]\nkind: place\ndefinition: The Garden City.\nbasis: { kind: text, document: plan, at: s1-p1 }\n',
};

/** What the command does, without a process of its own; gives the rules of the errors. */
async function run(
  root: string,
  more: { withdraw?: string; reason?: string; check?: boolean } = {},
): Promise<string[]> {
  const { withdraw: doc, reason, check = false } = more;
  const withdraw = doc === undefined ? undefined : { doc, reason, date: '2025-03-01' };
  const { problems } = await convertProject(diskBelow(root), { check, patience: 0, doing: () => {}, withdraw });
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

test('a document goes, and its addresses stay', async () => {
  const project = projectOf({ ...sources, ...commentary });
  expect(await run(project.root)).toEqual([]);
  const before = project.files();

  const { text, code } = await project.convert('--withdraw', 'plan', '--reason', 'It was replaced');
  expectGolden(golden('withdrawn'), text);
  expect(code).toBe(0);
  const files = project.files();
  expect(Object.keys(files).sort()).toEqual([
    'content/anchors/plan.yaml',
    'content/anchors/report.yaml',
    'content/annotations/plan.yaml',
    'content/annotations/report.yaml',
    'content/documents/report.json',
    'content/documents/report.mdx',
    'content/ledgers/report.json',
    'content/terms/garden-city.yaml',
    'content/withdrawn/plan.yaml',
    'seeds/report.txt',
    'seeds/report.yaml',
  ]);
  expect(parse(files['content/withdrawn/plan.yaml'] ?? '')).toEqual({
    title: 'A title',
    'short-title': 'The plan',
    language: 'fr',
    withdrawn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    reason: 'It was replaced',
  });
  const entries = parse(files['content/anchors/plan.yaml'] ?? '');
  expect(entries.map(({ id }: { id: string }) => id)).toEqual(['s1', 's1-p1', 'n15']);
  for (const entry of entries) expect(entry).toMatchObject({ retired: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const labels = [...(files['content/documents/report.mdx'] ?? '').matchAll(/to="(\S+)" label="([^"]+)"/g)];
  expect(labels.map(([, to, label]) => `${to} ${label}`)).toEqual([
    's1-p1 The plan (withdrawn)',
    's1-p1 The plan (withdrawn)',
  ]);
  expect(await run(project.root, { check: true })).toEqual([]);

  project.write(sources);
  expect(new Set(await run(project.root, { check: true }))).toEqual(new Set(['edition-stale']));
  expect(await run(project.root)).toEqual([]);
  expect(project.files()).toEqual(before);
}, 120_000);

test('one whose seed is gone is named with all of its files, and can be withdrawn', async () => {
  const project = projectOf(sources);
  await run(project.root);
  for (const path of ['seeds/plan.txt', 'seeds/plan.yaml']) rmSync(join(project.root, path));
  const { text, code } = await project.convert();
  expectGolden(golden('edition-without-seed'), text);
  expect(code).toBe(1);
  expect(await run(project.root, { withdraw: 'plan' })).toEqual([]);
  const { 'content/withdrawn/plan.yaml': record, ...files } = project.files();
  expect(parse(record ?? '')).toEqual({
    title: 'A title',
    'short-title': 'The plan',
    language: 'fr',
    withdrawn: '2025-03-01',
  });
  expect(Object.keys(files).filter((path) => path.includes('plan'))).toEqual(['content/anchors/plan.yaml']);

  project.write({ 'content/withdrawn/plan.yaml': (record ?? '').replace(/\d{4}-/, '2020-') });
  expect(await run(project.root, { withdraw: 'plan', reason: 'Said later' })).toEqual([]);
  expect(parse(project.files()['content/withdrawn/plan.yaml'] ?? '')).toMatchObject({
    withdrawn: expect.stringMatching(/^2020-/),
    reason: 'Said later',
  });

  rmSync(join(project.root, 'content/anchors/plan.yaml'));
  expectGolden(golden('withdrawn-without-register'), (await project.convert()).text);
}, 120_000);

test('what cannot be withdrawn is left alone', async () => {
  const project = projectOf(sources);
  await run(project.root);
  const before = project.files();
  expectGolden(golden('withdraw-unknown'), (await project.convert('--withdraw', 'plans')).text);
  expect(await run(project.root, { withdraw: '../../plan' })).toEqual(['withdraw-unknown']);
  expect((await project.convert('--withdraw', 'plan', '--check')).code).toBe(1);
  expect((await project.convert('--reason', 'None')).text).toContain('--reason goes with --withdraw <doc>');
  project.write({ 'content/annotations/report.yaml': link('from-report', 'p1', 'plan', 's1-p9') });
  expectGolden(golden('withdraw-leaves-a-bad-link'), (await project.convert('--withdraw', 'plan')).text);
  rmSync(join(project.root, 'content/annotations/report.yaml'));
  expect(project.files()).toEqual(before);
}, 120_000);
