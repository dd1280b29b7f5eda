/** Own notes for tests: one as a reader makes it, and any that there may be. */
import fc from 'fast-check';
import { coloursInOrder, type OwnNote } from '../../src/corpus/own-notes/own-note.ts';

/** A note with what a test wants of it. */
export const noteOf = (own: Partial<OwnNote> = {}): OwnNote => ({
  id: 'urn:uuid:1',
  document: 'report',
  site: 'https://site.example/',
  words: [{ passage: 's1-p1', exact: 'It was cold', prefix: 'The water fell. ', suffix: ', and it was late.' }],
  colour: 'gold',
  body: '',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...own,
});

const line = fc.string({ unit: 'grapheme', maxLength: 12 });
/** Texts with signs of every form that they are written in. */
const hard = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom('\n', '>', '<!--', '<\\!--', '-->', '<!-- note ', '<!-- /note -->', '#', '"', '\\', '\u2028'),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join('').replace(/\r/g, ''));

const noted = fc.record({
  passage: fc.constantFrom('p1', 's9-p2', 'n15', 's2-n1', 'star1'),
  exact: hard.filter((one) => one.trim() !== ''),
  prefix: hard,
  suffix: hard,
});
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString());

/** Any note. */
export const anyNote: fc.Arbitrary<OwnNote> = fc.record({
  id: fc.uuid().map((one) => `urn:uuid:${one}`),
  document: fc.constantFrom('report', 'action-plan-2025', 'bericht', '工作报告'),
  site: fc.constantFrom('', 'https://site.example/', 'http://127.0.0.1:8080/a/b/'),
  words: fc
    .tuple(noted, fc.array(noted, { maxLength: 2 }))
    .map(([first, others]): OwnNote['words'] => [first, ...others]),
  colour: fc.constantFrom(...coloursInOrder),
  body: hard,
  created: time,
  modified: time,
});
