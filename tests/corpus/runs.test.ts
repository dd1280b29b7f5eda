/** Words of another script in a sentence are told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsByScript } from '../../src/corpus/text/runs.ts';
import { runs } from '../support/runs.ts';

const han = (words: string) => ({ words, language: 'zh-Hans' });

test.each([
  ['It is called 京通 there.', [{ words: 'It is called ' }, han('京通'), { words: ' there.' }]],
  ['“0.1微克”行动', [{ words: '“0.1' }, han('微克”行动')]],
  ['便利性、宜居性', [han('便利性、宜居性')]],
  ['安全 and 动态', [han('安全'), { words: ' and ' }, han('动态')]],
  ['No word of it.', [{ words: 'No word of it.' }]],
  ['', []],
])('%s', (text, expected) => {
  expect(runsByScript(text)).toEqual(expected);
});

test('the runs are the text, to the character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '京', '通', '、', '5', '\n', '\u0301') }), (text) => {
      expect(
        runsByScript(text)
          .map(({ words }) => words)
          .join(''),
      ).toBe(text);
    }),
    runs(300),
  );
});
