/** A published text that is amended: what the conversion proposes, what is accepted, what the comparison says. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareProject } from '../../src/cli/compare/compare-project.ts';
import { comparisonText } from '../../src/cli/compare/comparison-text.ts';
import { convertProject } from '../../src/cli/convert-project.ts';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { problemText, summaryText } from '../../src/cli/report.ts';
import type { Editing } from '../../src/convert/amend/amendment.ts';
import { comparisonSchema, comparisonSchemaId } from '../../src/corpus/editions/comparison.ts';
import { filesOf, projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';
import { sourceOf } from '../support/source.ts';

const golden = (name: string): string => join(import.meta.dirname, 'amend', `${name}.txt`);
const layout = 'layout: { headings: numbered }\n';
const before = filesOf(
  sourceOf(
    [
      '1. Water',
      'We will protect the sites along the river and clean its water by the end of the year.',
      'The council meets in the spring. It hears the report of the mayor, and decides on the budget of the city.',
      'Schools open in September.',
      '2. Roads',
      'The north road is built in two years. The south road follows when the money is there.',
      'All bridges are looked at each year by the engineers of the city.',
      '',
    ].join('\n'),
    layout,
    'plan',
  ),
);
const after = filesOf(
  sourceOf(
    [
      '1. Water',
      'We will restore the sites along the river and clean all its water by the end of the year.',
      'The council meets in the spring.',
      'It hears the report of the mayor, and decides on the budget of the city.',
      '2. Roads',
      'The north road is built in two years. The south road follows when the money is there. All bridges are looked at each year by the engineers of the city.',
      '',
    ].join('\n'),
    layout,
    'plan',
  ),
);
type Project = ReturnType<typeof projectOf>;

/** Runs the conversion as the command does, and gives what it says. */
async function convert({ root }: Project, editing: Editing = {}, check = false) {
  const job = { check, patience: 0, doing: () => {}, editing: { today: '2025-03-01', ...editing } };
  const { value, problems } = await convertProject(diskBelow(root), job);
  const said = [...problems.map(problemText), ...(value?.documents ?? []).map(summaryText)].join('\n');
  return { said: `${said}\n`, problems, documents: value?.documents ?? [], written: value?.written };
}

function git({ root }: Project, ...args: string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', root, ...who, ...args], { stdio: 'ignore' });
}

const register = (project: Project): string => project.files()['content/anchors/plan.yaml'] ?? '';

