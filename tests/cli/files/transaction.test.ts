/** Files are changed all or none: at whatever point the disk fails or the process ends. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diskBelow, Refusal } from '../../../src/cli/files/disk.ts';
import { changeFiles, putBack, workFolder } from '../../../src/cli/files/transaction.ts';
import { projectOf } from '../../support/command.ts';
import { Ended, faultyFileSystem, type Seen } from '../../support/faults.ts';

const old = { 'content/a/one.txt': 'old one', 'content/a/two.txt': 'old two', 'content/b/gone.txt': 'to go' };
const changes = [
  { path: 'content/a/one.txt', text: 'new one' },
  { path: 'content/b/new.txt', text: '' },
  { path: 'content/b/gone.txt' },
  { path: 'content/c/first.txt', text: 'the first in its folder' },
  { path: 'content/a/two.txt', text: 'new two' },
  { path: 'content/b/never.txt' },
];
const changed = {
  'content/a/one.txt': 'new one',
  'content/a/two.txt': 'new two',
  'content/b/new.txt': '',
  'content/c/first.txt': 'the first in its folder',
};

/** Changes the files with faults; what was thrown, what is there, and how many calls it took. */
async function attempt(fault: (seen: Seen) => string | undefined) {
  const project = projectOf(old);
  const fs = faultyFileSystem(fault);
  const thrown: unknown = await changeFiles(diskBelow(project.root, fs), changes).catch((error) => error);
  const whole = diskBelow(project.root);
  const repair = async () => {
    const files = await putBack(whole);
    await changeFiles(whole, []);
    return files;
  };
  return { thrown, project, calls: fs.calls, repair };
}

const { calls, project: unhindered } = await attempt(() => undefined);
const each = Array.from({ length: calls }, (_, index) => index + 1);

test('changes, makes and removes files, and leaves nothing else', () => {
  expect(unhindered.files()).toEqual(changed);
  expect(calls).toBeGreaterThan(30);
});

describe('one call fails', () => {
  test.each(each)('call %i', async (failing) => {
    const { thrown, project } = await attempt(({ count }) => (count === failing ? 'ENOSPC' : undefined));
    const files = project.files();
    if (thrown === undefined) {
      // Only tidying up may fail without a word.
      for (const path of Object.keys(files)) if (path.startsWith(workFolder)) delete files[path];
      expect(files).toEqual(changed);
    } else {
      expect(thrown).toBeInstanceOf(Refusal);
      expect(files).toEqual(old);
    }
  });
});

describe('the disk is full from one call on', () => {
  test.each(each)('call %i', async (failing) => {
    const growing = ['copyFile', 'writeFile'];
    const { thrown, project } = await attempt(({ count, name }) =>
      count >= failing && growing.includes(name) ? 'ENOSPC' : undefined,
    );
    expect(project.files()).toEqual(thrown === undefined ? changed : old);
  });
});

describe.each(['EROFS', 'EACCES'])('nothing can be written from one call on (%s)', (code) => {
  test.each(each)('call %i', async (failing) => {
    const { thrown, project, repair } = await attempt(({ count, changes: writes }) =>
      count >= failing && writes ? code : undefined,
    );
    if (thrown !== undefined) expect(thrown).toBeInstanceOf(Refusal);
    const said = thrown instanceof Refusal ? thrown.problem.rule : undefined;
    // Where the old files could not be put back at once, the problem says so.
    const journal = existsSync(`${project.root}/${workFolder}/journal.json`);
    expect(said === 'conversion-unfinished').toBe(journal);
    await repair();
    expect(project.files()).toEqual(thrown === undefined ? changed : old);
  });
});

describe('the process ends', () => {
  test.each(each)('before call %i', async (failing) => {
    const { thrown, project, repair } = await attempt(({ count }) => (count === failing ? 'end' : undefined));
    if (thrown !== undefined) expect(thrown).toBeInstanceOf(Ended);
    await repair();
    expect([JSON.stringify(old), JSON.stringify(changed)]).toContain(JSON.stringify(project.files()));
  });

  test.each(each)('before call %i, and then while the old files are put back', async (failing) => {
    const { project, repair } = await attempt(({ count }) => (count === failing ? 'end' : undefined));
    for (const count of [2, 5, 8]) {
      const fs = faultyFileSystem((seen) => (seen.count === count ? 'end' : undefined));
      await putBack(diskBelow(project.root, fs)).catch(() => {});
    }
    await repair();
    expect([JSON.stringify(old), JSON.stringify(changed)]).toContain(JSON.stringify(project.files()));
  });
});

test('what others have changed since is left alone', async () => {
  let moved = 0;
  const { project, repair } = await attempt(({ name }) => {
    if (name === 'rename') moved += 1;
    return moved === 4 ? 'end' : undefined;
  });
  expect(project.files()).toMatchObject({ 'content/a/one.txt': 'new one', 'content/b/new.txt': '' });
  project.write({ 'content/a/one.txt': 'pulled from elsewhere' });
  expect(await repair()).not.toContain('content/a/one.txt');
  expect(project.files()).toEqual({ ...old, 'content/a/one.txt': 'pulled from elsewhere' });
});

test.each([
  'nonsense',
  '{}',
  '[{"path":"content/../seeds/a.txt"}]',
  '[{"path":"/etc/hostname"}]',
  '[{"path":"content/.convert/x"}]',
])('a journal that is none of ours changes nothing: %s', async (journal) => {
  const project = projectOf({ ...old, [`${workFolder}/journal.json`]: journal });
  const before = project.files();
  await expect(putBack(diskBelow(project.root))).rejects.toThrow('Its journal cannot be read');
  expect(project.files()).toEqual(before);
});
