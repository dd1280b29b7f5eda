/** A document in one file: what it loads is in it, and its links lead within it, to the site, or nowhere. */
import { expect, test } from 'vitest';
import { oneFile, stylesheetsOf } from '../../../src/publish/one-file/one-file.ts';
import { ownAddresses } from '../../../src/publish/one-file/own-addresses.ts';
import { ownStyle } from '../../../src/publish/one-file/own-style.ts';
import { edited, inOrder, parsePage } from '../../../src/publish/page.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const style = await ownStyle(['assets/s.css'], {
  sheet: async (path) =>
    `/*${path}*/@font-face{font-display:optional;src:url("https://pilcrow.invalid/assets/a.woff2")}`,
  face: async (path) => Buffer.from(path).toString('base64'),
});
const parts = { document: 'x', script: 'run()', style: Buffer.from(style) };
const linked = (href: string, head = ''): string => {
  const html = page(
    `<a href="${href}">a</a><p id="s1-p1"></p><p id="title"></p><p id="term-mu"></p><p id="term-mu-item-2"></p>`,
    head,
  );
  const built = parsePage(html);
  return /<a[^>]*>/.exec(edited(html, inOrder(ownAddresses(built, 'x'))))?.[0] ?? '';
};

test.each([
  ['/x.html#s1-p1', '<a href="#s1-p1">'],
  ['/x.html#s1-p1:~:text=some%20words', '<a href="#s1-p1">'],
  ['/x.html', '<a href="#title">'],
  ['/terms/mu.html', '<a href="#term-mu">'],
  ['/terms/mu.html#item-2', '<a href="#term-mu-item-2">'],
  ['/terms/other.html', '<a >'],
  ['/y.html#s1-p1', '<a >'],
  ['#s1-p1', '<a href="#s1-p1">'],
  ['https://example.org/', '<a href="https://example.org/">'],
  ['mailto:a@example.org', '<a href="mailto:a@example.org">'],
])('%s is %s', (href, tag) => {
  expect(linked(href)).toBe(tag);
});

test('what is not in the file leads to the site, where that has an address', () => {
  const head = '<link rel="canonical" href="https://example.org/a/x.html">';
  expect(linked('/terms/other.html?a=1&amp;b=2', head)).toBe(
    '<a href="https://example.org/a/terms/other.html?a=1&amp;b=2">',
  );
  expect(linked('/x.html#s1-p1', head)).toBe('<a href="#s1-p1">');
});

test('styles, faces and the script are in it, under a policy that allows these alone', async () => {
  const html = Buffer.from(
    oneFile(page('<p>text</p>', '<link rel="stylesheet" href="/assets/s.css">'), parts),
  ).toString();
  expect(html).not.toContain('<link');
  expect(html).toContain(`url(data:font/woff2;base64,${Buffer.from('assets/a.woff2').toString('base64')})`);
  expect(html).toContain('font-display:block');
  expect(html).toContain('<script>run()</script></body>');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  expect(policy).not.toMatch(/self|unsafe|https?:/);
});

test('the stylesheets that it names are found, each once', () => {
  const sheet = (path: string): string => `<link rel="stylesheet" href="/${path}">`;
  expect(stylesheetsOf(page('', sheet('assets/a.css') + sheet('assets/b.css') + sheet('assets/a.css')))).toEqual([
    'assets/a.css',
    'assets/b.css',
  ]);
});

test.each(['<script src="/x.js"></script>', '<iframe src="/x"></iframe>', '<script>own()</script>'])(
  'a page with %s is refused',
  (element) => {
    expect(() => oneFile(page(element), parts)).toThrow(/not in the file/);
  },
);