test('in a repository: proposed, accepted, and nothing is lost before the commit', async () => {
  const project = projectOf(before);
  await convert(project);
  git(project, 'init');
  git(project, 'commit', '--allow-empty', '-m', 'nothing yet');
  git(project, 'tag', 'empty');
  git(project, 'add', '-A');
  git(project, 'commit', '-m', 'x');
  project.write(after);
  expectGolden(golden('proposed'), (await convert(project)).said);
  expect(register(project)).toContain('s1-p4');
  expectGolden(golden('accept-unknown'), (await convert(project, { accept: ['s1-p2', 'plan#s1-p11'] })).said);
  expectGolden(
    golden('accepted'),
    (await convert(project, { accept: 'all', reason: 'The council asked for it.' })).said,
  );
  expectGolden(golden('register'), register(project));
  // Another day, and without a word of acceptance: what was accepted stays.
  expect((await convert(project, { today: '2025-04-01' })).written).toBe(0);
  expect((await convert(project, { today: '2025-04-01' }, true)).problems).toEqual([]);
  const { value = [] } = await compareProject(diskBelow(project.root), 'HEAD', []);
  expectGolden(golden('compared'), `${value.map(comparisonText).join('\n')}\n`);
  comparisonSchema.parse({ schema: comparisonSchemaId, ok: true, revision: 'HEAD', documents: value, problems: [] });
  const misspelt = await compareProject(diskBelow(project.root), 'HEAD', ['plna']);
  expect(misspelt.problems.map(({ rule, help }) => [rule, help.slice(0, 20)])).toEqual([
    ['document-unknown', 'Did you mean “plan”?'],
  ]);
  // What was accepted before is told apart from what nobody proposed.
  git(project, 'add', '-A');
  git(project, 'commit', '-m', 'accepted');
  const accepted = /^- id: (\S+)(?:\n {2}.*)*\n {2}was:/m.exec(register(project))?.[1] ?? '';
  const again = await convert(project, { accept: [accepted, `plan#${accepted}`] });
  expectGolden(golden('accept-done'), again.said);
  expect(again.problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  // What cannot be compared is said: no such commit, one without documents, a copy without it, a text not yet converted.
  git(project, 'commit', '--amend', '-m', 'y');
  const shallow = projectOf({});
  git(shallow, 'clone', '--depth', '1', `file://${project.root}`, join(shallow.root, 'copy'));
  project.write({
    'seeds/plan.yaml': (after['seeds/plan.yaml'] as string).replace(/^sha256: .*/m, `sha256: ${'0'.repeat(64)}`),
  });
  const runs = [
    await compareProject(diskBelow(project.root), '--output=x', ['plan']),
    await compareProject(diskBelow(project.root), 'emtpy', ['plan']),
    await compareProject(diskBelow(project.root), 'empty', ['plan']),
    await compareProject(diskBelow(join(shallow.root, 'copy')), 'v0', []),
    await compareProject(diskBelow(shallow.root), 'HEAD', []),
  ];
  const said = runs.flatMap(({ problems }) => problems.map(problemText)).join('\n');
  expectGolden(golden('compare-problems'), `${said}\n`);
});

test('a register that git could not merge is said, and nothing is written', async () => {
  const project = projectOf(before);
  await convert(project);
  git(project, 'init');
  git(project, 'add', '-A');
  git(project, 'commit', '-m', 'x');
  project.write({ ...after, 'content/anchors/plan.yaml': `<<<<<<< HEAD\n${register(project)}=======\n>>>>>>> side\n` });
  const { problems, written } = await convert(project);
  expect([problems.map(({ rule, where }) => [rule, where.file]), written]).toEqual([
    [['merge-conflict', 'content/anchors/plan.yaml']],
    0,
  ]);
});

test.each([
  ['merged', 'main', ['merge', 'side'], ['commit', '-m', 'published']],
  ['rebased', 'side', ['rebase', 'main'], ['-c', 'core.editor=true', 'rebase', '--continue']],
  ['picked', 'main', ['cherry-pick', 'side'], ['-c', 'core.editor=true', 'cherry-pick', '--continue']],
])('two branches that were published apart are %s: every id of both leads on', async (_, branch, join, goOn) => {
  const project = projectOf(before);
  const [one, two, three] = [
    'Boats need a licence.',
    'The market opens on Mondays.',
    'Bells ring at noon in every tower.',
  ];
  const lines = `${Buffer.from(before['seeds/plan.txt'] as Uint8Array)}`.trimEnd().split('\n');
  const publish = async (text: readonly string[], commit = ['commit', '-m', 'published']) => {
    project.write(filesOf(sourceOf(`${text.join('\n')}\n`, layout, 'plan')));
    const done = await convert(project);
    expect(done.written).toBeGreaterThan(0);
    git(project, 'add', '-A');
    git(project, ...commit);
    return done;
  };
  const idsIn = (text: string): string[] => [...text.matchAll(/^- id: (\S+)/gm)].map(([, id = '']) => id);
  const heads = (): Record<string, string> =>
    Object.fromEntries(
      [
        ...register(project).matchAll(/^- id: (\S+)\n(?: {2}.*\n)*? {2}head: (.*)\n(?! {2}(?:.*\n {2})*?retired)/gm),
      ].map(([, id, head]) => [head, id]),
    );
  git(project, 'init', '-b', 'main');
  await publish(lines);
  git(project, 'switch', '-c', 'side');
  await publish([...lines.slice(0, 4), two, three, ...lines.slice(4, 6)]);
  const theirs = register(project);
  git(project, 'switch', 'main');
  await publish([...lines.slice(0, 3), one, ...lines.slice(4)]);
  const ours = register(project);
  git(project, 'switch', branch);
  expect(() => git(project, ...join)).toThrow();
  expect(register(project)).toContain('<<<<<<<');
  // The editor merges the seed and the sidecar by hand, converts and commits.
  const merged = await publish([...lines.slice(0, 3), one, two, three, ...lines.slice(4)], goOn);
  expectGolden(golden('two-branches'), merged.said);
  expect(merged.problems.map(({ rule }) => rule)).toEqual(['ids-of-two-branches']);
  const both = new Set([...idsIn(ours), ...idsIn(theirs)]);
  const document = JSON.parse(project.files()['content/documents/plan.json'] ?? '');
  const known = new Set([...JSON.stringify(document).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id));
  expect([...both].filter((id) => !known.has(id))).toEqual([]);
  expect(idsIn(register(project)).sort()).toEqual([...new Set(idsIn(register(project)))].sort());
  // What only one branch has keeps its id; of two texts with one id this branch’s does.
  expect(heads()).toMatchObject({ [one]: 's1-p4', [three]: 's1-p5' });
  expect(document.retired.map(({ id }: { id: string }) => id)).toEqual(['s1-p3']);
  expect(await convert(project, {}, true)).toMatchObject({ problems: [], written: 0 });
});

test('a document under another id, one that was withdrawn, and what the sidecar says otherwise', async () => {
  const project = projectOf(before);
  await convert(project);
  git(project, 'init');
  git(project, 'add', '-A');
  git(project, 'commit', '-m', 'x');
  const compared = async (...docs: string[]) =>
    (await compareProject(diskBelow(project.root), 'HEAD', docs)).value ?? [];
  const sidecar = `${before['seeds/plan.yaml'] as string}`
    .replace('A title', 'The plan of the city')
    .replace('numbered', 'none');
  project.write({ 'seeds/plan.yaml': sidecar });
  await convert(project);
  expect((await compared())[0]?.decisions).toEqual([
    { field: 'title', before: 'A title', after: 'The plan of the city' },
    { field: 'layout.headings', before: 'numbered', after: 'none' },
  ]);
  for (const path of [
    'seeds/plan.txt',
    'seeds/plan.yaml',
    'content/documents/plan.json',
    'content/documents/plan.mdx',
    'content/ledgers/plan.json',
  ])
    rmSync(join(project.root, path));
  project.write({
    'seeds/scheme.txt': before['seeds/plan.txt'] ?? '',
    'seeds/scheme.yaml': (before['seeds/plan.yaml'] as string).replace('id: plan', 'id: scheme'),
  });
  await convert(project);
  for (const asked of [[], ['plan'], ['scheme']])
    expect((await compared(...asked)).map(({ document, is, was, changes }) => [document, is, was, changes])).toEqual([
      ['scheme', 'renamed', 'plan', []],
    ]);
  const job = { check: false, patience: 0, doing: () => {} };
  await convertProject(diskBelow(project.root), {
    ...job,
    withdraw: { doc: 'plan', date: '2025-05-05', reason: 'Twice.' },
  });
  project.write({
    'seeds/scheme.txt': 'Another text.\n',
    'seeds/scheme.yaml': sourceOf('Another text.\n', '', 'scheme').sidecar.text,
  });
  await convert(project);
  expect((await compared()).map(({ document, is, withdrawn }) => [document, is, withdrawn])).toEqual([
    ['plan', 'withdrawn', { date: '2025-05-05', reason: 'Twice.' }],
    ['scheme', 'new', undefined],
  ]);
});

test('passages that only moved are an amendment, with its day, and stay so', async () => {
  const project = projectOf(before);
  await convert(project);
  const lines = `${Buffer.from(before['seeds/plan.txt'] as Uint8Array)}`.split('\n');
  const moved = [...lines.slice(0, 3), ...lines.slice(4, 6), lines[3], ...lines.slice(6)].join('\n');
  project.write(filesOf(sourceOf(moved, layout, 'plan')));
  await convert(project, { reason: 'The council asked for it.' });
  const amended = () => JSON.parse(project.files()['content/documents/plan.json'] ?? '').amended;
  const expected = [
    { date: '2025-03-01', reason: 'The council asked for it.', changed: [], added: [], gone: [], moved: ['s1-p3'] },
  ];
  expect(amended()).toEqual(expected);
  expect((await convert(project, { today: '2025-04-01' })).written).toBe(0);
  expect(amended()).toEqual(expected);
});

test('without a repository: what is proposed stays open as long as the seed is the same, and ids given meanwhile lead on', async () => {
  const project = projectOf(before);
  await convert(project);
  project.write(after);
  const first = await convert(project);
  const again = await convert(project);
  expect(again.written).toBe(0);
  expect(again.documents[0]?.proposals?.map(({ id }) => id)).toEqual(
    first.documents[0]?.proposals?.map(({ id }) => id),
  );
  const accepted = await convert(project, { accept: ['s1-p1'] });
  const document = JSON.parse(project.files()['content/documents/plan.json'] ?? '');
  expect(document.children[0].children[0].id).toBe('s1-p1');
  expect(document.retired).toContainEqual(
    expect.objectContaining({ id: 's1-p4', became: { how: 'moved', into: ['s1-p1'] } }),
  );
  expect(accepted.documents[0]?.proposals?.filter((one) => one.accepted).map(({ id }) => id)).toEqual(['s1-p1']);
  expect((await convert(project)).written).toBe(0);
});

test('an edition that cannot be read is said, and the texts that went are told from nothing', async () => {
  const project = projectOf(before);
  await convert(project);
  project.write({ ...after, 'content/documents/plan.json': '{' });
  expectGolden(golden('edition-unreadable'), (await convert(project)).said);
});

test('what quoted words that were amended is told where they are now', async () => {
  const annotations = [
    '- { id: a, kind: comment, at: s1-p1, quote: { exact: clean its water }, body: One., basis: editorial }',
    '- { id: b, kind: comment, at: s1-p2, quote: { exact: The council meets }, body: Two., basis: editorial }',
    '- { id: c, kind: comment, at: s1-p3, body: Three., basis: editorial }',
    '',
  ].join('\n');
  const term =
    'id: site\nkind: place\nlabel: site\nvariants: [protect the sites]\ndefinition: A place.\nbasis: { kind: editorial, source: none }\nrelated: []\n';
  const project = projectOf({
    ...before,
    'content/annotations/plan.yaml': annotations,
    'content/terms/site.yaml': term,
  });
  expect((await convert(project)).problems).toEqual([]);
  project.write(after);
  expectGolden(golden('quotes-gone'), (await convert(project, { accept: 'all' })).said);
});
