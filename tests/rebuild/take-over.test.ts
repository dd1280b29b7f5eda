/** Files that a build takes over from the one before it. */
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSameFile, markOf } from '../../src/rebuild/file-mark.ts';
import { takeOver, writeMade } from '../../src/rebuild/take-over.ts';

let folder: string;
const inside = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  for (const name of ['old', 'new', 'other']) mkdirSync(inside(name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const made = () => ({ 'a.txt': writeMade('a.txt', 'seed 1', inside('old'), Buffer.from('text')) });
const take = (of: string, known = made()) =>
  takeOver({ folder: inside('old'), made: known }, 'a.txt', of, inside('new'));

test('what was made of the same is the very file, and so it is for the build after that', () => {
  const taken = take('seed 1');
  expect(statSync(inside('new/a.txt')).ino).toBe(statSync(inside('old/a.txt')).ino);
  expect(taken && isSameFile(taken.mark, markOf(inside('new/a.txt')))).toBe(true);
  rmSync(inside('old'), { recursive: true });
  const again = takeOver(
    { folder: inside('new'), made: { 'a.txt': taken as never } },
    'a.txt',
    'seed 1',
    inside('other'),
  );
  expect(again).toEqual(taken);
});

test('what was made of something else is not taken, nor what is gone, nor what somebody changed', () => {
  expect(take('seed 2')).toBeUndefined();
  const known = made();
  writeFileSync(inside('old/a.txt'), 'TEXT');
  utimesSync(inside('old/a.txt'), 1, 1);
  expect(take('seed 1', known)).toBeUndefined();
  rmSync(inside('old/a.txt'));
  expect(take('seed 1', known)).toBeUndefined();
  expect(() => readFileSync(inside('new/a.txt'))).toThrow();
});

test('a copy of it is as good, and is known by its own mark from then on', () => {
  const known = made();
  const copy = readFileSync(inside('old/a.txt'));
  rmSync(inside('old/a.txt'));
  // Another file takes the place on the disk that is free now.
  linkSync(writeOther('keeps the place'), inside('old/b.txt'));
  writeFileSync(inside('old/a.txt'), copy);
  utimesSync(inside('old/a.txt'), 1, 1);
  const taken = take('seed 1', known);
  expect(readFileSync(inside('new/a.txt'), 'utf8')).toBe('text');
  expect(taken?.mark).toEqual(markOf(inside('new/a.txt')));
  expect(taken?.mark).not.toEqual(known['a.txt'].mark);
});

function writeOther(content: string): string {
  writeFileSync(inside('other/b.txt'), content);
  return inside('other/b.txt');
}
