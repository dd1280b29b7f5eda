/** A folder that takes another's place: at every moment there is the old one or the new one. */
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { prepareReplacement, replaceFolder } from '../../../src/cli/files/replace-folder.ts';

vi.mock('node:fs/promises', async (original) => {
  const own = await original<typeof fs>();
  return { ...own, rename: vi.fn(own.rename) };
});

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await fs.mkdtemp(join(tmpdir(), 'pilcrow-'));
  folder = join(parent, 'dist');
});
const write = async (path: string, text: string): Promise<void> => {
  await fs.mkdir(path, { recursive: true });
  await fs.writeFile(join(path, 'index.html'), text);
};
const there = (): Promise<string> => fs.readFile(join(folder, 'index.html'), 'utf8');

test.each(['where there is one', 'where there is none'])(
  'the new one comes %s, and nothing else is left',
  async (where) => {
    if (where === 'where there is one') await write(folder, 'old');
    const made = await prepareReplacement(folder);
    await write(made, 'new');
    if (where === 'where there is one') expect(await there()).toBe('old');
    await replaceFolder(folder);
    expect(await there()).toBe('new');
    expect(await fs.readdir(parent)).toEqual(['dist']);
  },
);

test('what a run that was cut off has half made is cleared away', async () => {
  await write(folder, 'old');
  await write(await prepareReplacement(folder), 'half');
  const made = await prepareReplacement(folder);
  expect(await fs.readdir(parent)).toEqual(['dist']);
  expect([await there(), made.startsWith(parent)]).toEqual(['old', true]);
});

test('cut off between the two steps, the old one is put back', async () => {
  await write(folder, 'old');
  await write(await prepareReplacement(folder), 'new');
  const { rename } = await vi.importActual<typeof fs>('node:fs/promises');
  vi.mocked(fs.rename).mockImplementationOnce(rename).mockRejectedValueOnce(new Error('cut off'));
  await expect(replaceFolder(folder)).rejects.toThrow('cut off');
  await expect(there()).rejects.toThrow('ENOENT');
  await prepareReplacement(folder);
  expect(await there()).toBe('old');
});

test('a folder that cannot be moved, being a disk of its own, gets the files of the new one', async () => {
  await write(folder, 'old');
  await write(join(folder, 'gone'), 'old');
  await write(await prepareReplacement(folder), 'new');
  vi.mocked(fs.rename).mockRejectedValueOnce(Object.assign(new Error('busy'), { code: 'EBUSY' }));
  await replaceFolder(folder);
  expect([await there(), await fs.readdir(folder), await fs.readdir(parent)]).toEqual([
    'new',
    ['index.html'],
    ['dist'],
  ]);
});
