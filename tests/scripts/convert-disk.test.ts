/** The command `convert` on a disk that refuses, beside others of its kind, and after a sudden end. */
import { hash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';
import { sourceOf } from '../support/source.ts';

const golden = (name: string): string => join(import.meta.dirname, 'convert', `${name}.txt`);
const good = sourceOf('1. One\nThe aspects15.\n[15]A note.\n', 'layout: { headings: numbered }\n', 'good');
const doubtful = sourceOf('The aspects15.\n', '', 'doubtful');

test('says what the disk refuses', async () => {
  const blocked = async (path: string): Promise<string> => {
    const project = projectOf({ ...filesOf(good), [path]: 'a file' });
    const before = project.files();
    const { text, code } = await project.convert();
    expect(code).toBe(1);
    expect(project.files()).toEqual(before);
    return text;
  };
  expectGolden(golden('folder-is-a-file'), await blocked('content/documents'));
  expectGolden(golden('file-is-a-folder'), await blocked('content/ledgers/good.json/x'));
  expectGolden(golden('cannot-write'), await blocked('content/.convert'));
});

test.skipIf(process.getuid?.() === 0)('says what it may not read or write', async () => {
  const project = projectOf(filesOf(good));
  await project.convert();
  const before = project.files();
  project.write(filesOf(sourceOf('Another text.\n', '', 'good')));
  for (const [path, rule] of [
    ['content/anchors', 'file-unwritable'],
    ['seeds', 'file-unreadable'],
  ] as const) {
    chmodSync(join(project.root, path), rule === 'file-unwritable' ? 0o555 : 0o000);
    const { stdout, code } = await project.convert('--json');
    chmodSync(join(project.root, path), 0o755);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, written: 0, problems: [{ rule }] });
    expect(project.files()).toMatchObject({ 'content/anchors/good.yaml': before['content/anchors/good.yaml'] });
  }
});

test('several at once do not disturb one another', async () => {
  const project = projectOf(filesOf(good, doubtful));
  const all = await Promise.all([
    project.convertApart('--wait', '60'),
    project.convertApart('--wait', '60'),
    project.convertApart('--wait', '60'),
  ]);
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(all.map(({ stdout }) => /\d+ files? written/.exec(stdout)?.[0]).sort()).toEqual([
    '0 files written',
    '0 files written',
    '8 files written',
  ]);
  expect((await project.convert('--check')).code).toBe(0);
});

test('says who is at work', async () => {
  const project = projectOf({ ...filesOf(good), 'content/.convert/lock-7@elsewhere': '' });
  const before = project.files();
  expectGolden(golden('another-at-work'), (await project.convert('--wait', '0')).text);
  expect((await project.convert('--check', '--wait', '0')).code).toBe(1);
  expect(project.files()).toEqual(before);
});

test('puts right what one that was cut off has left', async () => {
  const project = projectOf(filesOf(good));
  await project.convert();
  const before = project.files();
  const path = 'content/documents/good.mdx';
  const half = 'half of another conversion';
  project.write({
    [path]: half,
    [`content/.convert/old/${path}`]: before[path] ?? '',
    'content/.convert/journal.json': JSON.stringify([{ path, sha256: hash('sha256', half) }]),
  });
  expectGolden(golden('check-finds-unfinished'), (await project.convert('--check')).text);
  expectGolden(golden('repaired'), (await project.convert()).text);
  expect(project.files()).toEqual(before);
});

test('ended at any time, it leaves what the next one makes whole', async () => {
  const project = projectOf(filesOf(good, doubtful));
  await project.convert();
  const files = project.files();
  for (const after of [250, 350, 450]) {
    project.write(filesOf(sourceOf(`1. One\nText ${after}.\n`, 'layout: { headings: numbered }\n', 'good')));
    await project.convertUntil(after);
  }
  project.write({
    'seeds/good.txt': files['seeds/good.txt'] ?? '',
    'seeds/good.yaml': files['seeds/good.yaml'] ?? '',
  });
  expect((await project.convert()).code).toBe(0);
  expect((await project.convert('--check')).code).toBe(0);
  expect(Object.keys(project.files())).toEqual(Object.keys(files));
});
