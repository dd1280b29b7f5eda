/** Own notes: described words are found again, nobody's words are lost, and what a file holds is a note or is refused with a word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeWords, findInDocument, findWords } from '../../src/corpus/own-notes/find-words.ts';
import { NotANote, type OwnNote, readOwnNote } from '../../src/corpus/own-notes/own-note.ts';
import { settle, settleImport } from '../../src/corpus/own-notes/settle.ts';
import { fromWebAnnotations, toWebAnnotations } from '../../src/corpus/own-notes/web-annotations.ts';
import { anyNote, noteOf } from '../support/own-notes.ts';
import { runs } from '../support/runs.ts';

describe('words of a passage', () => {
  test('whatever is selected, its description means that place and no other', () => {
    fc.assert(
      fc.property(
        // Few letters, so that much stands several times.
        fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'é', '𝄞'), { minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (letters, one, other) => {
          const words = letters.join('');
          const [start = 0, end = 0] = [one % (words.length + 1), other % (words.length + 1)].sort((a, b) => a - b);
          fc.pre(words.slice(start, end).trim() === words.slice(start, end) && start < end);
          expect(findWords(words, describeWords({ id: 'p1', words }, { start, end }))).toEqual({ start, end });
        },
      ),
      runs(500, 5000),
    );
  });

  const passage = { id: 's1-p1', words: 'The water rose. It was cold. The water fell. It was cold, and it was late.' };
  const second = describeWords(passage, { start: 45, end: 56 });

  test('what stands twice is told apart by what is around it, after an amendment too', () => {
    expect(passage.words.slice(45, 56)).toBe('It was cold');
    const amended = 'In May the water rose. It was cold. Then the water fell. It was cold, and it was late at night.';
    const found = findWords(amended, second);
    expect(found && amended.slice(0, found.start)).toBe('In May the water rose. It was cold. Then the water fell. ');
  });

  test.each([
    ['in another form of white space', 'The water fell.\n\tIt was\u00a0cold, and it was late.', 'It was\u00a0cold'],
    ['changed', 'The water fell. It was warm, and it was late.', undefined],
    ['twice, with nothing around them that was there', 'Oh! It was cold! Oh! It was cold! Oh!', undefined],
  ])('%s', (_, words, expected) => {
    const found = findWords(words, second);
    expect(found && words.slice(found.start, found.end)).toBe(expected);
  });

  test.each([
    ['in the passage with its id', [{ id: 's1-p1', words: 'It was cold.' }], 0],
    ['in what its passage became, step by step', [{ id: 's1-p4', words: 'It was cold.' }], 0],
    [
      'nowhere, where few words stand in a passage that is another',
      [{ id: 's9-p1', words: 'It was cold.' }],
      undefined,
    ],
  ])('are found %s', (_, passages, index) => {
    const became = (id: string): string[] => ({ 's1-p1': ['s1-p3'], 's1-p3': ['s1-p4', 's1-p1'] })[id] ?? [];
    expect(findInDocument(passages, second, became)?.index).toBe(index);
  });

  test('enough of them are found wherever they stand once, and where they stand twice nobody guesses', () => {
    const long = describeWords(passage, { start: 29, end: 56 });
    const other = { id: 's3-p1', words: 'So: The water fell. It was cold.' };
    expect(findInDocument([{ id: 's1-p1', words: 'Gone.' }, other], long)).toEqual({
      index: 1,
      stretch: { start: 4, end: 31 },
    });
    expect(findInDocument([other, { ...other, id: 's3-p2' }], long)).toBeUndefined();
  });
});

describe('two tabs', () => {
  const base = noteOf({ body: 'one', modified: '2026-01-01T00:00:00.000Z' });
  const own = { ...base, body: 'mine', modified: '2026-01-03T00:00:00.000Z' };
  const theirs = { ...base, body: 'theirs', modified: '2026-01-02T00:00:00.000Z' };
  const newId = (): string => 'urn:uuid:new';

  test.each([
    ['nobody else changed it', own, base, { note: own }],
    ['it was removed elsewhere: what is written is kept again', own, undefined, { note: own }],
    [
      'both wrote: the later holds, the other is kept beside it',
      own,
      theirs,
      { note: own, beside: { ...theirs, id: 'urn:uuid:new' } },
    ],
    ['both wrote the same', own, { ...theirs, body: 'mine' }, { note: own }],
    [
      'one wrote, one chose a colour',
      { ...base, colour: 'blue' as const },
      theirs,
      { note: { ...theirs, modified: base.modified, colour: 'blue' } },
    ],
    ['the other chose a colour', own, { ...base, colour: 'blue' as const }, { note: { ...own, colour: 'blue' } }],
  ])('%s', (_, mine, current, expected) => {
    expect(settle(mine, base, current, newId)).toEqual(expected);
  });

  test('no words that anybody wrote are lost', () => {
    const some = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(some, some, some, (before, mine, other) => {
        const all = { ...noteOf(), body: before };
        const { note, beside } = settle({ ...all, body: mine }, all, { ...all, body: other }, newId);
        const kept = [note.body, beside?.body];
        for (const written of [mine, other]) if (written !== before && written !== '') expect(kept).toContain(written);
      }),
      runs(64),
    );
  });
});

describe('a file of annotations', () => {
  const now = '2026-11-26T12:00:00.000Z';

  test('gives back what was written into it, and brought in twice changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNote, { maxLength: 5, selector: ({ id }) => id }), (notes) => {
        const read = fromWebAnnotations(toWebAnnotations(notes), now);
        expect(read).toEqual({ notes, refused: [] });
        expect(settleImport(notes, read.notes, () => 'new').write).toEqual([]);
      }),
      runs(200, 2000),
    );
  });

  const sound = JSON.parse(toWebAnnotations([noteOf({ body: 'sound' })])).first.items[0];
  const {
    target: [target],
  } = sound;
  test.each<[string, unknown, string]>([
    ['words', 'hello', 'it is no annotation'],
    ['another thing', { ...sound, type: 'Person' }, 'it is no annotation'],
    ['no id', { ...sound, id: undefined }, 'it has no id'],
    ['an id that is none', { ...sound, id: { a: 1 } }, 'it has no id'],
    ['nothing that it is about', { ...sound, target: [] }, 'it is about nothing'],
    ['a page as a whole', { ...sound, target: 'https://site.example/report.html' }, 'it says no words of a passage'],
    [
      'a script for a document',
      { ...sound, target: [{ ...target, source: 'javascript:alert(1)' }] },
      'it names no document',
    ],
    ['a document outside', { ...sound, target: [{ ...target, source: '../..' }] }, 'it names no document'],
    [
      'two documents',
      { ...sound, target: [target, { ...target, source: 'other.html' }] },
      'it is about several documents',
    ],
    [
      'no quote',
      { ...sound, target: [{ ...target, selector: { ...target.selector, refinedBy: undefined } }] },
      'it says no words of a passage',
    ],
    [
      'an empty quote',
      {
        ...sound,
        target: [{ ...target, selector: { ...target.selector, refinedBy: { type: 'TextQuoteSelector', exact: ' ' } } }],
      },
      'it quotes no words',
    ],
    [
      'a passage that is none',
      { ...sound, target: [{ ...target, selector: { ...target.selector, value: 'a b' } }] },
      'it names no passage',
    ],
    ['a time that is none', { ...sound, modified: 'soon' }, 'it says no time'],
    [
      'a book for a note',
      { ...sound, body: [{ type: 'TextualBody', value: 'x'.repeat(100_001) }] },
      'its text is too long',
    ],
  ])('%s is refused, and takes no other with it', (_, item, why) => {
    const { notes, refused } = fromWebAnnotations(JSON.stringify([item, sound]), now);
    expect(refused).toEqual([{ item: 1, why }]);
    expect(notes.map(({ body }) => body)).toEqual(['sound']);
  });

  test.each([
    ['{"type":', 'it is no JSON'],
    ['"hello"', 'it holds no annotations'],
    ['{"type":"AnnotationCollection","first":"https://elsewhere.example/page"}', 'its first page is elsewhere'],
    ['{"@context":"x"}', 'it holds no annotations'],
  ])('%s is no such file', (text, why) => {
    expect(() => fromWebAnnotations(text, now)).toThrow(new NotANote(why));
  });

  test('anything at all is read or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { notes, refused } = fromWebAnnotations(JSON.stringify([value, { ...sound, target: value }]), now);
        expect(notes.length + refused.length).toBe(2);
        expect(() => readOwnNote(value)).toThrow(NotANote);
      }),
      runs(300, 3000),
    );
  });

  test('one annotation without times, with its text as bodyValue, as other tools write it', () => {
    const { created, modified, body, ...bare } = sound;
    const { notes } = fromWebAnnotations(JSON.stringify({ ...bare, bodyValue: 'plain', target }), now);
    expect(notes).toEqual([noteOf({ body: 'plain', created: now, modified: now })]);
  });
});

describe('bringing notes in', () => {
  const kept = noteOf({ body: 'kept', modified: '2026-01-02T00:00:00.000Z' });
  const newId = (): string => 'urn:uuid:new';

  test.each<[string, OwnNote, Partial<ReturnType<typeof settleImport>>]>([
    ['a new one is added', noteOf({ id: 'urn:uuid:2', body: 'other' }), { added: 1 }],
    ['a copy under another id is known', { ...kept, id: 'urn:uuid:2' }, { known: 1, write: [] }],
    [
      'of two with one id the later holds',
      { ...kept, body: 'later', modified: '2026-01-03T00:00:00.000Z' },
      { beside: 1 },
    ],
    [
      'an earlier one is kept beside',
      { ...kept, body: 'earlier', modified: '2026-01-01T00:00:00.000Z' },
      { beside: 1 },
    ],
    [
      'a later colour of the same words holds',
      { ...kept, colour: 'blue', modified: '2026-01-03T00:00:00.000Z' },
      { known: 1 },
    ],
  ])('%s', (_, incoming, expected) => {
    const imported = settleImport([kept], [incoming], newId);
    expect(imported).toMatchObject(expected);
    const after = new Map([kept, ...imported.write].map((note) => [note.id, note]));
    const bodies = [...after.values()].map(({ body }) => body);
    expect(bodies).toEqual(expect.arrayContaining([kept.body, incoming.body]));
    expect(settleImport([...after.values()], [incoming], newId).write).toEqual([]);
  });
});
