/** The anchors' script: every id that a reader may type, of sections, paragraphs and notes, with where it stands. */
import { expect, test } from 'vitest';
import type { DocumentData } from '../../src/corpus/model/data.ts';
import { type AnchorIndex, anchorsScript } from '../../src/publish/anchors-script.ts';

const lines = { from: 1, to: 1 };
const block = (kind: string, id?: string) => ({ kind, ...(id && { id }), text: 'x', lines, references: [] });
const documents = [
  {
    id: 'report',
    'short-title': 'The “Report” </script>',
    sections: [
      { origin: 'text', blocks: [block('paragraph', 'p1')] },
      {
        id: 's9',
        number: '9',
        heading: '9. Nine',
        origin: 'text',
        blocks: [block('salutation'), block('paragraph', 's9-p1'), block('paragraph', 's9-p1a')],
      },
      { id: 'closing', heading: 'Closing', origin: 'editors', blocks: [block('paragraph', 'closing-p1')] },
    ],
    notes: [
      { id: 'n1', label: '1', text: 'x', lines, references: [] },
      { id: 'n15', label: '15', text: 'x', lines, references: [] },
    ],
  },
  {
    id: 'short',
    'short-title': 'Short',
    sections: [{ origin: 'text', blocks: [block('paragraph', 'p1')] }],
    notes: [],
  },
] as unknown as DocumentData[];

test('sections, paragraphs and notes of every document, each with its place in words', () => {
  let index: AnchorIndex | undefined;
  const arrive = (own: AnchorIndex): void => {
    index = own;
  };
  new Function('pilcrowAnchors', anchorsScript(documents))(arrive);
  expect(index).toEqual({
    report: {
      title: 'The “Report” </script>',
      places: {
        p1: '¶ 1',
        s9: 'Section 9',
        's9-p1': '9, ¶ 1',
        's9-p1a': '9, ¶ 1a',
        closing: 'Closing',
        'closing-p1': 'Closing, ¶ 1',
        n1: 'Note 1',
        n15: 'Note 15',
      },
    },
    short: { title: 'Short', places: { p1: '¶ 1' } },
  });
});
