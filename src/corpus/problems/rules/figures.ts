/** The rules for figures: the numbers of a document. */
import { didYouMean, rule } from './rule.ts';

const inWords = (numbers: readonly number[]): string => numbers.join(', ');

export const figuresRules = {
  'figures-without-document': rule<{ document: string; suggestion?: string | undefined }>('error', {
    what: ({ document }) => `There is no document “${document}”.`,
    why: 'A file of figures is named after the document whose numbers it lists.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Documents are named by their ids, as in \`content/figures/<document>.yaml\`; a new one is converted first.`,
  }),
  'figures-begun': rule<{ document: string; count: number }>('error', {
    what: ({ document }) => `${document} has a file of figures already.`,
    why: 'What the editors wrote is never overwritten.',
    help: ({ count }) =>
      `Run the command without \`--write\`, and add what it prints: ${count === 1 ? 'one number is' : `${count} numbers are`} not yet recorded.`,
  }),
  'figure-missing': rule<{ at: string; number: string; around: string }>('error', {
    what: ({ at, number, around }) => `No figure says the number “${number}” in ${at}: “${around}”.`,
    why: 'Where a document has a file of figures, every number of its text is in it once.',
    help: () =>
      'Add it to `figures`, or to `left-out` with the reason; `npm run figures -- <document>` proposes entries for all that are missing.',
  }),
  'figure-number-unfound': rule<{ number: number; quote: string; held: readonly number[] }>('error', {
    what: ({ number, quote }) => `“${quote}” does not hold the number ${number}.`,
    why: 'A figure says a number that its own quote holds.',
    help: ({ held }) =>
      held.length > 0
        ? `Did you mean ${inWords(held)}? “38 million” is 38000000, “14th” 14.`
        : 'Quote the words that hold the number.',
  }),
  'figure-number-twice': rule<{ number: number; quote: string; held: readonly number[] }>('error', {
    what: ({ number, quote }) => `Another figure says the ${number} of “${quote}” already.`,
    why: 'Each number of the text is one figure.',
    help: () => 'Take one of the two out, or quote the words around the other number.',
  }),
  'figure-words-unfound': rule<{ field: string; words: string; at: string; nearest?: string | undefined }>('error', {
    what: ({ field, words, at }) => `${at} does not have the words “${words}” that \`${field}\` gives.`,
    why: 'A qualifier, a deadline and an actor are the text’s own, in its words; a qualifier stands beside its number.',
    help: ({ nearest, field }) => `${didYouMean(nearest)}Copy the words from the text, or take \`${field}\` out.`,
  }),
  'figure-converts-nothing': rule<{ number: number; at: string }>('error', {
    what: ({ number, at }) => `Nothing says which figure of ${at} the ${number} converts.`,
    why: 'A conversion says in another unit what another figure of its passage says.',
    help: () =>
      'Give it a `unit`, and with `converts: { number: …, unit: … }` the number and the unit of that figure, as they are listed.',
  }),
  'figure-conversion-differs': rule<{ number: number; unit: string; from: number; fromUnit: string; worth: number }>(
    'warning',
    {
      what: ({ number, unit, from, fromUnit, worth }) => `${from} ${fromUnit} are ${worth} ${unit}, not ${number}.`,
      why: 'Either the text or the figure is wrong, and readers count with both.',
      help: () => 'Look at both numbers and units; where the text itself is wrong, a comment can say so.',
    },
  ),
  'library-requires': rule<{ document: string; file: string }>('error', {
    what: ({ document, file }) => `${document} has no ${file}.`,
    why: 'This library says in `require` that every document has one.',
    help: () => 'Write it, or take the word out of `require` in `content/library.yaml`.',
  }),
};
