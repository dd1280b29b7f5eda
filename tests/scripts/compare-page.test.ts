/** The command `compare` with `--html`: both editions side by side, in a page that stands by itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { apart, projectOf } from '../support/command.ts';
import { documentOf, paragraph } from '../support/document.ts';

const script = join(import.meta.dirname, '../../scripts/compare.ts');
const written = (...paragraphs: string[]): string =>
  JSON.stringify(
    documentOf(
      'river',
      paragraphs.map((words, index) => paragraph(`p${index + 1}`, words, `¶ ${index + 1}`)),
    ),
  );
const mill = JSON.stringify(documentOf('mill', [paragraph('p1', 'The mill.')]));

function committed(first: string) {
  const { root, write } = projectOf({ 'content/documents/river.json': first, 'content/documents/mill.json': mill });
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { env: apart, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message', 'x');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: root, env: apart, encoding: 'utf8' });
  return { root, write, run };
}

test('the words that went are marked at the left, those that came at the right; it loads and runs nothing', () => {
  const { root, write, run } = committed(written('The river is wide.', 'It is <b>cold</b>.'));
  write({ 'content/documents/river.json': written('The river is deep.', 'It is <b>cold</b>.', 'It rises.') });
  const { status, stdout, stderr } = run('HEAD', '--html', 'out/changes.html');
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  const html = readFileSync(join(root, 'out/changes.html'), 'utf8');
  const tree = fromHtml(html);
  const elements: Element[] = [];
  visit(tree, 'element', (one) => void elements.push(one));
  const all = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));
  expect(all('del').map(textOf)).toEqual(['wide']);
  expect(all('ins').map(textOf)).toEqual(['deep', 'It rises.']);
  expect(all('h2').map(textOf)).toEqual(['The river']);
  expect(textOf(tree)).toContain('2 passages changed, 1 passage unchanged.');
  expect(textOf(tree)).toContain('With the same words: The mill.');
  expect(all('script', 'link', 'img', 'b')).toEqual([]);
  const policy = all('meta').map(({ properties }) => properties['content']);
  expect(policy).toContainEqual(expect.stringMatching(/^default-src 'none'; style-src 'sha256-[\w+/=]+'$/));
});

test('what keeps it from being written is said', () => {
  const { run } = committed(written('The river is wide.'));
  const { status, stderr } = run('HEAD', '--html', 'content/documents/river.json/changes.html');
  expect(status).toBe(1);
  expect(stderr).toContain('error changes.html file-unwritable');
});
