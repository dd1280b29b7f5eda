/** The nodes of the written document: a tree of sections and blocks, of any depth. */
import { z } from 'zod';
import { inlineSchema } from './inline.ts';
import { placeSchema } from './place.ts';
import { sourceSchema } from './source.ts';

const inlines = z.array(inlineSchema);
const common = {
  source: sourceSchema.optional().describe('Where it came from; none where the editors wrote it.'),
  lang: z.string().optional().describe('Its language (BCP 47), where it is not the document’s.'),
};
const aligned = z
  .array(z.strictObject({ document: z.string(), id: z.string() }))
  .optional()
  .describe('The same passage in other documents: its original, its translations.');
const addressed = {
  id: z.string().min(1).describe('Its id, given once and for ever.'),
  place: placeSchema.describe('Where it stands, for machines and in words.'),
  aligned,
  ...common,
};

/** A paragraph with an address of its own. */
export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  ...addressed,
  lead: inlines.optional().describe('The run-in heading with which it begins. The space after it is in `inlines`.'),
  inlines,
});
/** A paragraph that belongs to an item or a note. */
export const plainSchema = z
  .strictObject({ type: z.literal('plain'), inlines, ...common })
  .describe('A paragraph without an address of its own: the text of an item or a note.');
/** An address to those who hear or read: “Fellow deputies,”. */
export const salutationSchema = z.strictObject({ type: z.literal('salutation'), inlines, ...common });
/** Verse. */
export const verseSchema = z.strictObject({
  type: z.literal('verse'),
  ...addressed,
  inlines: inlines.describe('Its lines, with a `break` between two.'),
});
/** Text that is set as it is typed: code, forms, drawings. */
export const verbatimSchema = z.strictObject({
  type: z.literal('verbatim'),
  ...addressed,
  inlines: inlines.describe('Its text, in which white space counts.'),
});
const itemOwn = z.strictObject({
  type: z.literal('item'),
  ...addressed,
  label: z.string().optional().describe('What the source prints before it: `1.`, `(a)`, `-`.'),
});
/** An item of a list. */
export interface Item extends z.infer<typeof itemOwn> {
  children: Block[];
}
// The types that hold one another are said by hand: TypeScript cannot infer a type from itself.
/** The schema of an item. */
export const itemSchema = itemOwn.extend({
  get children(): z.ZodType<Block[]> {
    return z.array(blockSchema);
  },
});
/** A list; one in an item is a block of that. */
export const listSchema = z.strictObject({
  type: z.literal('list'),
  ...addressed,
  ordered: z.boolean().describe('Whether its items have numbers or letters.'),
  items: z.array(itemSchema),
});
const quoteOwn = z.strictObject({ type: z.literal('quote'), ...common });
/** A quotation that is set apart. */
export interface BlockQuote extends z.infer<typeof quoteOwn> {
  children: Block[];
}
/** The schema of a quotation. */
export const quoteSchema = quoteOwn.extend({
  get children(): z.ZodType<Block[]> {
    return z.array(blockSchema);
  },
});
/** A row of a table. */
export const rowSchema = z.strictObject({
  type: z.literal('row'),
  ...addressed,
  header: z.boolean().optional().describe('Whether its cells head the columns.'),
  cells: z.array(inlines),
});
/** A table. */
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  ...addressed,
  caption: inlines.optional(),
  rows: z.array(rowSchema),
});

const sectionOwn = z.strictObject({
  type: z.literal('section'),
  ...addressed,
  number: z.string().optional().describe('Its number as printed: `5`, `II`.'),
  printed: z.string().optional().describe('What stands before the words of the heading: `5. `, `Part II: `.'),
  heading: inlines.describe('The heading as the source prints it, number first; or the editors’.'),
  origin: z.enum(['text', 'editors']).describe('Who wrote the heading.'),
});
/** A section, of any depth. */
export interface Section extends z.infer<typeof sectionOwn> {
  children: TreeNode[];
}
/** The schema of a section. */
export const sectionSchema = sectionOwn.extend({
  get children(): z.ZodType<TreeNode[]> {
    return z.array(nodeSchema);
  },
});

/** What a section, an item, a quotation or a note may hold. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  plainSchema,
  salutationSchema,
  listSchema,
  quoteSchema,
  verseSchema,
  verbatimSchema,
  tableSchema,
]);
/** What a document may hold: sections and blocks. */
export const nodeSchema = z.discriminatedUnion('type', [sectionSchema, ...blockSchema.options]);

/** A note with the references that call it. */
export const noteSchema = z.strictObject({
  type: z.literal('note'),
  ...addressed,
  label: z.string().describe('Its label as printed, without brackets: `15`.'),
  calls: z
    .array(z.strictObject({ id: z.string(), at: z.string().optional() }))
    .describe('The references that call it, in the order of the text: each one’s id, and that of its passage.'),
  children: z.array(blockSchema),
});
/** Notes whose labels are one sequence. */
export const seriesSchema = z.strictObject({
  id: z.string().describe('`notes`, `symbols`, or the id of the section whose notes these are.'),
  scope: z.string().optional().describe('The id of the section that calls them, where that is not the document.'),
  notes: z.array(noteSchema),
});

export type Paragraph = z.infer<typeof paragraphSchema>;
export type List = z.infer<typeof listSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Note = z.infer<typeof noteSchema>;
export type NoteSeries = z.infer<typeof seriesSchema>;
export type Block =
  | Paragraph
  | z.infer<typeof plainSchema>
  | z.infer<typeof salutationSchema>
  | z.infer<typeof verseSchema>
  | z.infer<typeof verbatimSchema>
  | List
  | BlockQuote
  | Table;
export type TreeNode = Section | Block;
