/** What a library says of itself in `content/library.yaml`: its name, its words, its kinds of documents. Nothing in it is required. */
import { z } from 'zod';
import type { Outcome } from '../problems/problem.ts';
import { idSchema } from './id.ts';
import { type Kinds, kindsOf, kindsSchema } from './kinds.ts';
import { licenceSchema } from './licence.ts';
import { reportSchema } from './report.ts';
import { readYaml, saysNothing } from './yaml.ts';

/** Where a library says it, from its root. */
export const libraryFile = 'content/library.yaml';

const wordsSchema = z.string().trim().min(1);

/** The schema of `content/library.yaml`. */
export const librarySchema = z.strictObject({
  name: wordsSchema.default('Pilcrow').describe('Its name: in the bar and in the titles of the pages.'),
  description: wordsSchema
    .default('Documents, readable, searchable, and linkable to the paragraph.')
    .describe('What it is, in a sentence, for those who list it.'),
  site: z
    .url({ protocol: /^https?$/, error: 'it must be an http or https address' })
    .overwrite((site) => site.replace(/\/?$/, '/'))
    .optional()
    .describe(
      'The address at which it is published, if it has one, with or without a slash at its end: pages then name their own (`rel="canonical"`), and there are a feed and a list of the pages for search engines.',
    ),
  report: reportSchema
    .optional()
    .describe(
      'Where readers report an error: `mailto:` with an address, or an https address, in which {title}, {address} and {edition} are filled in.',
    ),
  licence: licenceSchema.optional().describe('The licence of the texts whose sidecars name no other.'),
  home: z
    .strictObject({
      heading: wordsSchema.default('Documents, paragraph by paragraph').describe('The heading of the home page.'),
      lead: wordsSchema
        .default(
          'Each with an address for every paragraph, and its notes where they belong. Search works in the site itself.',
        )
        .describe('What stands under it.'),
    })
    .prefault({})
    .describe('The words of the home page.'),
  about: z
    .strictObject({
      heading: wordsSchema.default('About this reader').describe('The heading of the page about the reader.'),
      lead: wordsSchema
        .default(
          'This reader gives every paragraph of a text an address, every note its number and its way back, and all of it a search that needs no server.',
        )
        .describe('What stands under it: one paragraph, or several with a blank line between them.'),
    })
    .prefault({})
    .describe('The words of the page about the reader.'),
  search: z
    .strictObject({
      word: wordsSchema.default('water').describe('A word.'),
      phrase: wordsSchema.default('as a whole').describe('Words that stand together.'),
      number: z.int().min(1000).default(1000).describe('A number, without marks between its thousands.'),
    })
    .prefault({})
    .describe('What the search page shows as examples of queries: best such as its texts answer.'),
  require: z
    .array(z.enum(['figures', 'subjects']))
    .default([])
    .describe('What every document must have, so that one without it is an error.'),
  shards: z
    .array(idSchema)
    .default([])
    .describe(
      'The other libraries that it is published beside and searched with, by the names of their folders there; what each holds stands in `content/shards/<name>.json`.',
    ),
  kinds: kindsSchema
    .default({})
    .describe('Its own kinds of documents, and what it says otherwise of the built-in ones.'),
});

/** A library's settings, complete. */
export type LibrarySettings = Omit<z.infer<typeof librarySchema>, 'kinds'> & { kinds: Kinds };

/** Reads a library's settings; one that says nothing has the defaults. */
export function yamlToLibrary({ text, file = libraryFile }: { text: string; file?: string }): Outcome<LibrarySettings> {
  const { value, problems } = readYaml(saysNothing(text) ? '{}' : text, file, librarySchema);
  return { value: value && { ...value, kinds: kindsOf(value.kinds) }, problems };
}

/** The settings of a library that says nothing of itself. */
export const defaultLibrary: LibrarySettings = { ...librarySchema.parse({}), kinds: kindsOf({}) };
