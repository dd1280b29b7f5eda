/** What browsers may keep for ever: only what has a hash of its content in its name, and one list says it to everybody. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../../src/cli/server/static-server.ts';
import { oneStylesheet } from '../../../src/publish/one-stylesheet.ts';
import { parsePage } from '../../../src/publish/page.ts';
import { cacheControl, headersText, isImmutable } from '../../../src/publish/seal/cache-headers.ts';

const page = parsePage(
  '<!doctype html><html><head><link rel="stylesheet" href="/assets/a.css"><link rel="stylesheet" href="/assets/b.css"></head></html>',
);
const nameOf = (a: string): string =>
  oneStylesheet(page, 'x.html', (part) => (part === 'assets/a.css' ? a : 'p{}'))?.joined.path ?? '';

test('a stylesheet that pages begin with never changes under its name', () => {
  expect(nameOf('a{}')).toBe(nameOf('a{}'));
  expect(nameOf('a{}')).not.toBe(nameOf('a{color:red}'));
  expect(isImmutable(nameOf('a{}'))).toBe(true);
});

test.each([
  'index.html',
  'sw.js',
  'assets/reader.js',
  'assets/reading.css',
  'assets/kept/pages.json',
  'pagefind/pagefind-entry.json',
  // Seven digits of a hash are too few: of ten thousand of them, two are probably alike.
  'pagefind/fragment/en_132072d.pf_fragment',
  'downloads/assets/page.abcdefghij.css',
])('%s is asked for again', (path) => {
  expect(cacheControl(path)).toBe('no-cache');
  expect(headersText([path])).toBe('');
});

test('the file for hosts, and the server, say the same', async () => {
  const path = nameOf('a{}');
  expect(headersText(['index.html', path])).toBe(`/${path}\n  Cache-Control: ${cacheControl(path)}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, path), 'a{}');
  writeFileSync(join(folder, 'index.html'), 'x');
  const server = await serve(folder, { base: '/a/' });
  const said = async (one: string) => (await fetch(server.url + one)).headers.get('cache-control');
  expect([await said(path), await said('')]).toEqual([cacheControl(path), 'no-cache']);
  await server.close();
  rmSync(folder, { recursive: true });
});
