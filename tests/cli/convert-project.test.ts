/** A conversion on a disk that fails: what it says is of the catalogue, and what it leaves is whole. */
import { expect, test } from 'vitest';
import { convertProject } from '../../src/cli/convert-project.ts';
import { diskBelow, type FileSystem } from '../../src/cli/files/disk.ts';
import { filesOf, projectOf } from '../support/command.ts';
import { Ended, faultyFileSystem, type Seen } from '../support/faults.ts';
import { sourceOf } from '../support/source.ts';

const codes = [
  'ENOSPC',
  'EACCES',
  'EPERM',
  'EROFS',
  'EISDIR',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EMFILE',
  'ENFILE',
  'EIO',
  'ELOOP',
];
const seed = (text: string, doc: string) => filesOf(sourceOf(text, 'layout: { headings: numbered }\n', doc));
const term = {
  'content/terms/one.yaml':
    'id: one\nlabel: One\nvariants: [One]\nkind: place\ndefinition: A first.\nbasis: { kind: editorial, source: none }\n',
};
const before = { ...seed('1. One\nThe aspects15.\n[15]A note.\n', 'good'), ...seed('Some text.\n', 'other'), ...term };
const after = seed('1. One\nThe areas15.\n[15]A note.\n', 'good');

const convert = (root: string, fs: FileSystem = faultyFileSystem(() => undefined), check = false) =>
  convertProject(diskBelow(root, fs), { check, patience: 0, doing: () => {} });

const reference = projectOf(before);
await convert(reference.root);
reference.write(after);
/** A project that was converted, whose seed has changed since. */
const old = reference.files();
const counting = faultyFileSystem(() => undefined);
await convert(reference.root, counting);
const converted = reference.files();
const checking = faultyFileSystem(() => undefined);
await convert(reference.root, checking, true);

/** Every call of the file system that a run makes, in turn, with each a code of its own. */
const calls = (count: number): [call: number, code: string][] =>
  Array.from({ length: count }, (_, index) => [index + 1, codes[index % codes.length] ?? '']);
const at =
  (call: number, code: string) =>
  ({ count }: Seen): string | undefined =>
    count === call ? code : undefined;

test.each(calls(counting.calls))('call %i ends in %s', async (call, code) => {
  const project = projectOf(old);
  const { problems } = await convert(project.root, faultyFileSystem(at(call, code)));
  const files = Object.entries(project.files()).filter(([path]) => !path.startsWith('content/.convert/'));
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(Object.fromEntries(files)).toEqual(errors.length > 0 ? old : converted);
  for (const { rule, where, what } of errors) {
    expect(['file-unreadable', 'file-unwritable']).toContain(rule);
    expect(where.file).toMatch(/^(?:seeds|content)(?:\/|$)/);
    expect(what).toContain(code);
  }
  expect((await convert(project.root)).problems).toEqual([]);
  expect(project.files()).toEqual(converted);
});

test.each(calls(counting.calls))('the process ends before call %i', async (call) => {
  const project = projectOf(old);
  const run = await convert(project.root, faultyFileSystem(at(call, 'end'))).catch((error) => error);
  if (run instanceof Error) expect(run).toBeInstanceOf(Ended);
  const { problems } = await convert(project.root);
  expect(problems.filter(({ rule }) => rule !== 'conversion-repaired')).toEqual([]);
  expect(project.files()).toEqual(converted);
});

test.each(calls(checking.calls))('--check: call %i ends in %s', async (call, code) => {
  const { problems } = await convert(reference.root, faultyFileSystem(at(call, code)), true);
  expect(problems).toMatchObject([{ rule: 'file-unreadable' }]);
  expect(problems[0]?.what).toContain(code);
  expect(reference.files()).toEqual(converted);
});

test('files are opened one by one', async () => {
  const documents = Array.from({ length: 40 }, (_, index) => seed(`Text ${index}.\n`, `doc-${index}`));
  const project = projectOf(Object.assign({}, ...documents));
  let open = 0;
  let most = 0;
  const fs = faultyFileSystem(() => undefined);
  const counted = Object.fromEntries(
    Object.entries(fs).map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        open += 1;
        most = Math.max(most, open);
        try {
          return await (call as unknown as (...all: unknown[]) => Promise<unknown>)(...args);
        } finally {
          open -= 1;
        }
      },
    ]),
  );
  await convert(project.root, counted as unknown as FileSystem);
  await convert(project.root, counted as unknown as FileSystem, true);
  expect(most).toBe(1);
});
