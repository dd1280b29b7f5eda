/** In a repository ids are provisional until the register is committed; then they are for ever. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, projectOf } from '../support/command.ts';
import { sourceOf } from '../support/source.ts';

const seed = 'One\nAlpha.\nBeta.\n';
const first = filesOf(sourceOf(seed, '', 'doc'));
const decided = filesOf(sourceOf(seed, 'layout: { lines: [{ at: 1, kind: heading }] }\n', 'doc'));
const changed = filesOf(sourceOf('One\nAlpha.\nGamma.\n', 'layout: { lines: [{ at: 1, kind: heading }] }\n', 'doc'));
type Project = ReturnType<typeof projectOf>;

function git({ root }: Project, ...args: string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', root, ...who, ...args], { stdio: 'ignore' });
}
const commit = (project: Project): void => {
  git(project, 'add', '-A');
  git(project, 'commit', '-m', 'x');
};
const idsOf = async (project: Project): Promise<{ new: string[]; kept: string[]; gone: string[] }> =>
  JSON.parse((await project.convert('--json')).stdout).documents[0].ids;
const register = (project: Project): string => project.files()['content/anchors/doc.yaml'] ?? '';

test('convert, look, decide, convert again: nothing is retired before the first commit', async () => {
  const project = projectOf(first);
  git(project, 'init');
  expect((await idsOf(project)).new).toEqual(['p1', 'p2', 'p3']);
  project.write(decided);
  expect(await idsOf(project)).toEqual({ new: ['x1', 'x1-p1', 'x1-p2'], kept: [], gone: [] });
  expect(register(project)).not.toContain('retired');
  expect((await project.convert('--check')).code).toBe(0);
});

test('after the commit an id stays with its text, and one whose text goes is retired', async () => {
  const project = projectOf(decided);
  git(project, 'init');
  await project.convert();
  commit(project);
  expect((await project.convert('--check')).code).toBe(0);
  project.write(changed);
  const ids = { new: ['x1-p3'], kept: ['x1', 'x1-p1'], gone: ['x1-p2'] };
  expect(await idsOf(project)).toEqual(ids);
  // Again before the commit: the same, not one more.
  expect(await idsOf(project)).toEqual(ids);
  expect(register(project)).toContain('retired');
});

test('a register that was lost comes back from the commit', async () => {
  const project = projectOf(decided);
  git(project, 'init');
  await project.convert();
  commit(project);
  const before = project.files();
  rmSync(join(project.root, 'content/anchors/doc.yaml'));
  project.write(changed);
  await project.convert();
  project.write(decided);
  await project.convert();
  const { '.git/index': _, ...files } = project.files();
  expect(files['content/anchors/doc.yaml']).toBe(before['content/anchors/doc.yaml']);
});

test('a library in a folder of a repository is read from its commit; one that was never committed to it, from the disk', async () => {
  const project = projectOf({ 'README.md': 'x' });
  git(project, 'init');
  commit(project);
  const written = Object.fromEntries(Object.entries(first).map(([path, text]) => [`library/${path}`, text]));
  project.write(written);
  // Of two roots the last one counts.
  const convert = async () =>
    JSON.parse((await project.convert('--json', '--root', join(project.root, 'library'))).stdout).documents[0].ids;
  expect((await convert()).new).toEqual(['p1', 'p2', 'p3']);
  expect((await convert()).kept).toEqual(['p1', 'p2', 'p3']);
  commit(project);
  expect((await convert()).kept).toEqual(['p1', 'p2', 'p3']);
});

test('`publish: false` keeps ids free, in a repository or not', async () => {
  const draft = (text: string) => filesOf(sourceOf(text, 'publish: false\n', 'doc'));
  const project = projectOf(draft(seed));
  await project.convert();
  project.write(draft('One\nGamma.\n'));
  expect(await idsOf(project)).toEqual({ new: ['p1', 'p2'], kept: [], gone: [] });
});
