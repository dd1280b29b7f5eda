/** The command `try-library`, where it must fail: a library that is not there, and one with an error. That it passes is seen by running it. */
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectOf } from '../support/command.ts';

const root = join(import.meta.dirname, '../..');
const tryLibrary = (folder: string) => {
  const script = join(root, 'scripts/try-library.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, text: `${stderr}${stdout}` };
};

test('a folder without seeds is no library', () => {
  const { root: empty } = projectOf({});
  const { status, text } = tryLibrary(empty);
  expect(text).toContain(`error ${join(empty, 'seeds')} file-unreadable`);
  expect(status).toBe(1);
});

test('what the conversion finds wrong is said, and nothing is built', () => {
  const { root: library } = projectOf({});
  cpSync(join(root, 'tests/corpora/minimal'), library, { recursive: true });
  writeFileSync(join(library, 'seeds/well.txt'), 'Other words.\n');
  const { status, text } = tryLibrary(library);
  expect(text).toContain('FAILED  convert');
  expect(text).toMatch(/^error seeds\/well\.\S+ /m);
  expect(text).not.toContain('build');
  expect(status).toBe(1);
});
