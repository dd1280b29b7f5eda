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
  'revision-unknown': rule<{ revision: string; suggestion?: string | undefined }>('error', {
    what: ({ revision }) => `git knows no commit “${revision}” here.`,
    why: 'There is no edition that this one could be compared with.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Name a commit as git does (\`HEAD\`, \`HEAD~3\`, a tag, a hash); \`git log --oneline -- content\` lists some.`,
  }),
  'revision-shallow': rule<{ revision: string }>('error', {
    what: ({ revision }) =>
      `git knows no commit “${revision}” here, and this copy of the repository has only the last ones.`,
    why: 'There is no edition that this one could be compared with.',
    help: () => 'Fetch the others (`git fetch --unshallow`) and compare again; or name a commit that is here.',
  }),
  'compare-no-repository': rule<{ lacks: 'git' | 'repository' | 'commit' }>('error', {
    what: ({ lacks }) =>
      lacks === 'git'
        ? 'There is no git on this machine.'
        : lacks === 'repository'
          ? 'The library lies in no repository of git.'
          : 'Nothing was committed here yet.',
    why: 'Earlier editions are read from its commits: there is none that this one could be compared with.',
    help: ({ lacks }) =>
      lacks === 'git'
        ? 'Install git, and compare again.'
        : 'Commit `seeds/` and `content/` (`git init`, `git add seeds content`, `git commit`); from then on every edition can be compared with it.',
  }),
  'revision-without-documents': rule<{ revision: string }>('warning', {
    what: ({ revision }) => `The commit “${revision}” has no documents of this library.`,
    why: 'Each one is said to be new.',
    help: () => 'Name a later commit: `git log --oneline -- content/documents` lists those that have some.',
  }),
  'compare-unconverted': rule<{ doc: string }>('warning', {
    what: ({ doc }) => `The document “${doc}” was not made from the seed that its sidecar names now.`,
    why: 'Compared is what was converted last; what was amended since is not in it.',
    help: () => 'Convert (`npm run convert`), and compare again.',
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
  'accept-done': rule<{ id: string; day?: string | undefined }>('warning', {
    what: ({ id, day }) =>
      `“${id}” was taken over by its amended text already${day === undefined ? '' : `, on ${day}`}.`,
    why: 'Nothing else is proposed for it, so that there is nothing more to accept.',
    help: () =>
      'Leave it out of `--accept`. Is the text amended once more, convert without it first, and see what is proposed.',
  }),
};
