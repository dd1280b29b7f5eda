/** A document with all that goes with it: what it names is in it, so that a file of it stands alone. */
import { describe, expect, test } from 'vitest';
import { roots, takenBelow } from '../support/taken.ts';

describe.each(roots)('of the library in %s', (root) => {
  test.each(takenBelow(root).map((taken) => [taken.document.id, taken] as const))(
    '%s has every term that it mentions or that a remark names, and every source of these',
    (_, { document, terms, sources, subjects }) => {
      const ids = new Set(terms.map(({ id }) => id));
      const named = [
        ...document.mentions.map(({ term }) => term),
        ...document.remarks.flatMap((remark) => (remark.kind === 'treats' ? [remark.term] : [])),
      ];
      expect([...new Set(named)].filter((id) => !ids.has(id))).toEqual([]);
      expect(ids.size).toBe(new Set(named).size);

      const known = new Set(sources.map(({ id }) => id));
      const cited = [
        ...terms.flatMap((term) => [
          ...(term.basis.sources ?? []).map(({ source }) => source),
          ...(term['original-source'] === undefined ? [] : [term['original-source']]),
        ]),
        ...document.remarks.flatMap((remark) =>
          'sources' in remark ? (remark.sources ?? []).map(({ id }) => id) : [],
        ),
      ];
      expect([...new Set(cited)].filter((id) => !known.has(id))).toEqual([]);
      expect([...known].filter((id) => !cited.includes(id))).toEqual([]);

      const treated = new Set(document.subjects?.map(({ subject }) => subject));
      expect(subjects.map(({ id }) => id).sort()).toEqual([...treated].sort());
    },
  );
});

test('a list that only a remark names is there: its text does not mention it', () => {
  const taken = takenBelow('.').find(({ document }) => document.id === 'action-plan-2025');
  expect(taken?.document.mentions.map(({ term }) => term)).not.toContain('two-parks-one-river');
  expect(taken?.terms.map(({ id }) => id)).toContain('two-parks-one-river');
});
