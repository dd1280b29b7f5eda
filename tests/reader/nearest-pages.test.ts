import { expect, test } from 'vitest';
import { nearestPages } from '../../src/reader/place/nearest-pages.ts';

const pages = [
  'about.html',
  'index.html',
  'terms.html',
  'terms/jingban.html',
  'terms/jingtong.html',
  'terms/mu.html',
  'work-report-2025.html',
];

test.each([
  ['terms/mu', ['terms/mu.html']],
  ['mu.html', ['terms/mu.html']],
  ['term/mu.html', ['terms/mu.html']],
  ['Work-Report-2025.html', ['work-report-2025.html']],
  ['work-report-2024.html', ['work-report-2025.html']],
  ['terms/jintong.html', ['terms/jingtong.html']],
  ['terms/jingtan.html', ['terms/jingban.html', 'terms/jingtong.html']],
  ['terms/', ['terms.html']],
  ['nothing-of-the-kind.html', []],
  ['', []],
])('%s: %j', (wanted, near) => {
  expect(nearestPages(wanted, pages)).toEqual(near);
});
