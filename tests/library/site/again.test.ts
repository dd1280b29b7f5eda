/** Law 9 for the whole site: built again, every file has the same bytes, the archive and the documents to take away included. */

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { astroBuild } from '../../../src/cli/build-site.ts';
import { dist, filesOf } from '../../support/site.ts';

test('another build of the same library is the same, byte for byte', () => {
  const out = resolve('tests/.artefacts/again');
  rmSync(out, { recursive: true, force: true });
  const { args, env } = astroBuild({ library: '.', out });
  execFileSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const files = (folder: string): string[] =>
    filesOf('', folder).filter((path) => statSync(join(folder, path)).isFile());
  expect(files(out)).toEqual(files(dist));
  const others = files(dist).filter((path) => !readFileSync(join(dist, path)).equals(readFileSync(join(out, path))));
  expect(others).toEqual([]);
}, 120_000);
