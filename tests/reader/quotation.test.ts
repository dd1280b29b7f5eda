/** Quotations in every form: nothing of the words becomes a sign of the form. */

import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import { toString as htmlText } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { quotationAsHtml, quotationAsMarkdown, quotationAsText } from '../../src/reader/quote/quotation.ts';

const quoted = {
  paragraphs: ['We will *build* 3 < 4 [homes](x) & roads_here_too.', '1. Not a list', '- nor this', '# nor `that`'],
  reference: 'Yin Yong. (2025). Report_A. Section 9, ¶ 2.',
  url: 'https://example.org/r.html#s9-p2:~:text=a%20b,c',
};

test('as text: the words in quotation marks, the reference, the address', () => {
  expect(quotationAsText({ ...quoted, paragraphs: ['One.', 'Two.'] })).toBe(
    '“One.\n\nTwo.”\n\nYin Yong. (2025). Report_A. Section 9, ¶ 2. https://example.org/r.html#s9-p2:~:text=a%20b,c',
  );
  expect(quotationAsText({ ...quoted, paragraphs: ['One.'], url: undefined })).toMatch(/¶ 2\.$/);
});

test('as Markdown: one block quote of paragraphs that read as the words do', async () => {
  const { render } = await createMarkdownProcessor({ smartypants: false });
  const { code } = await render(quotationAsMarkdown(quoted));
  const [quote, ...others] = fromHtml(code, { fragment: true }).children.filter(({ type }) => type === 'element');
  expect(others).toEqual([]);
  if (quote?.type !== 'element') throw new Error('no quote');
  expect(quote.tagName).toBe('blockquote');
  const paragraphs = quote.children.filter((one) => one.type === 'element');
  expect(paragraphs.map(({ tagName }) => tagName)).toEqual(paragraphs.map(() => 'p'));
  expect(paragraphs.map((one) => htmlText(one))).toEqual([...quoted.paragraphs, `— ${quoted.reference} ${quoted.url}`]);
});

test('as HTML: a block quote with its source, and nothing that runs', () => {
  const html = quotationAsHtml({ ...quoted, paragraphs: ['<img src=x onerror=alert(1)>'], url: `${quoted.url}"onx="` });
  expect(html).not.toContain('<img');
  const [quote, source] = fromHtml(html, { fragment: true }).children;
  expect(quote && htmlText(quote)).toBe('<img src=x onerror=alert(1)>');
  expect(quote).toMatchObject({ tagName: 'blockquote', properties: { cite: `${quoted.url}"onx="` } });
  expect(source && htmlText(source)).toBe(`— ${quoted.reference} ${quoted.url}"onx="`);
});

test('without an address nothing stands in its place', () => {
  const bare = { paragraphs: ['One.', 'Two.'], reference: 'A. Report.' };
  expect(quotationAsText(bare)).toBe('“One.\n\nTwo.”\n\nA. Report.');
  expect(quotationAsMarkdown(bare)).toBe('> One.\n>\n> Two.\n>\n> — A. Report.');
  expect(quotationAsHtml(bare)).toBe('<blockquote><p>One.</p><p>Two.</p></blockquote><p>— A. Report.</p>');
});

test('what begins a list in Markdown is escaped at the beginning of a line alone', () => {
  const paragraphs = ['12. March', '12 - 13', 'a + b = c', '  # x'];
  expect(quotationAsMarkdown({ paragraphs, reference: 'R' })).toBe(
    '> 12\\. March\n>\n> 12 - 13\n>\n> a + b = c\n>\n>   \\# x\n>\n> — R',
  );
});
