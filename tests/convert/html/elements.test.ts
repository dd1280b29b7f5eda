/** What single elements of a page are: notes and their calls, their languages, their links, what is set aside, running text. */
import { expect, test } from 'vitest';
import { setAsideBy } from '../../../src/convert/read/html/furniture.ts';
import { headingNumber } from '../../../src/convert/read/html/heading-number.ts';
import { isAnchorSign, quoteSigns } from '../../../src/convert/read/html/inline-signs.ts';
import { languageOf } from '../../../src/convert/read/html/languages-of.ts';
import { linksOf } from '../../../src/convert/read/html/links.ts';
import {
  after,
  around,
  containerOf,
  containersOf,
  fragmentOf,
  isBack,
  isGlued,
  isMarked,
  opensLine,
  positionOf,
} from '../../../src/convert/read/html/note-elements.ts';
import { groupsIn, isNext } from '../../../src/convert/read/html/note-groups.ts';
import { bracketedCall, isSign, labelAtHead, labelOf, labelsIn } from '../../../src/convert/read/html/note-labels.ts';
import {
  headText,
  isWithin,
  leavesIn,
  type Page,
  type PageElement,
  shown,
  textIn,
  textOf,
} from '../../../src/convert/read/html/page.ts';
import type { PageReading } from '../../../src/convert/read/html/page-reading.ts';
import { holdsNotes } from '../../../src/convert/read/html/page-to-main.ts';
import { isInline, proseOf } from '../../../src/convert/read/html/prose.ts';
import { isPower, needsNoRaising, raisedText } from '../../../src/convert/read/html/raised.ts';
import { isLayout } from '../../../src/convert/read/html/table-reader.ts';
import { textToPage } from '../../../src/convert/read/html/text-to-page.ts';
import { unmarkedNotes } from '../../../src/convert/read/html/unmarked-notes.ts';
import { expectValue } from '../../support/source.ts';

const pageOf = (html: string): Page =>
  expectValue(textToPage({ text: `<!doctype html><title>T</title>${html}`, file: 'a.html' }));
/** The element of a page that is meant: the first with `data-is`. */
const isIn = (page: Page): PageElement =>
  page.elements.find(({ attributes }) => attributes.has('data-is')) as PageElement;
const element = (html: string): PageElement => isIn(pageOf(html));
/** An element in few words: its name, and its id. */
const named = (one: PageElement | undefined): string | undefined =>
  one && [one.name, one.attributes.get('id')].filter(Boolean).join(' ');

test.each<[printed: string, label: string | undefined]>([
  ['15', '15'],
  ['[15]', '15'],
  ['¹⁵', '15'],
  ['（１５）', '15'],
  ['Note 15', '15'],
  ['[fn. 15]', '15'],
  ['footnote 15:', '15'],
  ['*', '*'],
  ['††', '††'],
  ['(a)', 'a'],
  ['iv.', 'iv'],
  ['abc', undefined],
  ['15 One', undefined],
  ['', undefined],
])('the label of a call that prints “%s” is %s', (printed, label) => {
  expect(labelOf(printed)).toBe(label);
});

test.each<[text: string, head: string | undefined]>([
  ['15 One.', '15 2'],
  ['15. One.', '15 3'],
  ['[15] One.', '15 4'],
  ['  [ 15 ]. One.', '15 9'],
  ['[a] One.', 'a 3'],
  ['[iv] One.', 'iv 4'],
  ['a One.', undefined],
  ['* One.', '* 1'],
  ['15“One', '15 2'],
  ['15,000 of it', undefined],
  ['注15：一', '15 4'],
  ['※15 One', '15 3'],
  ['〔注15〕 一', '15 5'],
  ['15', '15 2'],
  ['12345 One', undefined],
  ['One 15', undefined],
])('the label at the head of “%s” is %s', (text, head) => {
  const found = labelAtHead(text);
  expect(found && `${found.label} ${found.length}`).toBe(head);
});

test('signs, labels of one call, calls in brackets', () => {
  expect(['*', '†‡', '§', '1', '*1', ''].map(isSign)).toEqual([true, true, true, false, false, false]);
  expect([...'1, 2*a bc'.matchAll(labelsIn)].map(([one]) => one)).toEqual(['1', '2', '*', 'a']);
  const calls = (text: string): (string | undefined)[] =>
    [...text.matchAll(bracketedCall)].map(([all, label]) => `${label} ${all}`);
  expect(calls('It was[15] so〔3〕 and（注7） or※2.')).toEqual(['15 [15]', '3 〔3〕', '7 （注7）', '2 ※2']);
  expect(calls('[15] It was (3) [word] [12345].')).toEqual([]);
});

