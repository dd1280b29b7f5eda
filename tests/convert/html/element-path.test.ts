/** Paths of elements: each means its element alone, and is short. */
import { expect, test } from 'vitest';
import { pathsOf } from '../../../src/convert/read/html/element-path.ts';
import { textToPage } from '../../../src/convert/read/html/text-to-page.ts';
import { expectValue } from '../../support/source.ts';

/** The paths of the elements of a page that have the attribute `data-is`, by its value. */
function paths(html: string): Record<string, string> {
  const page = expectValue(textToPage({ text: `<!doctype html><title>T</title>${html}`, file: 'a.html' }));
  const pathOf = pathsOf(page);
  return Object.fromEntries(
    page.elements.flatMap((one) => {
      const is = one.attributes.get('data-is');
      return is === undefined ? [] : [[is, pathOf(one)]];
    }),
  );
}

test('from what there is once in a page: an id, or a name', () => {
  expect(paths('<main><p>x<p data-is=p>y</main><div id=a data-is=a><i data-is=i>z</i></div>')).toEqual({
    p: 'main > p:nth-of-type(2)',
    a: '#a',
    i: '#a > i:nth-of-type(1)',
  });
  // Of two articles there is one name, and no beginning: nor is another name than the four one.
  expect(paths('<main data-is=one>x</main><main>y</main><article data-is=two>z</article>')).toEqual({
    one: 'body > main:nth-of-type(1)',
    two: 'body > article:nth-of-type(1)',
  });
});

test('an id that is there twice, that another name of an anchor takes, or that is no plain word is none', () => {
  expect(paths('<p id=a data-is=one>x<p id=a data-is=two>y')).toEqual({
    one: 'body > p:nth-of-type(1)',
    two: 'body > p:nth-of-type(2)',
  });
  expect(paths('<a name=a></a><p id=a data-is=p>x')).toEqual({ p: 'body > p:nth-of-type(1)' });
  expect(paths(`<p id="a b" data-is=p>x<p id=1 data-is=q>x<p id=${'x'.repeat(70)} data-is=r>x`)).toEqual({
    p: 'body > p:nth-of-type(1)',
    q: 'body > p:nth-of-type(2)',
    r: 'body > p:nth-of-type(3)',
  });
});

test('deep in a page it begins anew, with how many of its name stand before', () => {
  const deep = (count: number) => `${'<div>'.repeat(count)}<div data-is=d>x<b data-is=b>y</b></div>`;
  expect(paths(deep(6))).toEqual({
    d: `body${' > div:nth-of-type(1)'.repeat(7)}`,
    b: `body${' > div:nth-of-type(1)'.repeat(7)} > b:nth-of-type(1)`,
  });
  expect(paths(deep(7))).toEqual({
    d: `body${' > div:nth-of-type(1)'.repeat(8)}`,
    b: 'b:nth(1)',
  });
  expect(paths(deep(8))).toEqual({ d: 'div:nth(9)', b: 'div:nth(9) > b:nth-of-type(1)' });
});

test('a name that no selector can hold is told by its place in the page', () => {
  const { odd, inside } = paths('<o:p data-is=odd>x<b data-is=inside>y</b></o:p>');
  expect(odd).toMatch(/^\*:nth-element\(\d+\)$/);
  expect(inside).toBe(`${odd} > b:nth-of-type(1)`);
});
