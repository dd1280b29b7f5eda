/** The names that the site has for itself are the ones that documents are refused. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineIds, pageIds, siteNames } from '../../src/corpus/model/reserved.ts';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { loadDocuments } from '../support/documents.ts';
import { dist, elementsOf, treeOf } from '../support/site.ts';

const documents = loadDocuments();

test('every page and folder at the top of the site is a document or a name of the list', () => {
  const known = new Set(documents.map(({ id }) => id));
  const names = readdirSync(dist).map((name) => name.replace(/\..*$/, ''));
  expect(names.filter((name) => !known.has(name) && !siteNames.has(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['index', 'terms', 'pagefind', 'sw', '404']));
});

test.each(documents)('$id: every id on its page is the text’s, or begins as no id of a text can', (document) => {
  const known = new Set([
    ...passagesOf(document).map(({ id }) => id),
    ...document.retired.map(({ id }) => id),
    ...pageIds,
  ]);
  const ids = elementsOf(treeOf(`${document.id}.html`), ({ properties }) => Boolean(properties['id'])).map(
    ({ properties }) => String(properties['id']),
  );
  expect(ids.filter((id) => !known.has(id) && !engineIds.some((prefix) => id.startsWith(prefix)))).toEqual([]);
  expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
});
