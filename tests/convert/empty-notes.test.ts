/** Notes of which nothing but the label stands in the source: each format tells them. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import type { Source } from '../../src/convert/project.ts';
import { call, docxSource, noteOf, noteText, p, run } from '../support/docx.ts';
import { pageSource } from '../support/pages.ts';
import { sourceOf } from '../support/source.ts';

const seed = (notes: string): Source => sourceOf(`The river[1] is clean[2] and long.\n\n${notes}\n`);
const page = (first: string, second: string): Source =>
  pageSource(
    `<html lang="en"><p>The river<a id="r1" href="#n1"><sup>1</sup></a> is clean<a id="r2" href="#n2"><sup>2</sup></a> and it is long enough to be a text.</p>` +
      `<section class="footnotes"><ol><li id="n1">${first} <a href="#r1">↩</a></li><li id="n2">${second} <a href="#r2">↩</a></li></ol></section></html>`,
    'title: The title\n',
  );
const word = (first: string, second: string): Source =>
  docxSource({
    body: p(run('The river') + call('footnote', 1) + run(' is clean') + call('footnote', 2)),
    footnotes: [first, second].map((text, index) => noteOf('footnote', index + 1, noteText('footnote', text))).join(''),
  });

test.each<[what: string, source: Source, said: string[]]>([
  ['a text', seed('[1]\n[2] Two.'), ['3 Note 1 has no text.']],
  ['a text, of invisible characters', seed('[1] One.\n[2] \u200B\u00AD'), ['4 Note 2 has no text.']],
  ['a text, both', seed('[1]\n[2]'), ['3 2 notes have no text: 1, 2.']],
  ['a text, none', seed('[1] .\n[2] —'), []],
  ['a page', page('', 'Two.'), [' Note 1 has no text.']],
  ['a page, a picture', page('<img src="a.png" alt="A map">', 'Two.'), []],
  ['a Word document', word('One.', ''), [' Note 2 has no text.']],
  ['a Word document, none', word('One.', 'Two.'), []],
])('in %s', (_, source, said) => {
  const told = readText(source).problems.filter(({ rule }) => rule === 'note-empty');
  expect(told.map(({ what, where }) => `${where.line ?? ''} ${what}`)).toEqual(said);
});
