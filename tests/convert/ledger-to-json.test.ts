/** The written ledger: each span with the id of what its lines became. */
import { expect, test } from 'vitest';
import type { Ledger } from '../../src/corpus/model/ledger.ts';
import { convert } from '../support/convert.ts';
import { expectValue, sourceOf } from '../support/source.ts';

test('a heading, a paragraph, a list, a note: each span names its passage; what is none has no id', () => {
  const seed = '1. One\nFellow deputies,\nA text.\n- an item\n- another\n\nNotes:\n[1]A note.\n[2]Another note.\n';
  const layout = 'layout: { headings: numbered, lines: [{ at: [4, 5], kind: list }] }\n';
  const { ledger, files } = expectValue(convert(sourceOf(seed, layout)));
  const written = JSON.parse(files.ledger) as { spans: (Ledger['spans'][number] & { id?: string })[] };
  expect(written.spans.map(({ kind, id }) => [kind, id])).toEqual([
    ['heading', 's1'],
    ['salutation', undefined],
    ['paragraph', 's1-p1'],
    ['list', 's1-p2'],
    ['blank', undefined],
    ['notes-heading', undefined],
    ['note', 'n1'],
    ['note', 'n2'],
  ]);
  expect({ ...written, spans: written.spans.map(({ id: _, ...span }) => span) }).toEqual(ledger);
  expect(files.ledger).toBe(`${JSON.stringify(written, null, 2)}\n`);
});
