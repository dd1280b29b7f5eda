/** The kinds of terms: each has a name for people, and can be chosen on the page of terms. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { termKindLabels, termKindSchema } from '../../src/corpus/editors/term.ts';

const styles = readFileSync('src/styles/terms.css', 'utf8');

test('every kind has its name, and no other', () => {
  expect(Object.keys(termKindLabels).sort()).toEqual([...termKindSchema.options].sort());
});

test.each(termKindSchema.options)('%s: the stylesheet shows it alone where it is chosen', (kind) => {
  expect(styles).toContain(`.terms-index.is-whole:has(#kind-${kind}:target) [data-kinds]:not([data-kinds~="${kind}"])`);
});
