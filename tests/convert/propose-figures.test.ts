/** Proposed figures: for any text they are a file that the conversion takes, whatever of their kinds is wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresToYaml, proposeFigures } from '../../src/convert/propose-figures.ts';
import { convert } from '../support/convert.ts';
import { runs } from '../support/runs.ts';
import { sourceOf } from '../support/source.ts';

const word = fc.constantFrom(
  ...'We will build at least two 2 1,000 million first one hundred and km (12 hectares) 3.5% up to ten. 5G 14th Class V in 2024, of homes “ten” half 6–9 '
    .trim()
    .split(' '),
);

test('every number of a text is proposed once, and the conversion takes all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 }), (lines) => {
      const source = sourceOf(
        `${lines.map((one) => `So ${one.join(' ')} it is.`).join('\n')}\n`,
        'layout: { brackets: text }\n',
      );
      const bare = convert(source);
      const document = bare.value?.document;
      if (!document) return;
      const text = figuresToYaml(proposeFigures(document));
      const figures = [{ document: 'doc', file: 'content/figures/doc.yaml', text }];
      const { value, problems } = convert(source, { terms: [], annotations: [], figures });
      expect(problems.filter(({ rule }) => rule.startsWith('figure') && rule !== 'figure-conversion-differs')).toEqual(
        [],
      );
      expect(proposeFigures(document, { figures: value?.document.figures ?? [], 'left-out': [] })).toEqual([]);
    }),
    runs(200),
  );
});

test('kinds, units and qualifiers are guessed', () => {
  const text =
    'We will add another 300 kilometers of road and US$8.21 billion within two weeks. Up to 40 homes stand on Line 17. In 2024 it reached 97% of 150,000 mu (10,000 hectares), the 14th. There are no more than nine of them.';
  const document = convert(sourceOf(`${text}\n`)).value?.document;
  const shown =
    document && proposeFigures(document).map(({ number, kind, unit, qualifier }) => [number, kind, unit, qualifier]);
  expect(shown).toEqual([
    [300, 'target', 'km', 'another'],
    [8_210_000_000, 'target', 'USD', undefined],
    [2, 'duration', 'weeks', 'within'],
    [40, 'ceiling', undefined, 'Up to'],
    [17, 'name', undefined, undefined],
    [2024, 'date', undefined, undefined],
    [97, 'result', '%', undefined],
    [150_000, 'result', 'mu', undefined],
    [10_000, 'conversion', 'ha', undefined],
    [14, 'ordinal', undefined, undefined],
    [9, 'ceiling', undefined, 'no more than'],
  ]);
});

test('in Chinese too', () => {
  const document = convert(sourceOf('将新增不少于300公里道路，投入60亿元，已达到97%。\n', 'language: zh-Hans\n')).value
    ?.document;
  const shown =
    document && proposeFigures(document).map(({ number, kind, unit, qualifier }) => [number, kind, unit, qualifier]);
  expect(shown).toEqual([
    [300, 'target', 'km', '不少于'],
    [6_000_000_000, 'target', 'CNY', undefined],
    [97, 'target', '%', '达到'],
  ]);
});
