/** Law 9 for the whole site: built again, every file has the same bytes, the archive and the documents to take away included. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtAgain } from '../../support/build-corpora.ts';
import { dist, filesOf } from '../../support/site.ts';

test('another build of the same library is the same, byte for byte', () => {
  const files = (folder: string): string[] =>
    filesOf('', folder).filter((path) => statSync(join(folder, path)).isFile());
  expect(files(dist).length).toBeGreaterThan(100);
  expect(files(builtAgain)).toEqual(files(dist));
  const others = files(dist).filter(
    (path) => !readFileSync(join(dist, path)).equals(readFileSync(join(builtAgain, path))),
  );
  expect(others).toEqual([]);
});
