/** Which file of the kept site an address means, as hosts differ in what they call it. */
import { expect, test } from 'vitest';
import { fileOf, type Version } from '../../src/reader/offline/kept-site.ts';

const root = 'https://example.org/a%20b/';
const files = {
  'index.html': '1',
  'report.html': '2',
  'terms/mu.html': '3',
  'sub/index.html': '4',
  'données.json': '5',
};
const version: Version = { root, name: 'x', files };

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
])('%j is %j', (address, file) => {
  expect(fileOf(version, new URL(address, root))).toBe(file);
});
