/** The numbers of English. */
import type { NumberForms } from '../numbers/number.ts';
import { spelledNumbers } from '../numbers/spelled.ts';

const numbered = (from: number, by: number, words: string): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, at) => [word, from + at * by]));

const scales = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const several = { hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12, dozens: 12 };
const ordinals = {
  ...numbered(
    1,
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ),
  ...numbered(30, 10, 'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
};
/** The ordinals that are parts of one as well, where more than one of them is counted: `two thirds`, `three fifths`. */
const parts = Object.fromEntries(
  Object.entries(ordinals).flatMap(([word, value]) => (value > 2 ? [[`${word}s`, 1 / value]] : [])),
);

export const enNumbers: NumberForms = {
  scales,
  ordinalEnding: /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/u,
  inWords: spelledNumbers({
    cardinals: {
      ...numbered(
        0,
        1,
        'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      ),
      ...numbered(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
      dozen: 12,
    },
    ordinals,
    scales: { ...scales, ...several },
    ordinalScales: { hundredth: 100, thousandth: 1e3, millionth: 1e6, billionth: 1e9 },
    fractions: { half: 0.5, halves: 0.5, quarters: 0.25, ...parts },
    and: 'and',
    graded: ['class', 'grade', 'phase', 'part', 'stage', 'tier', 'level', 'category', 'type', 'chapter', 'title'],
    times: 'fold',
  }),
};
