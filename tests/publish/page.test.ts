/** Edits of a page: they are what cutting and joining would give, and cost as much as the page is long, however many they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attributeOf,
  type Edit,
  edited,
  inOrder,
  type PageElement,
  parsePage,
  piecesOf,
  sourceIn,
} from '../../src/publish/page.ts';
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

test('elements come in the order of their tags, with their attributes and what stands in them', () => {
  const page = parsePage(
    '<!doctype html><title>a<b></title><main ID=x class="a &amp; b"><p>one <i>t&lt;wo</i> three</main><style>p>i{}</style>',
  );
  const { elements } = page;
  expect(elements.map(({ tagName }) => tagName)).toEqual(['title', 'main', 'p', 'i', 'style']);
  const [title, main, p, , style] = elements as PageElement[];
  expect(main && [attributeOf(main, 'id'), attributeOf(main, 'class'), attributeOf(main, 'lang')]).toEqual([
    'x',
    'a & b',
    undefined,
  ]);
  expect([title, p].map((one) => one && sourceIn(page, one))).toEqual(['a<b>', 'one <i>t&lt;wo</i> three']);
  expect(style && sourceIn(page, style)).toBe('p>i{}');
  expect(p?.parent).toBe(main);
});

test('an element ends with its own end tag, else with what it stands in; some have none', () => {
  const html = '<ul><li>a<li>b</ul><br>x</i><svg><path d="m"/><a/>y</svg><i/>z';
  const { elements } = parsePage(html);
  const spans = elements.map(({ tag, endTag }) => html.slice(tag.start, endTag.end));
  expect(spans).toEqual([
    '<ul><li>a<li>b</ul>',
    '<li>a<li>b',
    '<li>b',
    '<br>',
    '<svg><path d="m"/><a/>y</svg>',
    '<path d="m"/>',
    '<a/>',
    '<i/>z',
  ]);
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
