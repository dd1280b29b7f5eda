/** Git is started only where it could find a repository: in the folder, in one above it, or where the environment names one; and seldom. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { commitsAround, repositoryState } from '../../../src/cli/files/git.ts';
import { projectOf } from '../../support/command.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['nothing around it', 'seeds/a.txt', {}, false],
  ['a repository', '.git/HEAD', {}, true],
  ['a repository above it', '../.git/HEAD', {}, true],
  ['a work tree’s file', '.git', {}, true],
  ['a repository without a work tree above it', '../HEAD', {}, true],
  ['one that the environment names', 'seeds/a.txt', { GIT_DIR: '/nowhere' }, true],
])('%s', async (_, file, environment, isStarted) => {
  const { root, write } = projectOf({ 'bin/git': '#!/bin/sh\n: > "$0.started"\n', 'library/content/a.yaml': '' });
  write({ [`library/${file}`]: '' });
  chmodSync(join(root, 'bin/git'), 0o755);
  vi.stubEnv('PATH', `${join(root, 'bin')}${delimiter}${process.env['PATH']}`);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { state } = await repositoryState(join(root, 'library'), ['content']);
  expect(existsSync(join(root, 'bin/git.started'))).toBe(isStarted);
  expect(
    JSON.parse(state)
      .flat()
      .some((one: unknown) => one !== null),
  ).toBe(isStarted);
  rmSync(root, { recursive: true });
});

/** A git that writes down how it is started, and is the real one else. */
function watchedGit(root: string): () => string[] {
  const real = execFileSync('sh', ['-c', 'command -v git']).toString().trim();
  const log = join(root, 'bin/started');
  writeFileSync(log, '');
  writeFileSync(join(root, 'bin/git'), `#!/bin/sh\necho "$*" >> "${log}"\nexec "${real}" "$@"\n`);
  chmodSync(join(root, 'bin/git'), 0o755);
  vi.stubEnv('PATH', `${join(root, 'bin')}${delimiter}${process.env['PATH']}`);
  return () => readFileSync(log, 'utf8').trim().split('\n');
}

test('it is started once to know where a project lies, and twice for the files of a commit', async () => {
  const { root } = projectOf({ 'bin/x': '', 'library/content/a.yaml': 'a\n', 'library/content/b.yaml': 'b\n' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'gc.auto=0', ...args]);
  git('init', '-q', '-b', 'main');
  git('add', 'library');
  git('commit', '-qm', 'One');
  git('checkout', '-qb', 'other');
  writeFileSync(join(root, 'library/content/a.yaml'), 'other\n');
  git('commit', '-qam', 'Other');
  git('checkout', '-q', 'main');
  const library = join(root, 'library');
  const started = watchedGit(root);
  const commits = await commitsAround(library);
  expect([...((await commits.last(['content'])) ?? [])]).toEqual([
    ['content/a.yaml', 'a\n'],
    ['content/b.yaml', 'b\n'],
  ]);
  expect(await commits.merging(['content'])).toBeUndefined();
  expect(started()).toHaveLength(3);
  git('merge', '-q', '--no-commit', '--no-ff', 'other');
  const merging = await (await commitsAround(library)).merging(['content/a.yaml']);
  expect([...(merging ?? [])]).toEqual([['content/a.yaml', 'other\n']]);
  rmSync(root, { recursive: true });
});
