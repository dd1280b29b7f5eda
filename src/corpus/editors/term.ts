/** The glossary: what a term means, what that rests on, and the words by which the texts name it. */
import { z } from 'zod';
import { idSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { addressSchema, sourceUsesSchema } from './sources.ts';

const textSchema = z.string().trim().min(1);

/** A place in the corpus: a section, paragraph or note of a document. */
export const targetSchema = z.strictObject({
  document: idSchema.describe('The document’s id.'),
  id: z.string().min(1).describe('The id of a section, paragraph or note in it, as in its register.'),
});
export type Target = z.infer<typeof targetSchema>;

/** What sort of thing a term names. */
export const termKindSchema = z.enum([
  'platform',
  'programme',
  'place',
  'organisation',
  'policy',
  'law',
  'formula',
  'unit',
  'plan',
  'concept',
  'person',
  'event',
]);
export type TermKind = z.infer<typeof termKindSchema>;

/** What readers call the kinds, one and many, in the order in which they are listed. */
export const termKindLabels: Readonly<Record<TermKind, { one: string; many: string }>> = {
  person: { one: 'Person', many: 'People' },
  place: { one: 'Place', many: 'Places' },
  organisation: { one: 'Body', many: 'Bodies' },
  plan: { one: 'Plan', many: 'Plans' },
  policy: { one: 'Policy', many: 'Policies' },
  programme: { one: 'Programme', many: 'Programmes' },
  law: { one: 'Law', many: 'Laws' },
  event: { one: 'Event', many: 'Events' },
  platform: { one: 'Platform', many: 'Platforms' },
  formula: { one: 'Counted list', many: 'Counted lists' },
  unit: { one: 'Unit of measure', many: 'Units of measure' },
  concept: { one: 'Concept', many: 'Concepts' },
};

const sourceSchema = z.strictObject({
  title: textSchema.describe('The title of the page.'),
  publisher: textSchema.describe('Who published it.'),
  url: addressSchema,
  date: textSchema.optional().describe('When it was published, as far as it says so.'),
});

const basisSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      document: idSchema,
      at: z.string().min(1),
      sources: sourceUsesSchema.optional().describe('The sources of what else the entry says.'),
    }),
    z
      .strictObject({
        kind: z.literal('editorial'),
        source: z
          .union([z.literal('none'), sourceSchema], 'it must be `none`, or a title, a publisher and a url')
          .optional()
          .describe('`none`: no source was consulted. Or one source, which no other entry cites.'),
        sources: sourceUsesSchema.optional().describe('The sources that the editors have read, in its place.'),
      })
      .refine(({ source, sources }) => (source === undefined) !== (sources === undefined), {
        path: ['source'],
        error: ({ input }) =>
          (input as { source?: unknown }).source === undefined
            ? 'it is missing; cite `sources`, or say `none`'
            : 'it cannot be given beside `sources`',
      }),
  ])
  .describe('What the definition rests on: `text`, where a document says so itself at that place, or `editorial`.');

const itemSchema = z
  .strictObject({
    label: textSchema.describe('The item’s name.'),
    at: z
      .array(targetSchema.extend({ reason: textSchema.describe('Why this passage treats the item, in a sentence.') }))
      .optional()
      .describe('The passages that treat it. None given: the formula is a plain list.'),
    absent: textSchema.optional().describe('Said in the place of passages where there are none.'),
    basis: z.literal('editorial').optional().describe('Where the item itself is the editors’ reading.'),
  })
  .refine(({ at, absent }) => at === undefined || at.length > 0 !== (absent !== undefined), {
    path: ['absent'],
    message: 'it must be given where `at` is empty, and only there',
  });
export type TermItem = z.infer<typeof itemSchema>;

/** The schema of `content/terms/<id>.yaml`. */
export const termSchema = z
  .strictObject({
    id: idSchema.describe('The term’s id and address; equals the file’s name.'),
    was: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('Ids that it had before. Their addresses lead to it, and no other term is ever called so.'),
    label: textSchema.describe('The usual name.'),
    variants: z
      .array(textSchema)
      .min(1)
      .describe('The words by which the texts name it, exactly; a small first letter stands for the capital too.'),
    synonyms: z
      .array(textSchema)
      .min(1)
      .optional()
      .describe(
        'Words that readers type for it and the texts need not hold: the search answers them with its variants.',
      ),
    kind: termKindSchema,
    definition: textSchema.describe('One to three neutral sentences, or “No note yet.”'),
    basis: basisSchema,
    original: textSchema.optional().describe('The original, in its own language.'),
    'original-language': languageSchema
      .optional()
      .describe('The language of the original, as a BCP 47 tag, where its script does not say it.'),
    'original-source': idSchema
      .optional()
      .describe('The source that shows the original. None given: it is from the editors’ knowledge.'),
    related: z.array(idSchema).default([]).describe('Ids of related terms.'),
    items: z.array(itemSchema).optional().describe('The items of a formula.'),
  })
  .refine(({ kind, items }) => (kind === 'formula') === (items !== undefined), {
    path: ['items'],
    message: 'a formula has items, and nothing else has',
  })
  .refine((term) => term.original !== undefined || term['original-source'] === undefined, {
    path: ['original-source'],
    message: 'there is no `original` that it could show',
  });
export type Term = z.infer<typeof termSchema>;

/** A term by its name: what is said of it is asked elsewhere. */
export type TermName = Pick<Term, 'id' | 'label' | 'kind'>;
