/** The stylesheets of a page's head become one; every other link stays as it is. */
import { expect, test } from 'vitest';
import { namedAlone, oneStylesheet } from '../../src/publish/one-stylesheet.ts';
import { edited, inOrder, parsePage } from '../../src/publish/page.ts';

const pageOf = (head: string, body = ''): string =>
  `<!doctype html><html><head><title>x</title>${head}</head><body>${body}</body></html>`;
const sheet = (href: string, more = ''): string => `<link rel="stylesheet" href="${href}"${more}>`;

test('two become one, where the first stood, with an address as the page needs it', () => {
  const page = parsePage(pageOf(`${sheet('/assets/a.css')}<meta name="m">${sheet('/assets/b.css')}`));
  const found = oneStylesheet(page, 'terms/mu.html');
  expect(found?.joined.parts).toEqual(['assets/a.css', 'assets/b.css']);
  const html = edited(page.html, inOrder(found?.edits ?? []));
  expect(html).toBe(pageOf(`${sheet(`../${found?.joined.path}`)}<meta name="m">`));
});

test('the same ones in the same order have one name, others another', () => {
  const pathOf = (...files: string[]) =>
    oneStylesheet(parsePage(pageOf(files.map((file) => sheet(`/assets/${file}.css`)).join(''))), 'x.html')?.joined.path;
  expect(pathOf('a', 'b')).toBe(pathOf('a', 'b'));
  expect(pathOf('a', 'b')).not.toBe(pathOf('b', 'a'));
  expect(pathOf('a', 'b')).not.toBe(pathOf('a', 'b', 'c'));
});

test('one alone, one of a medium, one of another host and one in the text stay', () => {
  const others = [
    sheet('/assets/p.css', ' media="print"'),
    sheet('https://x.org/assets/c.css'),
    sheet('/assets/a.css'),
  ];
  const page = parsePage(pageOf(others.join(''), sheet('/assets/body.css')));
  expect(oneStylesheet(page, 'x.html')).toBeUndefined();
  expect(namedAlone(page).sort()).toEqual([
    'assets/a.css',
    'assets/body.css',
    'assets/p.css',
    'https://x.org/assets/c.css',
  ]);
});

test('what is put together is not named alone, unless the text names it too', () => {
  const head = sheet('/assets/a.css') + sheet('/assets/b.css');
  expect(namedAlone(parsePage(pageOf(head, sheet('/assets/b.css'))))).toEqual(['assets/b.css']);
});
