import { expect, test } from 'vitest';
import { relativeCss, relativeHtml, relativeUrl } from '../../src/publish/relative-urls.ts';

test.each([
  ['/index.html', 'about.html', 'index.html'],
  ['/', 'about.html', 'index.html'],
  ['/', 'provenance/x.html', '../index.html'],
  ['/terms/', 'provenance/x.html', '../terms/index.html'],
  ['/assets/a.css', 'provenance/x.html', '../assets/a.css'],
  ['/provenance/y.html#l3', 'provenance/x.html', 'y.html#l3'],
  ['/x.html?q=/a#/b', 'index.html', 'x.html?q=/a#/b'],
  ['/x.html', 'x.html', 'x.html'],
  ['#s9', 'x.html', '#s9'],
  ['x.html', 'a/b.html', 'x.html'],
  ['//elsewhere.example/x', 'x.html', '//elsewhere.example/x'],
  ['https://elsewhere.example/', 'x.html', 'https://elsewhere.example/'],
])('%s on %s is %s', (url, page, relative) => {
  expect(relativeUrl(url, page)).toBe(relative);
});

test('rewrites the addresses of a page and no other byte', () => {
  const before = `<!doctype html><TITLE>/x</TITLE><link rel=stylesheet href=/a.css><p title='/not'>href="/text"<a class=k   href='/b.html?x=1&amp;y=2#s9' data-x="/y">/z</a>`;
  const after = `<!doctype html><TITLE>/x</TITLE><link rel=stylesheet href="../a.css"><p title='/not'>href="/text"<a class=k   href="../b.html?x=1&amp;y=2#s9" data-x="/y">/z</a>`;
  expect(relativeHtml(before, 'd/p.html')).toBe(after);
});

test('rewrites the addresses in a stylesheet', () => {
  const css = `a{src:url(/assets/a.woff2) format("woff2"),url("/b.png"),url('c.png'),url(data:x)}`;
  expect(relativeCss(css, 'assets/x.css')).toBe(
    `a{src:url(a.woff2) format("woff2"),url("../b.png"),url('c.png'),url(data:x)}`,
  );
});
