/** The rules for the editors’ commentary: terms and annotations. */
import { idRules } from './ids.ts';
import { didYouMean, list, rule, stoodIn } from './rule.ts';

const ids = idRules('term');

interface Target {
  document: string;
  id: string;
  suggestion?: string | undefined;
  /** How its text began, where it was published once and is gone. */
  gone?: string | undefined;
  /** The passage that has its words now, and the words in it that are most like what was quoted, where they are others. */
  now?: { id: string; words?: string | undefined } | undefined;
}

/** The best candidate for words that are gone, as a sentence, or nothing. */
const nowIn = (now: Target['now']): string =>
  now === undefined ? '' : now.words === undefined ? `See “${now.id}” now. ` : `See “${now.id}” now: “${now.words}” `;

export const commentaryRules = {
  'term-id': ids.named,
  'term-id-reserved': ids.reserved,
  'term-was-taken': ids.wasTaken,
  'term-unmentioned': rule<{ label: string; suggestion?: string | undefined; at?: string | undefined }>('error', {
    what: ({ label }) => `No text mentions “${label}” by any of its variants.`,
    why: 'A glossary entry without a mention leads nowhere.',
    help: ({ suggestion, at }) =>
      `${stoodIn(at)}${didYouMean(suggestion)}A variant is the words of a text, letter for letter; or take the entry out.`,
  }),
  'term-lost': rule<{ label: string; suggestion?: string | undefined; at?: string | undefined }>('warning', {
    what: ({ label }) => `No text that is left mentions “${label}” by any of its variants.`,
    why: 'It may have been a term of a withdrawn document; its page explains what readers do not meet any more.',
    help: ({ suggestion, at }) =>
      `${stoodIn(at)}${didYouMean(suggestion)}Take the entry out, unless its text is to come back.`,
  }),
  'term-variant-claimed': rule<{ variant: string; owner: string }>('error', {
    what: ({ variant, owner }) => `The variant “${variant}” belongs to the term “${owner}” already.`,
    why: 'A mention can be linked to one of the two only.',
    help: () => 'Take the variant out of one entry, or make one of the two longer.',
  }),
  'term-related-unknown': rule<{ id: string; suggestion?: string | undefined }>('error', {
    what: ({ id }) => `There is no other term “${id}”.`,
    why: 'The link would lead nowhere.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Related terms are named by their ids, which are their files’ names.`,
  }),
  'definition-not-of-text': rule<{ label: string; at: string; opening: string }>('error', {
    what: ({ label, at, opening }) =>
      `The definition of “${label}” rests on ${at}, but is not in its words, and does not open with “${opening}, …”.`,
    why: 'Readers are told that the text itself says it: a paraphrase has to say that it is one.',
    help: ({ opening }) =>
      `Quote the passage word for word; or open with “${opening}, …” and say no more than it says; or give \`kind: editorial\` with its sources, or with \`source: none\`.`,
  }),
  'document-unknown': rule<{ document: string; suggestion?: string | undefined }>('error', {
    what: ({ document }) => `There is no document “${document}”.`,
    why: 'The link would lead nowhere.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Documents are named by their ids, which are their seeds’ names.`,
  }),
  'target-unknown': rule<Target>('error', {
    what: ({ document, id, gone }) =>
      gone === undefined
        ? `${document} has no passage “${id}”.`
        : `“${id}” of ${document} was published once, and its text is gone.`,
    why: 'The link would lead nowhere, or to a text that is not meant.',
    help: ({ suggestion, gone, now }) =>
      gone === undefined
        ? `${didYouMean(suggestion)}Ids stand in content/anchors/, and on the page beside every paragraph.`
        : `It began: “${gone}” ${nowIn(now)}Link to where the text says it now, or take the link out.`,
  }),
  'target-unpublished': rule<{ document: string }>('error', {
    what: ({ document }) => `“${document}” is not yet published (\`publish: false\` in its sidecar).`,
    why: 'The site is built without it: the link would lead nowhere.',
    help: () => 'Publish the document, or keep the link until it is.',
  }),
  'quote-unmatched': rule<{
    exact: string;
    id: string;
    nearest?: string | undefined;
    elsewhere: boolean;
    /** Another passage that has the words. */
    movedTo?: string | undefined;
  }>('error', {
    what: ({ exact, id, elsewhere }) =>
      elsewhere
        ? `“${exact}” stands in ${id}, but nowhere between its \`prefix\` and \`suffix\`.`
        : `“${exact}” is not found in ${id}.`,
    why: 'An annotation that does not match its text cannot be shown in its place.',
    help: ({ nearest, movedTo }) =>
      `${movedTo === undefined ? didYouMean(nearest) : `These words stand in “${movedTo}”. `}Copy the words from the text, with its quotation marks and apostrophes, without note numbers.`,
  }),
  'quote-ambiguous': rule<{ exact: string; id: string; count: number; isPlain: boolean }>('error', {
    what: ({ exact, id, count }) => `“${exact}” is found ${count} times in ${id}.`,
    why: 'It cannot be told which of them is meant.',
    help: ({ isPlain }) =>
      isPlain
        ? 'Quote more words around it.'
        : 'Quote more words, or give the words before it as `prefix` or after it as `suffix`.',
  }),
  'annotation-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `Another annotation is called “${id}” already.`,
    why: 'An annotation’s id is its own in the whole corpus.',
    help: () => 'Give it another id.',
  }),
  'remark-repeats-pair': rule<{ id: string; first: string; where: string; passages: string[] }>('warning', {
    what: ({ id, first, where, passages }) =>
      `“${id}” joins ${passages.join(' and ')}, as “${first}” does already (${where}).`,
    why: 'A pair of passages is one entry, which both of them show: readers would be told of it twice at each.',
    help: () =>
      'Put the reasons of both into one body, and take the other out. Or quote other words at both ends, if others are meant.',
  }),
  'remark-repeats-item': rule<{ id: string; formula: string; items: string[]; where: string }>('warning', {
    what: ({ id, formula, items, where }) =>
      `“${id}” joins two passages that the list “${formula}” joins by ${items.length === 1 ? 'its item' : 'its items'} ${list(items)} (${where}).`,
    why: 'What treats an item of a list is shown there with the way back to the list: readers would be told of it twice.',
    help: () => 'Take the cross-reference out. What it adds to the item belongs into the `reason` there.',
  }),
  'remark-repeats-words': rule<{
    id: string;
    first: string;
    where: string | undefined;
    words: string;
    passage: string;
  }>('warning', {
    what: ({ id, first, where, words, passage }) =>
      `“${id}” says at ${passage} what “${first}” says there${where === undefined ? '' : ` (${where})`}: “${words}”`,
    why: 'Beside one passage the same words are read one after the other.',
    help: () => 'Say it in one of the two.',
  }),
  'remarks-too-many': rule<{ passage: string; ids: string[]; most: number }>('warning', {
    what: ({ passage, ids, most }) =>
      `${passage} has ${ids.length} remarks, and ${most} at most are read: ${list(ids)}.`,
    why: 'What a reader there would want to know is lost among the others.',
    help: () =>
      'Keep what is of most use there. What says of two passages that they have a subject in common may be a related term.',
  }),
  'annotations-without-document': rule<{ document: string }>('error', {
    what: ({ document }) => `These annotations are of “${document}”, and there is no such document.`,
    why: 'They would be lost in silence.',
    help: () => 'Name the file after its document, or take it out of content/annotations/.',
  }),
  'one-text-unknown': rule<{ field: string; document: string; isItself: boolean; suggestion?: string | undefined }>(
    'error',
    {
      what: ({ field, document, isItself }) =>
        isItself
          ? `The sidecar’s ${field} names the document itself.`
          : `The sidecar’s ${field} names “${document}”, and there is no such document.`,
      why: 'The two would not stand side by side.',
      help: ({ field, suggestion }) =>
        `${didYouMean(suggestion)}Write the id of the document that it is one text with, or take ${field} out.`,
    },
  ),
};
