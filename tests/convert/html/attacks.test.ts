/** Pages that were built to take for ever, or to break what reads them: each is read, or refused in a few words, at once. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import { atOnce } from '../../support/at-once.ts';
import { pageSource } from '../../support/pages.ts';

const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const read: Record<string, string> = {
  'notes that lead there and back': `<main><p>${many(9000, (n) => `w<a href="#n${n}" id="r${n}"><sup>${n}</sup></a> `)}</p><ol>${many(9000, (n) => `<li id="n${n}">Note ${n} <a href="#r${n}">^</a></li>`)}</ol></main>`,
  'notes that only their numbers tell': `<main>${many(9000, (n) => `<p>word<sup>${n}</sup></p>`)}<h2>Notes</h2>${many(9000, (n) => `<p>${n}. Note</p>`)}</main>`,
  'many paragraphs': many(20_000, (n) => `<p>Paragraph ${n} of the text.`),
  'many elements in a line': `<p>${many(40_000, (n) => `<b>x${n}</b> `)}`,
  'white space': `<p>${' \n'.repeat(500_000)}x`,
  'white space in elements': `<div>${'<i> </i>\n'.repeat(50_000)}x`,
  'line breaks': `<p>${'a<br>'.repeat(50_000)}`,
  'parts that are struck through': `<p>${'<del>x</del>y '.repeat(40_000)}`,
  comments: `<p>${'a<!-- -->\n'.repeat(50_000)}`,
  'cells that span': `<table>${'<tr><td rowspan=900 colspan=19>x</td></tr>'.repeat(5000)}</table>`,
  'many attributes': `<p ${many(100_000, (n) => `a${n}="${n}" `)}>x`,
  'attributes of megabytes': `<p class="${'share '.repeat(500_000)}" style="${'a:b;'.repeat(500_000)}">x`,
  'brackets that one note answers': `<p>${'[1] '.repeat(50_000)}<h2>Notes<p>[1] x`,
  'an XML of entities that stand for one another': `<!DOCTYPE x [${many(50, (n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`)}]><p>&e50;`,
};
const refused: Record<string, [html: string, rule: string]> = {
  'ten thousand levels': ['<div>'.repeat(10_000), 'html-too-deep'],
  'a hundred thousand levels': [`${'<div>'.repeat(100_000)}x`, 'html-too-deep'],
  'tags that open again in every paragraph': [many(400, (n) => `<p><font size=${n}>x`), 'html-too-many-elements'],
};

test.each(Object.entries(read))('%s', (_, html) => {
  const { value, problems } = atOnce(() => readText(pageSource(html)));
  expect(value).toBeDefined();
  for (const { what } of problems) expect(what.length).toBeLessThan(700);
});

test.each(Object.entries(refused))('%s', (_, [html, rule]) => {
  const { value, problems } = atOnce(() => readText(pageSource(html)));
  expect(value).toBeUndefined();
  expect(problems.map((one) => one.rule)).toEqual([rule]);
});
