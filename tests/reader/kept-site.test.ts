/** Which file of the kept site an address means, as hosts differ in what they call it. */
import { expect, test } from 'vitest';
import { builtFile } from '../../src/publish/service-worker.ts';
import { pathsOf } from '../../src/reader/offline/answer.ts';
import { hashOf, listOf } from '../../src/reader/offline/version.ts';

const root = 'https://example.org/a%20b/';
const files = {
  'index.html': '1',
  'report.html': '2',
  'terms/mu.html': '3',
  'sub/index.html': '4',
  'données.json': '5',
};

test.each([
  ['', 'index.html'],
  ['?q=1', 'index.html'],
  ['index.html', 'index.html'],
  ['report', 'report.html'],
  ['report.html?q=city&kind=note', 'report.html'],
  ['terms/mu', 'terms/mu.html'],
  ['sub', 'sub/index.html'],
  ['sub/', 'sub/index.html'],
  ['donn%C3%A9es.json', 'données.json'],
  ['missing.html', undefined],
  ['constructor', undefined],
  ['../elsewhere', undefined],
  ['%zz', undefined],
])('%j is %j', (address, file) => {
  const there = pathsOf({ root }, new URL(address, root))?.find((path) => Object.hasOwn(files, path));
  expect(there).toBe(file);
});

test('what is in no folder has a list of its own, and a folder one for all below it', () => {
  expect(listOf('report.html')).toBe('assets/kept/pages.json');
  expect(listOf('data/study/report.js')).toBe('assets/kept/data.json');
});

test('a content has the hash that the build gives it', async () => {
  const content = Buffer.from('¶ any – content');
  expect(await hashOf(content)).toBe(builtFile('x', content).hash);
});