test.each([
  ['1', '2', true],
  ['9', '10', true],
  ['1', '3', false],
  ['2', '1', false],
  ['*', '†', true],
  ['†', '‡', true],
  ['*', '**', true],
  ['†', '**', false],
  ['*', '‡', false],
  ['*', '1', false],
  ['a', 'b', false],
  ['§', '', false],
])('from %s to %s it counts on: %s', (before, label, next) => {
  expect(isNext(before, label)).toBe(next);
});

const groups = (html: string): string[] => {
  const page = pageOf(html);
  return groupsIn(page, isIn(page)).map(
    ({ note, nodes }) => `${note?.label ?? '–'} ${nodes.map(textOf).join('').trim()}`,
  );
};
test('notes in the lines of one element', () => {
  expect(groups('<p data-is>1 One.<br>2 Two.</p>')).toEqual(['1 1 One.', '2 2 Two.']);
  expect(groups('<p data-is>1 One.<br>It goes on.<br>2 Two.</p>')).toEqual(['1 1 One.It goes on.', '2 2 Two.']);
  expect(groups('<p data-is>1 One.<br>5 km of it.<br>2 Two.</p>')).toEqual(['1 1 One.5 km of it.', '2 2 Two.']);
  expect(groups('<p data-is>Notes<br>1 One.<br>2 Two.</p>')).toEqual(['– Notes', '1 1 One.', '2 2 Two.']);
  expect(groups('<p data-is>1 One.<br>It is so.</p>')).toEqual([]);
  expect(groups('<p data-is>1 One.</p>')).toEqual([]);
  expect(groups('<div data-is>1 One.<br>2 Two.<p>Three.</p></div>')).toEqual([]);
});

test.each<[html: string, is: boolean]>([
  ['<a role="doc-backlink" data-is>x</a>', true],
  ['<a class="x back-link" data-is>x</a>', true],
  ['<a class="backref" data-is>x</a>', true],
  ['<a class="reversefootnote" data-is>x</a>', true],
  ['<a data-footnote-backref data-is>x</a>', true],
  ['<a class="feedback" data-is>x</a>', false],
])('whether %s leads back: %s', (html, is) => {
  expect(isBack(element(html))).toBe(is);
});

test.each<[html: string, is: boolean]>([
  ['<a role="doc-noteref" data-is>1</a>', true],
  ['<a epub:type="noteref" data-is>1</a>', true],
  ['<a data-footnote-ref data-is>1</a>', true],
  ['<a class="noteref" data-is>1</a>', true],
  ['<a class="note-ref-1" data-is>1</a>', true],
  ['<a class="footnote" data-is>1</a>', true],
  ['<a class="footnotes" data-is>1</a>', false],
  ['<sup><a data-is>1</a></sup>', true],
  ['<a data-is><sup>1</sup></a>', true],
  ['<a data-is><b>1</b></a>', false],
])('whether %s says that it calls: %s', (html, is) => {
  expect(isMarked(element(html))).toBe(is);
});

test.each<[html: string, is: boolean]>([
  ['<p>It met<a data-is>1</a>', true],
  ['<p>It met.<a data-is>1</a>', true],
  ['<p>It met <a data-is>1</a>', false],
  ['<p><b>It met</b><i><a data-is>1</a></i>', true],
  ['<p>It met<p><a data-is>1</a>', false],
  ['<p><a data-is>1</a>', false],
])('whether a call stands right behind a word in %s: %s', (html, is) => {
  const page = pageOf(html);
  expect(isGlued(page, isIn(page))).toBe(is);
});

test('what a link leads to within a page', () => {
  expect(['#n1', 'a.html#n1', '#', 'a.html', '', '#a%20b', '#a%b', `#${'x'.repeat(4000)}`].map(fragmentOf)).toEqual([
    'n1',
    'n1',
    undefined,
    undefined,
    undefined,
    'a b',
    'a%b',
    undefined,
  ]);
});

