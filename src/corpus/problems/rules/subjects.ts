/** The rules for subjects: what the texts treat, and where. */
import { idRules } from './ids.ts';
import { didYouMean, rule } from './rule.ts';

const ids = idRules('subject');

export const subjectsRules = {
  'subject-id': ids.named,
  'subject-id-reserved': ids.reserved,
  'subject-was-taken': ids.wasTaken,
  'subject-name-claimed': rule<{ name: string; owner: string }>('error', {
    what: ({ name, owner }) => `“${name}” leads to the subject “${owner}” already.`,
    why: 'A word of the index leads to one subject; who looks for both would find one of them only.',
    help: () => 'Leave it to one of the two, and name the other in `see-also`.',
  }),
  'subject-unknown': rule<{ id: string; suggestion?: string | undefined }>('error', {
    what: ({ id }) => `There is no other subject “${id}”.`,
    why: 'The link would lead nowhere.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Subjects are named by their ids, which are their files’ names in content/subjects/.`,
  }),
  'subject-item-unknown': rule<{ item: string; term: string; suggestion?: string | undefined }>('error', {
    what: ({ item, term }) => `The term “${term}” lists no “${item}”.`,
    why: 'Readers are told that the subject is that item of the list.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Write the item’s \`label\` as it stands in content/terms/, of a term that has \`items\`.`,
  }),
  'subject-at-section': rule<{ id: string; passages: readonly string[] }>('error', {
    what: ({ id }) => `“${id}” is a section.`,
    why: 'An index leads to the passages that treat a subject; a whole section says not where.',
    help: ({ passages }) =>
      passages.length === 0 ? 'Name the passages in it.' : `Name the passages in it that do: ${passages.join(', ')}.`,
  }),
  'subject-passage-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `“${id}” is listed here already, with the same words.`,
    why: 'Each passage stands once under a heading of the index.',
    help: () => 'Take one of the two out, or quote other words of it.',
  }),
  'subject-missing': rule<{ document: string; id: string; opening: string }>('error', {
    what: ({ document, id, opening }) => `No subject lists ${id} of ${document}: “${opening}”`,
    why: 'This library says in `require` that every paragraph has a subject, or a reason why not.',
    help: () => 'List it under a subject in content/subjects/, or in content/without-subject.yaml with the reason.',
  }),
  'subject-reason-idle': rule<{ id: string; subject: string }>('error', {
    what: ({ id, subject }) => `“${id}” is said to have no subject, but “${subject}” lists it.`,
    why: 'One of the two is wrong.',
    help: () => 'Take it out here, or there.',
  }),
  'figure-theme-unknown': rule<{ theme: string; suggestion?: string | undefined }>('error', {
    what: ({ theme }) => `There is no subject “${theme}”.`,
    why: 'Where a library has subjects, the theme of a figure is one of them, and its page lists the figure.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Subjects are named by their ids, which are their files’ names in content/subjects/.`,
  }),
};
