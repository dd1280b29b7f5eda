/** Law 5: every id ever published resolves, and means the text that it was given to. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../../src/corpus/model/inline.ts';
import { partsOf, passagesOf } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { runs } from '../support/runs.ts';
import { expectValue, sourceOf } from '../support/source.ts';

const paragraph = fc.constantFrom('Alpha.', 'Beta.', 'Gamma.', 'Delta.', 'Epsilon.', 'Zeta.');
const section = fc.record({
  title: fc.constantFrom('One', 'Two', 'Three'),
  paragraphs: fc.array(paragraph, { maxLength: 5 }),
});
const seed = fc
  .record({
    first: fc.integer({ min: 1, max: 3 }),
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
    notes: fc.uniqueArray(fc.record({ label: fc.integer({ min: 1, max: 3 }), text: paragraph }), {
      selector: ({ label }) => label,
      maxLength: 3,
    }),
  })
  .map(({ first, sections, notes }) =>
    [
      ...sections.flatMap(({ title, paragraphs }, index) => [`${first + index}. ${title}`, ...paragraphs]),
      ...notes.map(({ label, text }) => `[${label}]${text}`),
    ].join('\n'),
  );

test('through any history of a text', () => {
  fc.assert(
    fc.property(fc.array(seed, { minLength: 2, maxLength: 6 }), (history) => {
      let register = '';
      const meant = new Map<string, string>();
      for (const text of history) {
        const source = sourceOf(text, 'layout: { headings: numbered }\n');
        const { document, files } = expectValue(
          convert({ ...source, register: { ...source.register, text: register } }),
        );
        const passages = passagesOf(document);
        const alive = passages.map(({ id, node }) => ({ id, text: partsOf(node).map(textOf).join('\n') }));
        const places = passages.map(({ place }) => place.words);
        expect(places.toSorted(), 'no two passages say the same place').toEqual([...new Set(places)].sort());
        const ids = [...alive, ...document.retired].map(({ id }) => id);
        expect(ids.toSorted(), 'each id once').toEqual([...new Set(ids)].sort());
        for (const { id, text } of alive) expect(meant.get(id) ?? text, `what ${id} means`).toBe(text);
        for (const { id, text } of alive) meant.set(id, text);
        expect(ids.toSorted(), 'every id ever given').toEqual([...meant.keys()].sort());
        expect(entries(files.register).slice(0, entries(register).length), 'the register only grows').toEqual(
          entries(register),
        );
        register = files.register;
      }
    }),
    runs(100),
  );
});

const entries = (yaml: string): string[] => ((parse(yaml) as { id: string }[] | null) ?? []).map(({ id }) => id);
