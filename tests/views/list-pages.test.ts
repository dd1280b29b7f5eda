/** Long lists in pages: nothing lost, in order, no page over its measure, what each is called, where each group begins. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLetter } from '../../src/views/letters.ts';
import { addressesIn, groupsOf, listPages, pageNames, pagePaths } from '../../src/views/list-pages.ts';
import { runs } from '../support/runs.ts';

const groupOf = (label: string, count: number) => ({
  id: `letter-${label}`,
  label,
  own: Array.from({ length: count }, (_, index) => `${label}${index + 1}`),
});
const at = '/terms.html';
const shown = (pages: ReturnType<typeof listPages<ReturnType<typeof groupOf>>>) =>
  pages.map(({ href, groups }) => [href, groups.map(({ label, own }) => `${label}: ${own.length}`)]);

test('a short list is one page at its own address, and so is an empty one', () => {
  expect(shown(listPages([groupOf('A', 2), groupOf('B', 1)], { at, most: 3 }))).toEqual([[at, ['A: 2', 'B: 1']]]);
  expect(listPages([], { at, most: 3 })).toEqual([{ href: at, groups: [] }]);
});

test('a group that does not fit begins a page; one that no page holds goes on', () => {
  const pages = listPages([groupOf('A', 2), groupOf('B', 2), groupOf('C', 1), groupOf('D', 7)], { at, most: 3 });
  expect(shown(pages)).toEqual([
    ['/terms.html', ['A: 2']],
    ['/terms/2.html', ['B: 2', 'C: 1']],
    ['/terms/3.html', ['D: 3']],
    ['/terms/4.html', ['D: 3']],
    ['/terms/5.html', ['D: 1']],
  ]);
  expect(pageNames(pages)).toEqual(['A', 'B–C', 'D', 'D (2)', 'D (3)']);
});

test('a long list: 2,000 entries, no page with more than its measure, nothing lost and nothing twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 300 }),
      (counts, most) => {
        const groups = counts.map((count, index) => groupOf(`${index}-`, count));
        const pages = listPages(groups, { at, most });
        const own = pages.map((page) => page.groups.flatMap((group) => group.own));
        expect(own.flat()).toEqual(groups.flatMap((group) => group.own));
        for (const page of own) expect(page.length).toBeLessThanOrEqual(most);
        expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
        expect(new Set(pageNames(pages)).size).toBe(pages.length);
      },
    ),
    runs(50),
  );
});

test('an entry that is more than a page stands on one of its own', () => {
  const pages = listPages([groupOf('A', 3)], { at, most: 5, sizeOf: (one) => (one === 'A2' ? 9 : 1) });
  expect(pages.map(({ groups }) => groups.flatMap(({ own }) => own))).toEqual([['A1'], ['A2'], ['A3']]);
});

describe('from one of its pages', () => {
  const pages = listPages([groupOf('A', 2), groupOf('B', 5), groupOf('C', 1)], { at, most: 3 });

  test('each group is led to once: here, or where it begins', () => {
    const links = (nth: number) => groupsOf(pages, pages[nth] as never).map(({ href }) => href);
    expect(links(0)).toEqual(['#letter-A', '/terms/2.html#letter-B', '/terms/3.html#letter-C']);
    expect(links(2)).toEqual(['/terms.html#letter-A', '#letter-B', '#letter-C']);
  });

  test('what stands in it has an address, and each page a path', () => {
    expect(addressesIn(pages, (one) => [one]).get('B4')).toBe('/terms/3.html#B4');
    expect(pagePaths('terms', pages).map(({ params }) => params.terms)).toEqual(['terms', 'terms/2', 'terms/3']);
  });
});

test('letters: accents aside, other scripts by their own, Han characters together', () => {
  const words = ['Éire', 'east', 'Ärger', 'Вода', 'вол', '北京', '上海', '٣', '𝒜'];
  expect(byLetter(words, (one) => one).map(({ label, own }) => [label, own.length])).toEqual([
    ['E', 2],
    ['A', 1],
    ['В', 2],
    ['漢', 2],
    ['0–9', 1],
    ['𝒜', 1],
  ]);
});
