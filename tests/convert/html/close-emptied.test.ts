/** What XHTML closes in its own tag, as HTML has it. */
import { expect, test } from 'vitest';
import { closeEmptied } from '../../../src/convert/read/html/close-emptied.ts';

const head = '<html xmlns="http://www.w3.org/1999/xhtml">';

test.each([
  ['what is empty is closed', '<a id="x"/><title />', '<a id="x"></a><title ></title>'],
  ['what HTML never closes stays', '<br/><IMG src="a"/><wbr />', '<br/><IMG src="a"/><wbr />'],
  ['what is not empty stays', '<p>a</p></b>', '<p>a</p></b>'],
  [
    'a value may hold what ends a tag',
    `<a title="1 > 0/>"/><a title='"/>'/>`,
    `<a title="1 > 0/>"></a><a title='"/>'></a>`,
  ],
  ['CDATA is text', 'a<![CDATA[1 < 2 & <b/>]]>b<i/>', 'a1 &lt; 2 &amp; &lt;b/>b<i></i>'],
  ['comments are none of it', '<!-- <a/> --><a/>', '<!-- <a/> --><a></a>'],
  [
    'nor are programs, styles, fields and titles',
    '<script>"<a/>"</script><STYLE><a/></STYLE><textarea><a/></textarea><title><a/></title><a/>',
    '<script>"<a/>"</script><STYLE><a/></STYLE><textarea><a/></textarea><title><a/></title><a></a>',
  ],
  ['a sign alone is text', 'a < b <1/> <a/>', 'a < b <1/> <a></a>'],
  ['what never ends stays as it is', '<a/><b title="<c/>', '<a></a><b title="<c/>'],
  ['nor does a comment', '<a/><!-- <b/>', '<a></a><!-- <b/>'],
  ['nor CDATA', '<a/><![CDATA[ <b/>', '<a></a><![CDATA[ <b/>'],
  ['nor a program', '<a/><script> <b/>', '<a></a><script> <b/>'],
])('%s', (_, markup, closed) => {
  expect(closeEmptied(head + markup)).toBe(head + closed);
  expect(closeEmptied(markup)).toBe(markup);
});
