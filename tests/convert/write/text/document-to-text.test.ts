/** Plain text holds every text of a document in its order, the printed numbers of notes, and apart from it what the editors say. */
import { describe, expect, test } from 'vitest';
import { documentToText } from '../../../../src/convert/write/text/document-to-text.ts';
import { documentOf, note, paragraph, reference, section, text } from '../../../support/document.ts';
import { roots, takenBelow, takenOf } from '../../../support/taken.ts';
import { expectTexts } from '../../../support/written-texts.ts';

/** Without spaces, brackets and addresses. */
const same = (words: string): string => words.replaceAll(/ <https?:[^>]*>|<mailto:[^>]*>|[[\]\s]+/g, '');
const marks = ['-', '|', ...Array.from({ length: 200 }, (_, n) => `${n + 1}.`)];
const rule = '\n* * *\n';

describe.each(roots)('%s', (root) => {
  test.each(takenBelow(root).map((taken) => [taken.document.id, taken] as const))('%s', (_, taken) => {
    const written = documentToText(taken);
    const [own = '', ours = '', ...more] = written.split(rule);
    expect(more).toEqual([]);
    expectTexts(taken, own, same, marks);
    for (const remark of taken.document.remarks) {
      const said = remark.kind === 'treats' ? remark.reason : remark.body;
      expect(ours).toContain(said);
      expect(own).not.toContain(said);
    }
    for (const { label, definition } of taken.terms) {
      expect(ours).toContain(label);
      expect(ours).toContain(definition);
    }
    expect(documentToText(taken)).toBe(written);
  });
});

test('a paragraph is one line, and calls have their printed numbers', () => {
  const document = documentOf(
    'one',
    [section('s1', '1. First', [paragraph('s1-p1', [text('Words'), reference('15'), text(' go on.')])])],
    { notes: [note('n15', 'What is meant.')] },
  );
  const lines = documentToText(takenOf(document)).split('\n');
  expect(lines).toContain('Words[15] go on.');
  expect(lines).toContain('[15] What is meant.');
});

test('a heading of the editors is in brackets', () => {
  const own = section('x1', 'Closing', [paragraph('x1-p1', 'The end.')]);
  const written = documentToText(takenOf(documentOf('one', [{ ...own, origin: 'editors' } as typeof own])));
  expect(written).toContain('\n[Closing]\n');
});
