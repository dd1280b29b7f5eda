/** The reader's rooms: nothing loose, scripts begin in `start/`, and what several rooms need has one home in `kit/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sources } from '../support/sources.ts';

const root = 'src/reader';
const files = sources(root).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const roomOf = (path: string): string | undefined => path.split('/')[2];

/** The files of the reader that a file imports. */
const importsOf = ({ path, text }: { path: string; text: string }): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)]
    .map(([, target = '']) => posix.join(posix.dirname(path), target))
    .filter((target) => target.startsWith(root));

test('every file is in a folder, and in that folder', () => {
  const loose = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(loose.map(({ name }) => name)).toEqual([]);
  const nested = files.filter(({ path }) => path.split('/').length !== 4);
  expect(nested.map(({ path }) => path)).toEqual([]);
  expect(new Set(files.map(({ path }) => roomOf(path))).size).toBeGreaterThan(8);
});

test('what is bundled begins in start/, and all of start/ is bundled', () => {
  const bundled = sources('src/pages', 'src/publish')
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/['"](src\/reader\/[^'"]+)['"]/g)])
    .map(([, entry]) => entry);
  expect(bundled.sort()).toEqual(files.map(({ path }) => path).filter((path) => roomOf(path) === 'start'));
});

test('nothing imports what stands in start/, and kit/ imports no other room', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) === 'start' || (roomOf(file.path) === 'kit' && roomOf(target) !== 'kit'))
      .map((target) => `${file.path} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no two modules have one name', () => {
  const names = files.filter(({ path }) => roomOf(path) !== 'start').map(({ path }) => posix.basename(path));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  // What a script loaded later offers to the reader's code is `script.ts` in its room.
  expect(twice).toEqual(['script.ts']);
});

test.each([
  ['popovers', 'kit/popover.ts', /:popover-open|beforetoggle['"]|popover: 'auto'|'showPopover' in/],
  ['storage', 'kit/storage.ts', /\blocalStorage\b|\bsessionStorage\b/],
  ['walking the text', 'kit/text-nodes.ts', /createTreeWalker|createNodeIterator|surroundContents/],
  ['loading scripts', 'kit/load.ts', /element\('script'/],
  ['copying', 'kit/clipboard.ts', /navigator\.clipboard|execCommand/],
])('%s: only in %s', (_, home, pattern) => {
  // The previews listen for any popover's closing.
  const found = files.filter(({ path, text }) => pattern.test(text) && !path.endsWith('preview/preview-events.ts'));
  expect(found.map(({ path }) => path)).toEqual([`${root}/${home}`]);
});