test.each<[html: string, container: string | undefined]>([
  ['<p id=p><a data-is></a>1 One.', 'p p'],
  ['<p id=p data-is>1 One.', 'p p'],
  ['<p id=p><b><span data-is>1</span></b> One.', 'p p'],
  ['<ul><li id=l><p id=p data-is>One.</ul>', 'li l'],
  ['<ul><li id=l><p>Zero.<p id=p data-is>One.</ul>', 'p p'],
  ['<aside id=a><p data-is>One.</aside>', 'aside a'],
  ['<div id=fn1><p data-is>One.</div>', 'div fn1'],
  ['<div id=fnote><p id=p data-is>One.</div>', 'p p'],
  ['<div id=d><p id=p data-is>One.</div>', 'p p'],
  ['<a data-is></a><p id=p>1 One.', 'p p'],
  ['<a data-is></a> <p id=p>1 One.', 'p p'],
  ['<div id=d><a data-is></a> and <p id=p>1 One.</div>', 'div d'],
  ['<table><tr id=r><td data-is>1<td>One.</table>', 'tr r'],
  ['<dl><dt id=t>1<dd id=d data-is>One.</dl>', 'dt t'],
  ['<dl><dt id=t>1<dd>Zero.<dd id=d data-is>One.</dl>', 'dt t'],
  ['<dl><dt id=t>Stone<dd id=d data-is>One.</dl>', 'dd d'],
])('the block of a note in %s is %s', (html, container) => {
  expect(named(containerOf(element(html)))).toBe(container);
});

test('what stands after an element, and around it', () => {
  expect(
    [...after(element('<div><p data-is>a</p>b<p id=b>c</p><ul id=c></ul><h2>d</h2><p id=d>e</p></div>'))].map(named),
  ).toEqual(['p b', 'ul c']);
  expect(
    containersOf(element('<dl><dt id=t data-is>1<dd id=a>One.<dd id=b>Two.<dt>2<dd>Three.</dl>')).map(named),
  ).toEqual(['dt t', 'dd a', 'dd b']);
  expect(containersOf(element('<p id=p data-is>1<p>2')).map(named)).toEqual(['p p']);
  expect(
    around(element('<p><b id=b><i id=i><sup id=s><span id=n><a id=a data-is>1</a></span></sup></i></b></p>')).map(
      named,
    ),
  ).toEqual(['a a', 'span n', 'sup s', 'i i']);
  expect(around(element('<p><sup id=s><a id=a data-is>1</a></sup></p>')).map(named)).toEqual(['a a', 'sup s']);
});

test.each<[html: string, number: number]>([
  ['<ol><li>a<li data-is>b</ol>', 2],
  ['<ol start=7><li>a<li data-is>b</ol>', 8],
  ['<ol start=x><li data-is>b</ol>', 1],
])('the number that a browser prints in %s is %i', (html, number) => {
  expect(positionOf(element(html))).toBe(number);
});

test.each<[html: string, opens: boolean]>([
  ['<p><a data-is>1</a> One.', true],
  ['<p> [<a data-is>1</a>] One.', true],
  ['<p>^<b><a data-is>1</a></b>', true],
  ['<p>One <a data-is>1</a>', false],
  ['<p>One<p><a data-is>1</a>', true],
])('whether a link opens its line in %s: %s', (html, opens) => {
  const page = pageOf(html);
  expect(opensLine(page, isIn(page))).toBe(opens);
});

test.each<[html: string, around: string, language: string]>([
  ['<p lang=fr data-is>', 'en', 'fr'],
  ['<p lang=zh_TW data-is>', 'en', 'zh-TW'],
  ['<p xml:lang=fr data-is>', 'en', 'fr'],
  ['<p lang="" data-is>', 'en', 'en'],
  ['<p lang="not a tag" data-is>', 'en', 'en'],
  [`<p lang="${'x'.repeat(60)}" data-is>`, 'en', 'en'],
  ['<p dir=rtl data-is>', 'en', 'und-Arab'],
  ['<p dir=RTL data-is>', 'ar', 'ar'],
  ['<p dir=ltr data-is>', 'ar', 'und-Latn'],
  ['<p dir=ltr data-is>', 'en', 'en'],
  ['<p lang=ar dir=rtl data-is>', 'en', 'ar'],
])('the language of %s in %s is %s', (html, surround, language) => {
  expect(languageOf(element(html), surround)).toBe(language);
});

