/** Law 9 for the whole site, and what a build takes over: built after another library, every file has the bytes of a first build. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { againLog, builtAgain } from '../../support/build-corpora.ts';
import { dist, filesOf } from '../../support/site.ts';

test('a build after another one is the same as a first one, byte for byte', () => {
  const files = (folder: string): string[] =>
    filesOf('', folder).filter((path) => statSync(join(folder, path)).isFile());
  expect(files(dist).length).toBeGreaterThan(100);
  expect(files(builtAgain)).toEqual(files(dist));
  const others = files(dist).filter(
    (path) => !readFileSync(join(dist, path)).equals(readFileSync(join(builtAgain, path))),
  );
  expect(others).toEqual([]);
});

test('it made what had changed, and what speaks of that; the rest it took over', () => {
  const [, made, of] =
    /(\d+) of (\d+) documents, files of one document, terms, subjects, comparisons and parts of texts were made/.exec(
      readFileSync(againLog, 'utf8'),
    ) ?? [];
  expect(Number(made)).toBeGreaterThan(4);
  expect(Number(made)).toBeLessThan(Number(of) / 2);
});
