/** The rules for the index of names and the list of abbreviations. */
import { didYouMean, rule, stoodIn } from './rule.ts';

export const namesRules = {
  'name-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `Another name has the id “${id}” already.`,
    why: 'The id is the name’s address on the page of names.',
    help: () => 'Give it another id.',
  }),
  'name-form-claimed': rule<{ form: string; owner: string }>('error', {
    what: ({ form, owner }) =>
      owner === 'left-out'
        ? `“${form}” is left out on purpose already.`
        : `The form “${form}” belongs to the name “${owner}” already.`,
    why: 'A mention can be listed under one name only.',
    help: () => 'Take it out of one of the two, or make one of them longer.',
  }),
  'name-unmentioned': rule<{ name: string; suggestion?: string | undefined; at?: string | undefined }>('warning', {
    what: ({ name }) => `No text has “${name}” in any of its forms.`,
    why: 'The index lists it, and nothing that it leads to.',
    help: ({ suggestion, at }) =>
      `${stoodIn(at)}${didYouMean(suggestion)}A form is the words of a text, letter for letter; or take the name out.`,
  }),
  'name-whole-unknown': rule<{ id: string; suggestion?: string | undefined }>('error', {
    what: ({ id }) => `“${id}” is no name that others can be a part of.`,
    why: 'A part is listed under its whole, which must be there and stand for itself.',
    help: ({ suggestion }) => `${didYouMean(suggestion)}Give the id of a name that has no \`part-of\`.`,
  }),
  'name-words-unfound': rule<{ is: string; document: string; at: string }>('error', {
    what: ({ is, document, at }) =>
      is === ''
        ? '`basis` says where a text has words, and `is` has none.'
        : `${document} does not have “${is}” in ${at}.`,
    why: 'With `basis: { kind: text }` the words are shown as those of the text there.',
    help: () =>
      'Copy the words from the text, name the place that has them, or take `basis` away: then they are the editors’.',
  }),
  'index-term-unknown': rule<{ id: string; suggestion?: string | undefined }>('error', {
    what: ({ id }) => `There is no term “${id}”.`,
    why: 'The link would lead nowhere.',
    help: ({ suggestion }) => `${didYouMean(suggestion)}Terms are named by their ids, which are their files’ names.`,
  }),
  'abbreviation-twice': rule<{ form: string }>('error', {
    what: ({ form }) => `“${form}” is listed already.`,
    why: 'Readers could not tell which of the two is meant.',
    help: () => 'Take one of the two out; what it may stand for besides can be said in `long`.',
  }),
  'abbreviation-unmentioned': rule<{ short: string; suggestion?: string | undefined; at?: string | undefined }>(
    'warning',
    {
      what: ({ short }) => `No text has “${short}”.`,
      why: 'The list explains it, and nobody meets it.',
      help: ({ suggestion, at }) =>
        `${stoodIn(at)}${didYouMean(suggestion)}Say in \`forms\` how the texts write it, or take it out.`,
    },
  ),
  'abbreviation-unfound': rule<{ long: string; document: string; at: string }>('error', {
    what: ({ long, document, at }) => `${document} does not have “${long}” in ${at}.`,
    why: 'With `basis: { kind: text }` readers are told that the text spells it out there.',
    help: () => 'Write `long` as the text has it, name the place that has it, or write `basis: { kind: editorial }`.',
  }),
};