const leads = (html: string, source?: string): [string | undefined, string | undefined] => {
  const page = pageOf(html);
  const { hrefOf, lostOf } = linksOf(page, source);
  return [hrefOf(isIn(page)), lostOf(isIn(page))];
};
const own = 'https://a.org/b/c.html?d';
test.each<[html: string, source: string | undefined, href: string | undefined, lost: string | undefined]>([
  ['<a href="https://b.org/x" data-is>', undefined, 'https://b.org/x', undefined],
  ['<a href=" https://b.org/x " data-is>', undefined, 'https://b.org/x', undefined],
  ['<a href="x.html" data-is>', own, 'https://a.org/b/x.html', undefined],
  ['<a href="x.html" data-is>', undefined, undefined, 'relative'],
  ['<base href="https://b.org/y/"><a href="x.html" data-is>', undefined, 'https://b.org/y/x.html', undefined],
  ['<base href="/y/"><a href="x.html" data-is>', own, 'https://a.org/y/x.html', undefined],
  [
    '<link rel=canonical href="https://c.org/z/"><a href="x.html" data-is>',
    undefined,
    'https://c.org/z/x.html',
    undefined,
  ],
  ['<link rel=other href="https://c.org/z/"><a href="x.html" data-is>', undefined, undefined, 'relative'],
  ['<a href="#n1" data-is>', own, undefined, undefined],
  ['<a href="" data-is>', own, undefined, undefined],
  ['<a data-is>', own, undefined, undefined],
  ['<a href="https://a.org/b/c.html?d#n" data-is>', own, undefined, undefined],
  ['<a href="https://a.org/b/c.html?d" data-is>', own, 'https://a.org/b/c.html?d', undefined],
  ['<a href="https://a.org/b/c.html?e#n" data-is>', own, 'https://a.org/b/c.html?e#n', undefined],
  ['<a href="https://a.org/b/x.html?d#n" data-is>', own, 'https://a.org/b/x.html?d#n', undefined],
  ['<a href="https://b.org/b/c.html?d#n" data-is>', own, 'https://b.org/b/c.html?d#n', undefined],
  ['<a href="javascript:go(1)" data-is>', own, undefined, 'javascript:'],
  ['<a href="javascript:void(0)" data-is>', own, undefined, undefined],
  ['<a href="javascript: ;" data-is>', own, undefined, undefined],
  ['<a href="javascript:" data-is>', own, undefined, undefined],
  [`<a href="https://b.org/${'x'.repeat(2000)}" data-is>`, own, undefined, 'very long'],
])('where %s leads in a page of %s', (html, source, href, lost) => {
  expect(leads(html, source)).toEqual([href, lost]);
});

