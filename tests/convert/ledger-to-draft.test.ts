/** What the editors add to the order of the lines, and what is text enough. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { sourceOf } from '../support/source.ts';

test('sections of the editors come where they say, in whatever order the sidecar has them', () => {
  const layout =
    'layout: { sections: [{ before: 3, id: second, title: Second }, { before: 2, id: first, title: First }] }\n';
  const { value, problems } = readText(sourceOf('One.\nTwo.\nThree.\n', layout));
  expect(problems).toEqual([]);
  expect(value && passagesOf(value.document).map(({ id }) => id)).toEqual([
    'p1',
    'first',
    'first-p1',
    'second',
    'second-p1',
  ]);
});

test('a paragraph is enough, after a salutation too; a salutation alone is not', () => {
  const rules = (seed: string): string[] => readText(sourceOf(seed)).problems.map(({ rule }) => rule);
  expect(rules('Fellow deputies,\nA text.\n')).toEqual([]);
  expect(rules('Fellow deputies,\n')).toContain('seed-without-paragraph');
});
