/** The rules for the sources that the editors cite. */
import { didYouMean, rule } from './rule.ts';

export const sourcesRules = {
  'source-unknown': rule<{ id: string; suggestion?: string | undefined }>('error', {
    what: ({ id }) => `There is no source “${id}”.`,
    why: 'Readers could not look up what the entry rests on.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Sources are cited by their ids in content/sources.yaml: add it there, or cite another.`,
  }),
  'source-unused': rule<{ id: string; title: string }>('warning', {
    what: ({ id, title }) => `Nothing cites the source “${id}” (${title}).`,
    why: 'The page of sources would list it, and nothing that it supports.',
    help: () => 'Cite it where an entry rests on it, or take it out of the list.',
  }),
  'source-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `Another source is called “${id}” already.`,
    why: 'It could not be told which of the two is cited.',
    help: () => 'Give it another id.',
  }),
  'source-url-twice': rule<{ id: string; other: string }>('warning', {
    what: ({ id, other }) => `The source “${id}” has the address of “${other}”.`,
    why: 'One page would be listed as two, each with a part of what it supports.',
    help: ({ other }) => `Cite “${other}” in its place; or correct the address, if another page is meant.`,
  }),
};