test('raised digits, powers, signs', () => {
  const raised = [
    ['sup', '12'],
    ['sub', '2+'],
    ['sub', '2n'],
    ['sup', 'a'],
    ['sup', '1a'],
    ['sup', '1 2'],
    ['sup', ''],
  ] as const;
  expect(raised.map(([name, text]) => raisedText(name, text))).toEqual([
    '¹²',
    '₂₊',
    undefined,
    undefined,
    undefined,
    '¹ ²',
    undefined,
  ]);
  expect(['st', 'e', 'ter.', ' th ', '™', '', '2', 'word'].map((text) => needsNoRaising('sup', text))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect([needsNoRaising('sub', 'st'), needsNoRaising('sub', ' ')]).toEqual([false, true]);
  const powers: [string, string, boolean][] = [
    ['5 km', '2', true],
    ['x', '2', true],
    ['10', '6', true],
    ['10', '-6', true],
    ['in 1990', '6', false],
    ['in 2019', '6', false],
    ['11990', '6', true],
    ['word', '2', false],
    ['km', '2a', false],
    ['km', '1234', false],
    ['m', '2', true],
    ['a', '2', false],
    ['5 sq', '2', true],
  ];
  expect(powers.map(([before, text]) => isPower(before, text))).toEqual(powers.map(([, , is]) => is));
  expect([
    isAnchorSign('¶', '#a'),
    isAnchorSign(' [edit] ', 'x?a#b'),
    isAnchorSign('#', 'a'),
    isAnchorSign('1', '#a'),
    isAnchorSign('# Works', '#a'),
  ]).toEqual([true, true, false, false, false]);
  expect([quoteSigns('fr-CA'), quoteSigns('de'), quoteSigns('en'), quoteSigns('fro')].map(([a, b]) => a + b)).toEqual([
    '«  »',
    '„“',
    '“”',
    '“”',
  ]);
  expect([headingNumber('7. Works'), headingNumber('Works')]).toEqual([{ number: '7', printed: '7. ' }, undefined]);
});

test.each<[html: string, small: boolean, reason: string | undefined]>([
  ['<nav data-is>', false, 'the page’s navigation'],
  ['<aside data-is>', false, 'what stands beside the text'],
  ['<script data-is></script>', false, 'a script'],
  ['<style data-is></style>', false, 'a style'],
  ['<template data-is></template>', false, 'written for programs'],
  ['<p hidden data-is>', false, 'a hidden element'],
  ['<p style="color:red; display : none" data-is>', false, 'an element that its style hides'],
  ['<p style="visibility:hidden" data-is>', false, 'an element that its style hides'],
  ['<p style="x-display:none" data-is>', false, undefined],
  ['<dialog data-is>', false, 'a dialogue that is not open'],
  ['<dialog open data-is>', false, 'a dialogue of the page'],
  ['<p class="x sr-only" data-is>', false, 'words for those who hear the page'],
  ['<p class="Visually_Hidden" data-is>', false, 'words for those who hear the page'],
  ['<div role=navigation data-is>', false, 'the page’s navigation'],
  ['<div role=complementary data-is>', true, 'what stands beside the text'],
  ['<div role=complementary data-is>', false, undefined],
  ['<div role="x search" data-is>', false, 'a search field'],
  ['<div class=share-bar data-is>', true, 'buttons to share the page'],
  ['<div class=share-bar data-is>', false, undefined],
  ['<div class=shareBar data-is>', true, 'buttons to share the page'],
  ['<div id=table-of-contents data-is>', true, 'a table of contents'],
  ['<div class=shared data-is>', true, undefined],
  ['<div class=a-b-c-d-share data-is>', true, undefined],
  ['<div class=a-b-c-share data-is>', true, 'buttons to share the page'],
  ['<h2 class=share data-is>', true, undefined],
  ['<p data-is>', true, undefined],
])('why %s is no text (small: %s): %s', (html, small, reason) => {
  expect(setAsideBy(element(html), small)?.reason).toBe(reason);
});

test.each<[html: string, holds: boolean]>([
  ['<div data-footnotes data-is>', true],
  ['<div role=doc-endnotes data-is>', true],
  ['<div role=note data-is>', false],
  ['<div epub:type=footnotes data-is>', true],
  ['<div class="x page-footnotes" data-is>', true],
  ['<div id=endnotes_1 data-is>', true],
  ['<div class=notebook data-is>', false],
])('whether %s says that it holds notes: %s', (html, holds) => {
  expect(holdsNotes(element(html))).toBe(holds);
});

test('running text, and what stands in a line', () => {
  const text = 'The board met in spring and said that the mole is to be built anew this year, and so it will be done.';
  const blocks = (html: string): (string | undefined)[] => proseOf(pageOf(html)).blocks.map(named);
  expect(blocks(`<p id=a>${text}<p id=b>${text.slice(0, 99)}<p id=c>${text.slice(0, 100)}`)).toEqual(['p a', 'p c']);
  expect(blocks(`<p id=a><b>${text.slice(0, 60)}</b>${text.slice(60)}`)).toEqual(['p a']);
  expect(blocks(`<p id=a><a href=x>${text}</a><p id=b><a href=x><b>${text}</b></a>`)).toEqual([]);
  expect(
    blocks(
      `<p id=a><a href=x>${text.slice(0, 39)}</a>${text.slice(39)}<p id=b><a href=x>${text.slice(0, 50)}</a>${text.slice(50)}`,
    ),
  ).toEqual(['p a']);
  expect(blocks(`<p id=a>${'今年港务局将修复防波堤和灯塔'.repeat(3)}<p id=b>${'今年'.repeat(10)}`)).toEqual(['p a']);
  expect(blocks(`<script>${text}</script><p id=a><!--${text}-->x`)).toEqual([]);
  const page = pageOf(`<div data-is><p>${text}<p>Works</div><p>${text}`);
  const { proseIn, weightIn } = proseOf(page);
  expect([proseIn(isIn(page)), weightIn(isIn(page)), proseIn(page.body)]).toEqual([
    text.length,
    text.length + 5,
    text.length * 2,
  ]);
  expect(
    ['<b data-is>', '<x-y data-is>', '<p data-is>', '<b role=heading data-is>', '<svg data-is>'].map((html) =>
      isInline(element(html)),
    ),
  ).toEqual([true, true, false, false, true]);
});

test('texts of elements', () => {
  const page = pageOf('<div data-is>One <!-- no --><b>two</b><script>no</script> three</div><p id=p>four');
  const is = isIn(page);
  expect([textIn(page, is), headText(page, is), textOf(is)]).toEqual([
    'One two three',
    'One two three',
    'One two three',
  ]);
  expect(leavesIn(page, is).length).toBe(3);
  const p = page.elements.at(-1) as PageElement;
  expect([isWithin(is, page.body), isWithin(is, is), isWithin(p, is), isWithin(page.body, is)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(shown('  One\n\t two\u00A0 ')).toBe('One two');
});

const layout = (html: string, noted = false): boolean => {
  const page = pageOf(`<table data-is ${html}</table>`);
  const notes = {
    in: new Map(noted ? page.elements.filter(({ name }) => name === 'td').map((one) => [one, true]) : []),
  };
  return isLayout({ page, notes } as unknown as PageReading, isIn(page));
};
const long = 'The board met in spring and said that the mole is to be built anew, and all of it.';
test.each<[what: string, html: string, arranges: boolean, noted?: boolean]>([
  ['data', '><tr><td>a<td>b<tr><td>c<td>d', false],
  ['one that says so', 'role=presentation><tr><td>a<td>b<tr><td>c<td>d', true],
  ['one cell in each row', '><tr><td>a<tr><td>b', true],
  ['one cell in each row, with a head', '><tr><th>a<tr><td>b', false],
  ['with a caption', '><caption>x</caption><tr><td>a', false],
  ['headings in it', '><tr><td><h2>a</h2><td>b', true],
  ['a table in it', '><tr><td>a<td><table><tr><td>b<td>c</table>', true],
  ['a table in it, with heads', '><tr><th>a<th><table><tr><td>b<td>c</table>', false],
  ['notes in it', '><tr><td>1<td>One.', true, true],
  ['paragraphs in it', '><tr><td><p>a<p>b<p>c<td><p>d<p>e', true],
  ['few paragraphs', '><tr><td><p>a<p>b<td><p>d<p>e', false],
  ['running text in a cell', `><tr><td>${long}<br>${long}<td>b`, true],
  ['running text in two cells', `><tr><td>${long}<td>${long}`, false],
])('whether a table arranges the page: %s', (_, html, arranges, noted) => {
  expect(layout(html, noted)).toBe(arranges);
});

const unmarked = (html: string): string[] => {
  const page = pageOf(html);
  return unmarkedNotes(page, page.body).map((one) => textIn(page, one));
};
const calls = '<p>It met.<sup>1</sup> It rose.<sup>2</sup></p>';
test('notes at the end that nothing says are some', () => {
  expect(unmarked(`${calls}<p>1. One.</p><p>2. Two.</p>`)).toEqual(['1. One.', '2. Two.']);
  expect(unmarked(`${calls}<ol><li>One.</li><li>Two.</li></ol>`)).toEqual(['One.', 'Two.']);
  expect(unmarked(`${calls}<ol><li><p>One.</p></li><li><p>Two.</p></li></ol>`)).toEqual(['One.', 'Two.']);
  expect(unmarked(`${calls}<ul><li>One.</li><li>Two.</li></ul>`)).toEqual([]);
  expect(unmarked(`${calls}<p>1. One.</p>`)).toEqual([]);
  expect(unmarked(`${calls}<p>1. One.</p><p>2. Two.</p><p>3. Three.</p>`)).toEqual([]);
  expect(unmarked(`${calls}<p>1. One.</p><p>2. Two.</p><p>More.</p>`)).toEqual([]);
  expect(unmarked(`${calls}<div><p>1. One.</p></div><p>2. Two.</p>`)).toEqual([]);
  expect(unmarked('<p>It met<sup>1</sup> 5 km<sup>2</sup></p><p>1. One.</p><p>2. Two.</p>')).toEqual([]);
  expect(unmarked('<p>It met.</p><p>1. One.</p><p>2. Two.</p>')).toEqual([]);
});
