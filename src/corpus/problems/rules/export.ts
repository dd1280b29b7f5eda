/** The rules for writing documents in other forms. */
import { didYouMean, rule } from './rule.ts';

export const exportRules = {
  'export-format-unknown': rule<{ format: string; suggestion?: string | undefined; known: readonly string[] }>(
    'error',
    {
      what: ({ format }) => `There is no form “${format}” to write documents in.`,
      why: 'Nothing is written as long as a part of what was asked for is unknown.',
      help: ({ suggestion, known }) => `${didYouMean(suggestion)}The forms are ${known.join(', ')}.`,
    },
  ),
  'export-document-unknown': rule<{ document: string; suggestion?: string | undefined }>('error', {
    what: ({ document }) => `There is no document “${document}” that is published here.`,
    why: 'Nothing is written as long as a part of what was asked for is unknown.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Documents are named by their ids; a new one is converted first, and one that says \`publish: false\` is not yet for readers.`,
  }),
  'export-library-unreadable': rule<{ message: string }>('error', {
    what: ({ message }) => `The library cannot be read: ${message}`,
    why: 'A document is written with its terms, its sources and its subjects.',
    help: () =>
      'Run `npm run convert`, which says what to do, and see that --root, if given, names the library’s folder.',
  }),
};
