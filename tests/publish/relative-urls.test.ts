import { expect, test } from 'vitest';
import { edited, inOrder, parsePage } from '../../src/publish/page.ts';
import { relativeAddresses, relativeCss, relativeUrl } from '../../src/publish/relative-urls.ts';

const relativeHtml = (html: string, path: string): string =>
  edited(html, inOrder(relativeAddresses(parsePage(html), path)));

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

test('addresses in comments, scripts and words are none; those in drawings are', () => {
  const before = `<!-- <a href="/x"> --><title><a href="/x"></title><textarea><a href="/x"></textarea><script src="/s.js">"<a href='/x'>"</script><svg><a href="/d.html"><title>/x</title></a></svg>`;
  expect(relativeHtml(before, 'd/p.html')).toBe(
    before.replace('src="/s.js"', 'src="../s.js"').replace('"/d.html"', '"../d.html"'),
  );
});

test('what stands there for pages without scripts is part of the page', () => {
  const before =
    '<head><noscript><link rel=preload href="/a.woff2"></noscript></head><noscript><a href="/x.html">x</a></noscript>';
  expect(relativeHtml(before, 'd/p.html')).toBe(before.replaceAll('href="/', 'href="../'));
});

test('a tag of which a parser makes several elements is rewritten once', () => {
  const before = '<p><a href="/x.html">one<p>two<p>three</a>';
  expect(relativeHtml(before, 'd/p.html')).toBe('<p><a href="../x.html">one<p>two<p>three</a>');
});

test('rewrites the addresses in a stylesheet', () => {
  const css = `a{src:url(/assets/a.woff2) format("woff2"),url("/b.png"),url('c.png'),url(data:x)}`;
  expect(relativeCss(css, 'assets/x.css')).toBe(
    `a{src:url(a.woff2) format("woff2"),url("../b.png"),url('c.png'),url(data:x)}`,
  );
});
