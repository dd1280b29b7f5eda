/** A document's annotations are a collection by their schema, which names its own file. */
import { expect, test } from 'vitest';
import { documentToAnnotations } from '../../src/downloads/annotations.ts';
import { webAnnotationsSchema } from '../../src/views/web-annotation.ts';
import { roots, takenBelow } from '../support/taken.ts';

test.each(roots.flatMap(takenBelow).map((taken) => [taken.document.id, taken] as const))('%s', (id, taken) => {
  const collection = webAnnotationsSchema.parse(JSON.parse(documentToAnnotations(taken)));
  expect(collection.id).toBe(`${id}.annotations.json`);
  const ids = collection.first.items.map((item) => item.id);
  expect(ids).toEqual(taken.document.annotations.map((annotation) => `${id}.annotations.json#${annotation.id}`));
  expect(collection.first.items.map(({ target }) => target.source)).toEqual(ids.map(() => `../${id}.html`));
});
