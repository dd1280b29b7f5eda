/** Hashes of files, of which those are read that have changed. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFileHashes } from '../../../src/cli/files/file-hashes.ts';
import { hashOf } from '../../../src/rebuild/hashes.ts';
import { type Notebook, openNotebook } from '../../../src/rebuild/notebook.ts';

let folder: string;
let notebook: Notebook;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  mkdirSync(join(folder, 'content'));
  notebook = await openNotebook(folder, join(folder, 'content'));
  file = join(folder, 'content/a.txt');
  writeFileSync(file, 'text');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** What is said of the file, and what is written down of it then. */
async function ask(): Promise<string> {
  const hashes = await openFileHashes(notebook);
  const said = hashes.of(file);
  await hashes.keep();
  return said;
}
/** Lets some seconds pass, for whoever asks for the time. */
const wait = (): void => void vi.setSystemTime(Date.now() + 10_000);
/** What is written down of the file says something else. */
async function confuse(): Promise<void> {
  const notes = (await notebook.read<Record<string, { hash: string }>>('hashes')) ?? {};
  for (const one of Object.values(notes)) one.hash = 'as written down';
  await notebook.write('hashes', notes);
}

test('a file that is as it was is not read', async () => {
  wait();
  expect(await ask()).toBe(hashOf('text'));
  await confuse();
  expect(await ask()).toBe('as written down');
});

test('one that was written only just now is read again: it could change once more at the same time', async () => {
  expect(await ask()).toBe(hashOf('text'));
  await confuse();
  expect(await ask()).toBe(hashOf('text'));
});

test.each<[string, () => void]>([
  ['written', () => writeFileSync(file, 'TEXT')],
  [
    'written, and given the time that it had',
    () => {
      writeFileSync(file, 'TEXT');
      utimesSync(file, 1, 1);
    },
  ],
  [
    'put there in its place',
    () => {
      writeFileSync(`${file}.new`, 'TEXT');
      utimesSync(`${file}.new`, 1, 1);
      renameSync(`${file}.new`, file);
    },
  ],
])('one that was %s is read again', async (_, change) => {
  utimesSync(file, 1, 1);
  wait();
  await ask();
  await new Promise((resolve) => setTimeout(resolve, 20));
  change();
  expect(await ask()).toBe(hashOf('TEXT'));
});

test('one that cannot be read is never as it was, and what is not asked for is forgotten', async () => {
  wait();
  await ask();
  rmSync(file);
  expect(await ask()).not.toBe(await ask());
  expect(await notebook.read('hashes')).toEqual({});
});
