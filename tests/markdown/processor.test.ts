/** How an edition's MDX becomes HTML: addresses as text, prefixed slugs, white space as it is. */
import { expect, test } from 'vitest';
import { renderMdx } from '../support/render.ts';

test('addresses stay text', async () => {
  const text = 'See https://example.org/a_b, www.example.org and mail@example.org.';
  expect(await renderMdx(`${text}\n`)).toBe(`<p>${text}</p>`);
});

test('a heading’s slug has a prefix', async () => {
  expect(await renderMdx('## Closing\n\n## 9. Wellbeing\n')).toBe(
    '<h2 id="h-closing">Closing</h2>\n<h2 id="h-9-wellbeing">9. Wellbeing</h2>',
  );
});

test('white space around a line break stays', async () => {
  expect(await renderMdx('one&#x20;\n&#x20;two\n')).toBe('<p>one \n two</p>');
});

test('a note of marked words alone keeps the space between them, and its way back', async () => {
  const words =
    '<NoteText><Term of="a" link>One</Term> <Term of="b">two</Term></NoteText> <Backlink to="ref-n1" label="9" />';
  const mdx = `<Notes>\n  <NoteSeries>\n    <Note id="n1" label="1">\n      <NoteParagraph>${words}</NoteParagraph>\n    </Note>\n  </NoteSeries>\n</Notes>\n`;
  expect(await renderMdx(mdx)).toBe(
    '<ol><li id="n1" label="1"><p><span><a>One</a> <i>two</i></span> <a href="#ref-n1"></a></p></li></ol>',
  );
});
