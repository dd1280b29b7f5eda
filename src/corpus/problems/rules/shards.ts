/** The rules for libraries that are published beside others. */
import { rule } from './rule.ts';

export const shardsRules = {
  'shard-unread': rule<{ id: string; message: string }>('error', {
    what: ({ id, message }) => `What “${id}” holds cannot be read: ${message}.`,
    why: 'Links to its documents could not be checked.',
    help: ({ id }) =>
      `Write it with \`npm run shards -- <folders of the libraries>\`, or put the \`data/shard.json\` of its site there; or take “${id}” out of \`shards\` in content/library.yaml.`,
  }),
  'shard-has-document': rule<{ document: string; shard: string }>('error', {
    what: ({ document, shard }) => `“${document}” is a document of “${shard}” too.`,
    why: 'A link names a document by its id alone: it could not be told which of the two is meant.',
    help: () => 'Give one of the two another id, or take one out.',
  }),
  'target-in-shard': rule<{ document: string; shard: string }>('error', {
    what: ({ document, shard }) => `“${document}” is a document of “${shard}”.`,
    why: 'Only cross-references lead to other libraries: of their texts no more is known here than the ids.',
    help: () => 'Write a cross-reference, or move this to the library that the text is in.',
  }),
  'quote-in-shard': rule<{ document: string; shard: string }>('error', {
    what: ({ document, shard }) => `Words of “${document}” are quoted, which is a document of “${shard}”.`,
    why: 'Of the texts of other libraries no more is known here than the ids: the words could not be checked.',
    help: () => 'Name the passage alone. What it says can be said in the body.',
  }),
};
