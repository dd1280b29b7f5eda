/** The sidecar: what a seed cannot say itself, written by the editors in `seeds/<doc>.yaml`. */
import { z } from 'zod';
import { hrefSchema } from '../model/inline.ts';
import { elementDecisionSchema } from './elements.ts';
import { headingsSchema } from './headings.ts';
import { idSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { licenceSchema } from './licence.ts';
import { lineDecisionSchema, lineSchema, patternDecisionSchema } from './line-decisions.ts';
import { callsSchema, notesSchema } from './note-forms.ts';
import { addressSchema } from './sources.ts';

const dateSchema = z.iso.date({
  error: ({ code }) => (code === 'invalid_format' ? 'write the date as YYYY-MM-DD' : undefined),
});

export type { LineDecision, PatternDecision } from './line-decisions.ts';

const textSchema = z.string().trim().min(1);
const referenceDecisionSchema = z.strictObject({
  line: lineSchema.describe('The line of the seed.'),
  quote: z.string().min(1).describe('Words of that line that end with the number, found there once: `areas18`.'),
  note: z
    .union([z.string(), z.int().transform(String), z.null()], 'it must be a note’s label, or null')
    .describe('The label or the id of the note that is called here (`15`, `s2-n1`), or `null`: the digits are text.'),
});
export type ReferenceDecision = z.infer<typeof referenceDecisionSchema>;

const inlineDecisionSchema = z
  .strictObject({
    line: lineSchema.describe('The line of the seed.'),
    quote: z.string().min(1).describe('The words that are meant, found in that line once.'),
    as: z
      .enum(['emphasis', 'strong', 'link', 'span'])
      .describe('What the source sets apart there; a `span` has only a language of its own.'),
    href: hrefSchema.optional().describe('Where a link leads.'),
    lang: z.string().min(2).optional().describe('The language of the words (BCP 47), where it is another.'),
  })
  .refine(({ as, href }) => (as === 'link') === (href !== undefined), {
    path: ['href'],
    message: 'it must be given for a link, and only there',
  })
  .refine(({ as, lang }) => as !== 'span' || lang !== undefined, {
    path: ['lang'],
    message: 'it must be given for a span',
  });
export type InlineDecision = z.infer<typeof inlineDecisionSchema>;

const layoutSchema = z.strictObject({
  paragraphs: z
    .enum(['line', 'blank-line'])
    .default('line')
    .describe('What ends a paragraph: the end of its line, or a blank line.'),
  headings: headingsSchema
    .default('none')
    .describe(
      '`numbered`: lines such as "5. Developing …" that number on open sections, "5.1 …" in them, under "Part I" or "I." where there are such lines. Or a list of patterns, with levels.',
    ),
  hyphens: z
    .enum(['auto', 'keep', 'join'])
    .default('auto')
    .describe(
      'What becomes of a hyphen at the end of a line within a word. `auto`: what the text has elsewhere decides, `capacities` or `well-known`; what it does not have keeps its hyphen, with a warning. `keep` and `join`: all of them.',
    ),
  words: z
    .array(textSchema)
    .default([])
    .describe('Words that are parted at the end of a line, as they are to be written: `capacities`, `well-known`.'),
  leads: z
    .enum(['imperative', 'none'])
    .default('none')
    .describe('`imperative`: an opening imperative sentence is a run-in heading.'),
  sections: z
    .array(
      z.strictObject({
        before: lineSchema.describe('The line of the seed before which the section begins.'),
        id: idSchema.describe('Its id: paragraphs are numbered under it (`closing-p2`).'),
        title: textSchema.describe('Its heading, which is the editors’ and marked so.'),
      }),
    )
    .default([])
    .describe('Sections that the seed does not head.'),
  lines: z.array(lineDecisionSchema).default([]).describe('Decisions on single lines, where the rules would not do.'),
  patterns: z
    .array(patternDecisionSchema)
    .default([])
    .describe('Decisions on all lines that match, the first that does; `lines` decides before them.'),
  elements: z
    .array(elementDecisionSchema)
    .default([])
    .describe('Decisions on elements, in seeds that have some; the last that means an element decides.'),
  brackets: z
    .enum(['notes', 'text'])
    .default('notes')
    .describe('Whether “[15]” is a note’s label or call. `text`: brackets are no notes here.'),
  notes: notesSchema,
  calls: callsSchema,
  references: z.array(referenceDecisionSchema).default([]).describe('Decisions on note references.'),
  inlines: z
    .array(inlineDecisionSchema)
    .default([])
    .describe('Words that the source sets in italics or bold, links to, or writes in another language.'),
});
export type Layout = z.infer<typeof layoutSchema>;

/** The schema of a sidecar. Dates are ISO 8601, the language is a BCP 47 tag. */
export const sidecarSchema = z.strictObject({
  id: idSchema.describe('The document’s id, its address and its file names. Never changed.'),
  title: textSchema.describe('The title. A line of the seed that equals it is its title line.'),
  'short-title': textSchema.describe('A short title for lists, tabs and search hits.'),
  kind: idSchema.describe('What kind of document it is: one of the library’s kinds.'),
  language: languageSchema.describe('Its language, as a BCP 47 tag.'),
  who: z.strictObject({ name: textSchema, role: textSchema.optional() }).optional().describe('Who spoke or wrote it.'),
  occasion: textSchema.optional().describe('Where it was delivered.'),
  date: dateSchema.describe('When it was delivered or published.'),
  source: z
    .strictObject({
      name: textSchema.describe('The site or publisher, as a byline would print it.'),
      url: z.url({ protocol: /^https?$/, message: 'use an http or https address' }).optional(),
      published: dateSchema.optional().describe('When the source published this text, where that is not the date.'),
      note: textSchema.optional().describe('How that is known.'),
      title: textSchema.optional().describe('What the source calls the text, where the title is the editors’ own.'),
      also: z
        .array(z.strictObject({ name: textSchema, url: addressSchema }))
        .min(1)
        .optional()
        .describe('Other official addresses of the text, or of parts of it: what is there, and where.'),
    })
    .describe('Where the text was published.'),
  part: textSchema.describe('What part of the whole the seed is.'),
  licence: licenceSchema.optional().describe('The licence of this text, where it is not the library’s.'),
  edition: z
    .strictObject({
      date: dateSchema.optional().describe('The day from which this edition is as it is.'),
      version: textSchema.optional().describe('What the editors call it; without it, the beginning of its hash.'),
    })
    .refine(({ date, version }) => date !== undefined || version !== undefined, 'it must hold a date or a version')
    .optional()
    .describe('The date and the version of this edition, for those who cite it.'),
  'translation-of': idSchema
    .optional()
    .describe('The document that it is a translation of: a passage that has the id of one there is the same passage.'),
  'edition-of': idSchema
    .optional()
    .describe('The document that it is another edition of, by the ids of the passages as a translation.'),
  'received-as': textSchema.describe('The name of the file as it was received.'),
  encoding: textSchema
    .optional()
    .describe('What the received file was in, where the seed is that turned into UTF-8: `windows-1252`.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, {
      error: ({ code }) =>
        code === 'invalid_format' ? 'it is not a SHA-256 in lower-case hexadecimal (64 digits)' : undefined,
    })
    .describe('SHA-256 of the seed’s bytes, in hexadecimal.'),
  publish: z
    .boolean()
    .optional()
    .describe('`false`: not yet published. Its ids are free to change, and the site is built without it.'),
  layout: layoutSchema.prefault({}).describe('How the lines are to be read.'),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** The schema of a sidecar in a library that has these kinds; others are no kinds there. */
export const sidecarSchemaFor = (kinds: readonly string[]) => sidecarSchema.extend({ kind: z.enum(kinds) });

/** The SHA-256 of the seed that a sidecar names, also where it has a fault elsewhere; its text as YAML. */
export const sha256In = (text: string): string | undefined => /^sha256:\s*["']?([0-9a-f]{64})/m.exec(text)?.[1];
