/** The build stops whenever what is committed did not come from one run of the conversion. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildCommand } from '../../src/cli/build-command.ts';
import { apart, filesOf, projectOf } from '../support/command.ts';
import { sourceOf } from '../support/source.ts';

const script = join(import.meta.dirname, '../../scripts/build.ts');
const seed = '1. A heading\nThe seven aspects15 of it.\n[15]A note.\n';
const layout = 'layout: { headings: numbered }\n';
const term = (definition: string): string =>
  JSON.stringify({
    id: 'aspects',
    label: 'seven aspects',
    variants: ['seven aspects'],
    kind: 'concept',
    definition,
    basis: { kind: 'editorial', source: 'none' },
  });
const annotation = (body: string): string =>
  JSON.stringify([{ id: 'one', at: 's1-p1', kind: 'comment', body, basis: 'editorial' }]);

/** A library as it is committed: converted once. */
async function library() {
  const project = projectOf({
    ...filesOf(sourceOf(seed, layout, 'good')),
    'content/terms/aspects.yaml': term('One meaning.'),
    'content/annotations/good.yaml': annotation('One remark.'),
  });
  expect((await project.convert()).text).toContain('exit code 0');
  return project;
}

async function build(root: string): Promise<{ code: number; stderr: string }> {
  let stderr = '';
  const code = await buildCommand({ root, out: join(root, 'dist') }, (text) => {
    stderr += `${text}\n`;
  });
  return { code, stderr };
}

/** In a process of its own. */
async function buildApart(root: string): Promise<{ code: number; stderr: string }> {
  const args = [script, '--root', root, '--out', join(root, 'dist')];
  const run = promisify(execFile)(process.execPath, args, { env: apart });
  return run.then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => error,
  );
}

const edits: Record<string, [file: string, from: string, to: string]> = {
  'the heading in the MDX': ['content/documents/good.mdx', 'A heading', 'Another heading'],
  'a word in the written document': ['content/documents/good.json', 'A heading', 'Another heading'],
  'the seed': ['seeds/good.txt', 'A heading', 'Another heading'],
  'the title in the sidecar': ['seeds/good.yaml', 'title: A title', 'title: Another title'],
  'the register': ['content/anchors/good.yaml', 's1-p1', 's1-p7'],
  'the ledger': ['content/ledgers/good.json', 'numbered', 'counted'],
  'a remark': ['content/annotations/good.yaml', 'One remark.', 'Another remark.'],
  'the words of a term': ['content/terms/aspects.yaml', '"variants":["seven aspects"]', '"variants":["aspects"]'],
};

test.each(Object.entries(edits))('%s changed alone: nothing is built', async (_, [file, from, to]) => {
  const { root } = await library();
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const { code, stderr } = await build(root);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error (?:content|seeds)\/\S+ [a-z-]+$/m);
  expect(stderr).not.toContain('    at ');
  expect(stderr).toContain('Nothing was built.');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('what the conversion warns of is said again, with its place', async () => {
  const { root, write } = await library();
  const twice = ['one', 'two'].map((id) => ({ id, at: 's1-p1', kind: 'comment', body: 'One remark.', basis: 'text' }));
  write({ 'content/annotations/good.yaml': JSON.stringify(twice, null, 1) });
  // What is not converted stops it, so that no site is built for this.
  const { stderr } = await build(root);
  expect(stderr).toMatch(/^warning content\/annotations\/good\.yaml:13:11 remark-repeats-words$/m);
  expect(stderr).toContain('“two” says at good#s1-p1 what “one” says there (content/annotations/good.yaml:3)');
  expect(stderr).toContain('Nothing was built.');
});

test('a document that is missing, or half there, is said', async () => {
  const { root, write } = await library();
  write(filesOf(sourceOf('Another text.\n', '', 'new')));
  const { code, stderr } = await buildApart(root);
  expect(code).toBe(1);
  expect(stderr).toContain('error content/documents/new.json edition-stale');
  expect(stderr).not.toContain('    at ');
});

test('a build that is cut off leaves the site that is there; the next one puts a whole one in its place', async () => {
  const { root } = await library();
  const old = join(root, 'dist/index.html');
  mkdirSync(join(root, 'dist'));
  writeFileSync(old, 'The old site.');
  const args = [script, '--root', root, '--out', join(root, 'dist')];
  // A group of processes of its own, which ends as a whole.
  const cut = spawn(process.execPath, args, { env: apart, detached: true, stdio: 'ignore' });
  const ended = once(cut, 'exit');
  await expect.poll(() => existsSync(join(root, '.dist.new/about.html')), { timeout: 60_000 }).toBe(true);
  process.kill(-(cut.pid ?? 0), 'SIGKILL');
  await ended;
  expect([readdirSync(join(root, 'dist')), readFileSync(old, 'utf8')]).toEqual([['index.html'], 'The old site.']);

  expect((await buildApart(root)).code).toBe(0);
  expect(readFileSync(old, 'utf8')).toContain('<!DOCTYPE html>');
  for (const path of ['sw.js', 'good.html', 'downloads/good.epub'])
    expect(existsSync(join(root, 'dist', path))).toBe(true);
  expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
}, 120_000);
