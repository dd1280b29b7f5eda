/** Git is started only where it could find a repository: in the folder, in one above it, or where the environment names one. */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { repositoryState } from '../../../src/cli/files/git.ts';
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
