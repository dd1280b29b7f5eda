/** Texts with quotes in them. */
import fc from 'fast-check';

const word = fc.constantFrom(
  'well-being',
  'a',
  'b',
  '50%',
  'R&D,',
  'people’s',
  '(x)',
  '2019–2021',
  'c',
  '$&',
  '.*',
  '#1',
);
/** A text of words that occur again and again, and a stretch of some of them. */
export const textAndQuote = fc.array(word, { minLength: 3, maxLength: 60 }).chain((words) =>
  fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1)).map(([a, b]) => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
    return { text: words.join(' '), quote: { start, end: words.slice(0, last + 1).join(' ').length } };
  }),
);
