/** The rules for checking quotations. */
import { rule } from './rule.ts';

export const quoteRules = {
  'quote-unreadable': rule<{ message: string }>('error', {
    what: ({ message }) => `The text that is to be checked cannot be read: ${message}.`,
    why: 'Nothing is said of words that were not read.',
    help: () => 'Name a file of plain text in UTF-8, or `-` for what comes from another command.',
  }),
  'quote-no-documents': rule<object>('error', {
    what: () => 'There are no documents here to check against.',
    why: 'Everything would be said not to be in this library.',
    help: () => 'Run `npm run convert`, and see that --root, if given, names the project’s folder.',
  }),
};
