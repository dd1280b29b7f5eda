/** Laws of the quote checker, on texts that are made up: what is copied is there, what is changed is told, and the work grows with the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/corpus/check/check-text.ts';
import { textIndex } from '../../../src/corpus/check/text-index.ts';
import { tokensOf } from '../../../src/corpus/check/tokens.ts';
import { runs } from '../../support/runs.ts';

const word = fc.oneof(
  {
    arbitrary: fc.constantFrom('the', 'of', 'and', 'in', 'river', 'city', 'plan', 'will', 'not', 'people’s'),
    weight: 4,
  },
  { arbitrary: fc.stringMatching(/^[a-z]{3,9}$/), weight: 4 },
  { arbitrary: fc.stringMatching(/^[1-9][0-9]{0,3}(?:[.,][1-9]{1,2})?$/), weight: 1 },
  {
    arbitrary: fc.constantFrom('“open”', 'A’s', '5%', 'well-being', '— so', '(here)', 'U.S.', 'naïve', 'déjà'),
    weight: 1,
  },
);
const sentence = fc
  .array(word, { minLength: 6, maxLength: 24 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const passage = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const library = fc.array(passage, { minLength: 1, maxLength: 6 });

const indexOf = (texts: readonly string[]) =>
  textIndex([
    {
      id: 'd',
      language: 'en',
      title: 'D',
      passages: texts.map((words, number) => ({ id: `p${number}`, place: `¶ ${number}`, words })),
    },
  ]);

describe('laws', () => {
  test('the text of any passage is word for word there, however it is printed', () => {
    fc.assert(
      fc.property(library, fc.nat(), (texts, choice) => {
        const own = texts[choice % texts.length] ?? '';
        const printed = [
          own,
          own.replaceAll('’', "'").replaceAll('—', '–').replaceAll(/[“”]/g, '"'),
          own.toUpperCase(),
        ];
        for (const text of printed)
          for (const piece of checkText(text, indexOf(texts))) expect(piece).toMatchObject({ verdict: 'same' });
      }),
      runs(150),
    );
  });

  test('a number that is changed is told, and first', () => {
    fc.assert(
      fc.property(library, fc.nat(), fc.nat(), (texts, choice, other) => {
        const own = texts[choice % texts.length] ?? '';
        const numbers = [...own.matchAll(/(?<=[a-z] )\d+(?= [a-z])/g)];
        const found = numbers[other % Math.max(numbers.length, 1)];
        fc.pre(found !== undefined);
        if (!found) return;
        const changed = `${own.slice(0, found.index)}77777${own.slice(found.index + found[0].length)}`;
        const told = checkText(changed, indexOf(texts)).flatMap((one) => ('differences' in one ? one.differences : []));
        expect(told[0]).toMatchObject({ kind: 'number', added: expect.stringContaining('77777') });
      }),
      runs(150),
    );
  });

  test('the changes, without what was removed, are the text; and all of it is in some piece', () => {
    fc.assert(
      fc.property(library, passage, fc.nat(), (texts, foreign, cut) => {
        const own = (texts[0] ?? '').split(' ');
        const mixed = [
          ...own.slice(0, cut % own.length),
          ...foreign.split(' ').slice(cut % 7),
          ...own.slice(cut % 5),
        ].join(' ');
        const pieces = checkText(mixed, indexOf(texts));
        for (const piece of pieces) {
          if (piece.is === 'own' || piece.changes.length === 0) continue;
          const kept = piece.changes.filter(({ is }) => is !== 'removed').map(({ text }) => text);
          expect(kept.join('')).toBe(piece.text);
        }
        const keys = (text: string): string =>
          tokensOf(text)
            .tokens.map(({ key }) => key)
            .join(' ');
        expect(pieces.map(({ text }) => keys(text)).join(' ')).toBe(keys(mixed));
      }),
      runs(150),
    );
  });

  test('anything may be pasted', () => {
    fc.assert(
      fc.property(library, fc.string({ unit: 'grapheme', maxLength: 200 }), (texts, pasted) => {
        expect(() => checkText(pasted, indexOf(texts))).not.toThrow();
      }),
      runs(200),
    );
  });
});

describe('the work grows with the text', () => {
  const next = (() => {
    let state = 7;
    return (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
  })();
  const common = ['the', 'of', 'and', 'in', 'to', 'city', 'river', 'plan'];
  const anyWord = (): string => (next(2) === 0 ? (common[next(common.length)] ?? '') : `w${next(3000)}`);
  const made = (sentences: number): string =>
    Array.from({ length: sentences }, () => `So ${Array.from({ length: 20 }, anyWord).join(' ')}.`).join(' ');
  const texts = Array.from({ length: 100 }, () => made(4));
  const index = indexOf(texts);
  const stepsOf = (text: string, own = index): number => {
    const work = { steps: 0 };
    checkText(text, own, work);
    return work.steps;
  };
  // One word in a hundred is another.
  const quoted = (passages: number): string =>
    texts
      .slice(0, passages)
      .join('\n\n')
      .replaceAll(/w\d*77\b/g, 'otherwise');

  test.each([
    ['what is there', quoted],
    ['what is not', made],
    ['one sentence without an end', (count: number) => made(count).replaceAll(/\. So/g, '')],
    ['one word again and again', (count: number) => 'the '.repeat(count * 20)],
  ])('twice the text: %s', (_, textOf) => {
    const [one, two] = [stepsOf(textOf(50)), stepsOf(textOf(100))];
    expect(one).toBeGreaterThan(0);
    expect(two / one).toBeLessThan(2.3);
  });

  test('however long a sentence is, its few changes are told', () => {
    const long = texts.slice(0, 8).join(' ').replaceAll('. So', ', so');
    const changed = long.replaceAll(/w\d*77\b/g, 'otherwise');
    const [piece] = checkText(changed, index);
    expect(piece).toMatchObject({ verdict: 'different', found: [{ document: 'd' }] });
    const count = long.match(/w\d*77\b/g)?.length ?? 0;
    expect(count).toBeGreaterThan(1);
    expect(piece && 'differences' in piece && piece.differences.map(({ added }) => added)).toEqual(
      Array.from({ length: count }, () => 'otherwise'),
    );
  });

  test('twice the library', () => {
    const text = quoted(20);
    const twice = indexOf([...texts, ...Array.from({ length: 100 }, () => made(4))]);
    expect(stepsOf(text, twice) / stepsOf(text)).toBeLessThan(2.3);
    // The same words in a thousand places more are not looked at.
    const copies = (count: number) => indexOf(Array.from({ length: count }, () => texts[0] ?? ''));
    expect(stepsOf(texts[0] ?? '', copies(2000))).toBe(stepsOf(texts[0] ?? '', copies(1000)));
  });
});
