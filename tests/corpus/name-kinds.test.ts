/** The kinds of names: each can be chosen on the page of names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameKindLabels, namesSchema } from '../../src/corpus/editors/names.ts';

const styles = readFileSync('src/styles/names.css', 'utf8');

test.each([...Object.keys(nameKindLabels), 'abbreviations'])(
  '%s: the stylesheet shows it alone where it is chosen',
  (kind) => {
    expect(styles).toContain(`.names-index.is-whole:has(#kind-${kind}:target) .names-kind:not([data-kind="${kind}"])`);
  },
);

test('every kind has its name, and no other', () => {
  const kinds = Object.keys(nameKindLabels);
  const names = kinds.map((kind) => ({ id: kind, name: 'A name', kind }));
  expect(namesSchema.parse({ names }).names.map(({ kind }) => kind)).toEqual(kinds);
  expect(() => namesSchema.parse({ names: [{ id: 'a', name: 'A name', kind: 'other' }] })).toThrow();
});

test('the README names every kind', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, listed = ''] = /kind: hospital # (.+)/.exec(readme) ?? [];
  expect(listed.split(/, | or /)).toEqual(Object.keys(nameKindLabels));
});
