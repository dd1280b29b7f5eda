/** The texts of this library hold no kind of line that is not decided. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readProject } from '../../src/cli/files/io.ts';
import { convertAll } from '../../src/convert/convert.ts';

const root = join(import.meta.dirname, '../..');

test('every text is read without a warning', async () => {
  const { texts, problems } = convertAll(await readProject(diskBelow(root)));
  expect(problems).toEqual([]);
  expect(texts).toHaveLength(readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt')).length);
});
