import { expect, test } from 'vitest';
import { inheritedLanguages } from '../../src/publish/inherited-languages.ts';
import { edited, inOrder, parsePage } from '../../src/publish/page.ts';

const without = (html: string): string => edited(html, inOrder(inheritedLanguages(parsePage(html))));

test('a language is said where it changes, there and back, and nowhere else', () => {
  expect(
    without(
      '<html lang="en" dir="ltr"><body lang=en><p class="a" lang="en" dir="ltr" id=b>x</p><div lang="ar" dir="rtl"><p dir="rtl"\n lang="en">x<a lang="en">y</a></p></div></body></html>',
    ),
  ).toBe(
    '<html lang="en" dir="ltr"><body><p class="a" id=b>x</p><div lang="ar" dir="rtl"><p\n lang="en">x<a>y</a></p></div></body></html>',
  );
});

test('a page that says none stays as it is, and an empty one is a value of its own', () => {
  expect(without('<p>x</p>')).toBe('<p>x</p>');
  expect(without('<html lang="en"><p lang="">x<i lang="">y</i></p>')).toBe('<html lang="en"><p lang="">x<i>y</i></p>');
});
