/** Edits of a page: they are what cutting and joining would give, and cost as much as the page is long, however many they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeOf, type Edit, edited, inOrder, parsePage, piecesOf, textIn } from '../../src/publish/page.ts';
import { relativeAddresses } from '../../src/publish/relative-urls.ts';
import { runs } from '../support/runs.ts';

/** A text and edits of it, none over another: stretches kept and stretches changed, by turns. */
const textAndEdits = fc
  .array(fc.record({ kept: fc.string({ minLength: 1 }), old: fc.string(), text: fc.string() }), { maxLength: 20 })
  .map((parts) => {
    let [html, expected] = ['', ''];
    const edits: Edit[] = [];
    for (const { kept, old, text } of parts) {
      html += kept + old;
      expected += kept + text;
      edits.push({ start: html.length - old.length, end: html.length, text });
    }
    return { html, expected, edits };
  });

test('in whatever order they are told, edits change their stretches and no other byte', () => {
  fc.assert(
    fc.property(
      textAndEdits.chain(({ edits, ...rest }) =>
        fc.shuffledSubarray(edits, { minLength: edits.length }).map((shuffled) => ({ ...rest, shuffled })),
      ),
      ({ html, expected, shuffled }) => {
        expect(edited(html, inOrder(shuffled))).toBe(expected);
        // Twice the same is once.
        expect(edited(html, inOrder([...shuffled, ...shuffled.filter(({ start, end }) => end > start)]))).toBe(
          expected,
        );
      },
    ),
    runs(100),
  );
});

test('a stretch of a page has the edits that lie in it', () => {
  const edits = [
    { start: 0, end: 1, text: 'A' },
    { start: 3, end: 4, text: 'DD' },
    { start: 6, end: 7, text: '' },
  ];
  expect(edited('abcdefgh', edits)).toBe('AbcDDefh');
  expect(edited('abcdefgh', edits, 2, 6)).toBe('cDDef');
  expect(edited('abcdefgh', edits, 1, 3)).toBe('bc');
});

test('elements come in the order of their tags, with their attributes and their own text', () => {
  const { elements } = parsePage(
    '<!doctype html><title>a<b></title><main ID=x><p>one <i>two</i> three</main><style>p{}</style>',
  );
  expect(elements.map(({ tagName }) => tagName)).toEqual(['html', 'head', 'title', 'body', 'main', 'p', 'i', 'style']);
  const [main, p] = elements.slice(4) as [(typeof elements)[0], (typeof elements)[0]];
  expect([attributeOf(main, 'id'), attributeOf(main, 'class')]).toEqual(['x', undefined]);
  expect(textIn(p)).toBe('one  three');
});

test.each([0, 1, 1000, 20_000])('with %i links, every character is copied once', (links) => {
  const page = parsePage(`${'<a href="/terms/mu.html">mu</a> '.repeat(links)}<p>the end`);
  const edits = inOrder(relativeAddresses(page, 'a/b.html'));
  expect(edits).toHaveLength(links);
  const pieces = piecesOf(page.html, edits);
  expect(pieces).toHaveLength(2 * links + 1);
  const copied = pieces.reduce((sum, { length }) => sum + length, 0);
  expect(copied).toBe(page.html.length + 2 * links);
  expect(edited(page.html, edits)).toHaveLength(copied);
});
