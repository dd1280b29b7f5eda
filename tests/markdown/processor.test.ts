/** How an edition's MDX becomes HTML: printed note numbers, addresses as text, prefixed slugs. */
import { expect, test } from 'vitest';
import { renderMdx } from '../support/render.ts';

const front = (notes: string, outline = ''): string => `---\noutline: [${outline}]\nnotes: [${notes}]\n---\n\n`;
const outline = '{ id: s9, number: "9", origin: text, paragraphs: [{ id: s9-p1 }] }';
const note = (id: string, label: string, references = ''): string =>
  `{ id: ${id}, label: "${label}", references: [${references}] }`;

test('a note keeps its printed number, at the reference and at the note, and its order', async () => {
  const notes = `${note('n16', '16', '{ id: ref-n16, at: s9-p1 }')}, ${note('n15', '15', '{ id: ref-n15, at: s9 }')}`;
  expect(
    await renderMdx(`${front(notes, outline)}Two[^15] and one[^16].\n\n[^16]: Sixteen.\n\n[^15]: Fifteen.\n`),
  ).toBe(
    '<p>Two<a id="ref-n15" href="#n15">15</a> and one<a id="ref-n16" href="#n16">16</a>.</p>\n' +
      '<ol><li id="n16" label="16"><p><span>Sixteen.</span> <a href="#ref-n16"></a></p></li>' +
      '<li id="n15" label="15"><p><span>Fifteen.</span> <a href="#ref-n15"></a></p></li></ol>',
  );
});

test('a note that nobody calls is shown; one without words is led back from', async () => {
  const notes = `${note('n1', '1')}, ${note('n2', '2', '{ id: ref-n2 }, { id: ref-n2-2 }')}`;
  expect(await renderMdx(`${front(notes)}Call[^2] again[^2].\n\n[^1]: One.\n\n[^2]:\n`)).toBe(
    '<p>Call<a id="ref-n2" href="#n2">2</a> again<a id="ref-n2-2" href="#n2">2</a>.</p>\n' +
      '<ol><li id="n1" label="1"><p><span>One.</span></p></li>' +
      '<li id="n2" label="2"><p><span></span> <a href="#ref-n2"></a> <a href="#ref-n2-2"></a></p></li></ol>',
  );
});

test('a text without notes has no list of them', async () => {
  expect(await renderMdx(`${front('')}A text.\n`)).toBe('<p>A text.</p>');
});

test('addresses stay text', async () => {
  const text = 'See https://example.org/a_b, www.example.org and mail@example.org.';
  expect(await renderMdx(`${front('')}${text}\n`)).toBe(`<p>${text}</p>`);
});

test('a heading’s slug has a prefix', async () => {
  expect(await renderMdx(`${front('')}## Closing\n\n## 9. Wellbeing\n`)).toBe(
    '<h2 id="h-closing">Closing</h2>\n<h2 id="h-9-wellbeing">9. Wellbeing</h2>',
  );
});

test('white space around a line break stays', async () => {
  expect(await renderMdx(`${front('')}one&#x20;\n&#x20;two\n`)).toBe('<p>one \n two</p>');
});

test('a note of marked words alone keeps the space between them, and its way back', async () => {
  const notes = note('n1', '1', '{ id: ref-n1, at: s9-p1 }');
  const mdx = 'Call[^1].\n\n[^1]: <NoteText><Term of="a" link>One</Term> <Term of="b">two</Term></NoteText>\n';
  expect(await renderMdx(`${front(notes, outline)}${mdx}`)).toBe(
    '<p>Call<a id="ref-n1" href="#n1">1</a>.</p>\n' +
      '<ol><li id="n1" label="1"><p><span><a>One</a> <i>two</i></span> <a href="#ref-n1"></a></p></li></ol>',
  );
});
