/** Names that are the site's own are refused, with the place where they stand. */
import { expect, test } from 'vitest';
import { siteNames } from '../../src/corpus/model/reserved.ts';
import { convert } from '../support/convert.ts';
import { sourceOf } from '../support/source.ts';

test.each([...siteNames].filter((name) => /^[a-z]/.test(name)))('no document is called %s', (name) => {
  const { value, problems } = convert(sourceOf('A text.\n', '', name));
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'document-id-reserved', where: { file: `seeds/${name}.yaml` } }]);
});

test.each(['main', 'title', 'note-x', 'h-x', 'ref-n1', 's9', 'p3', 'n15', 'x1', 'star1', 'item-2', 'a-p1', 'a-n2'])(
  'no section is called %s',
  (id) => {
    const byLine = convert(sourceOf('One\nA text.\n', `layout: { lines: [{ at: 1, kind: heading, id: ${id} }] }\n`));
    const before = convert(sourceOf('A text.\n', `layout: { sections: [{ before: 1, id: ${id}, title: One }] }\n`));
    for (const { problems } of [byLine, before])
      expect(problems).toMatchObject([{ rule: 'section-id-reserved', where: { file: 'seeds/doc.yaml', line: 1 } }]);
  },
);

test.each(['closing', 'introduction', 'annex-b', 'notes-on-method', 'parts', 'searching'])(
  'a section may be called %s',
  (id) => {
    const { problems } = convert(
      sourceOf('One\nA text.\n', `layout: { lines: [{ at: 1, kind: heading, id: ${id} }] }\n`),
    );
    expect(problems).toEqual([]);
  },
);
