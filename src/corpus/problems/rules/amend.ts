/** The rules for texts that are amended after they were published. */
import { didYouMean, list, rule } from './rule.ts';

/** How many proposals are named. */
const most = 8;

export const amendRules = {
  'edition-unreadable': rule<object>('warning', {
    what: () => 'The document as it was published last cannot be read.',
    why: 'Of the texts that are gone only fingerprints are known: it cannot be told which passages were amended, and their addresses lead to “no longer in the text”.',
    help: () => 'Bring the file back from version control and convert again; or leave it, if no text was amended.',
  }),
  'revision-unknown': rule<{ revision: string }>('error', {
    what: ({ revision }) => `git knows no commit “${revision}” here.`,
    why: 'There is no edition that this one could be compared with.',
    help: () =>
      'Name a commit as git does (`HEAD`, `HEAD~3`, a tag, a hash; `git log --oneline -- content` lists some), in a library that lies in a repository of git.',
  }),
  'accept-unknown': rule<{ id: string; suggestion?: string | undefined; names: readonly string[] }>('error', {
    what: ({ id }) => `Nothing is proposed for “${id}”.`,
    why: 'An id is taken over by an amended text only where the conversion proposes it.',
    help: ({ suggestion, names }) =>
      `${didYouMean(suggestion)}${
        names.length === 0
          ? 'Nothing is proposed for any id: every text that is known keeps its id by itself.'
          : `Proposed are ${list(names.slice(0, most))}${names.length > most ? ` and ${names.length - most} more` : ''}; \`--accept\` alone takes all of them over.`
      }`,
  }),
};
