/** The anchors' script: every id that a reader may type, of sections, paragraphs and notes, with where it stands. */
import { expect, test } from 'vitest';
import { type AnchorIndex, anchorsScript } from '../../src/publish/anchors-script.ts';
import { documentOf, note, paragraph, salutation, section } from '../support/document.ts';

const nine = [salutation('x'), paragraph('s9-p1', 'x', '9, ¶ 1'), paragraph('s9-p1a', 'x', '9, ¶ 2')];
const closing = section('closing', 'Closing', [paragraph('closing-p1', 'x', 'Closing, ¶ 1')], 'Closing');
const documents = [
  documentOf(
    'report',
    [paragraph('p1', 'x', '¶ 1'), section('s9', '9. Nine', nine, 'Section 9'), { ...closing, origin: 'editors' }],
    { notes: [note('n1', 'x'), note('n15', 'x')], meta: { 'short-title': 'The “Report” </script>' } },
  ),
  documentOf('short', [paragraph('p1', 'x', '¶ 1')], { meta: { 'short-title': 'Short' } }),
];

test('sections, paragraphs and notes of every document, each with its place in words', () => {
  let index: AnchorIndex | undefined;
  const arrive = (own: AnchorIndex): void => {
    index = own;
  };
  new Function('pilcrowAnchors', anchorsScript(documents))(arrive);
  expect(index).toEqual({
    report: {
      title: 'The “Report” </script>',
      language: 'en',
      places: {
        p1: '¶ 1',
        s9: 'Section 9',
        's9-p1': '9, ¶ 1',
        's9-p1a': '9, ¶ 2',
        closing: 'Closing',
        'closing-p1': 'Closing, ¶ 1',
        n1: 'Note 1',
        n15: 'Note 15',
      },
    },
    short: { title: 'Short', language: 'en', places: { p1: '¶ 1' } },
  });
});

test('what became of ids whose text is gone, in the words of the places that they lead to', () => {
  let index: AnchorIndex | undefined;
  const retired = [
    { id: 'p2', head: 'x', became: { how: 'split' as const, into: ['p1', 'p9'] } },
    { id: 'p3', head: 'x', became: { how: 'withdrawn' as const, near: 'p1' } },
    { id: 'p4', head: 'x' },
  ];
  const document = documentOf('short', [paragraph('p1', 'x', '¶ 1')], { retired });
  new Function('pilcrowAnchors', anchorsScript([document]))((own: AnchorIndex) => {
    index = own;
  });
  expect(index?.['short']?.gone).toEqual({
    p2: 'It was split into ¶ 1 and ¶ p9.',
    p3: 'It was withdrawn; it stood near ¶ 1.',
    p4: '',
  });
});
