/** The ledger: what became of every line of a seed, or of every part of one that has elements, and why. */
import { z } from 'zod';

/** What a line can be, in the order in which people are told. */
export const lineKinds = [
  'heading',
  'paragraph',
  'salutation',
  'list',
  'quote',
  'verse',
  'verbatim',
  'table',
  'caption',
  'note',
  'notes-heading',
  'title',
  'byline',
  'furniture',
  'blank',
] as const;

/** The kinds of a line. *Furniture* is what the web page around a text left in it ("share", a comment form). */
export const lineKindSchema = z.enum(lineKinds);
export type LineKind = z.infer<typeof lineKindSchema>;

const asideSchema = z.strictObject({
  line: z.int().positive().describe('The line it stands in.'),
  column: z.int().positive().describe('Where in the line it begins, from 1, in UTF-16 units.'),
  text: z.string().describe('The characters set aside, exactly.'),
  reason: z.string().describe('Why they are not in the document.'),
});
/** Characters of a kept line that are not in the document: white space at an edge, controls beside a byline. */
export type Aside = z.infer<typeof asideSchema>;

const spanSchema = z.strictObject({
  from: z.int().positive().describe('The first line.'),
  to: z.int().positive().describe('The last line.'),
  kind: lineKindSchema,
  reason: z.string().describe('Why the lines are of this kind.'),
  by: z.enum(['rule', 'sidecar']).describe('Whether a rule proposed it or the sidecar decided it.'),
  asides: z.array(asideSchema).optional().describe('What was set aside within the lines.'),
  level: z.int().positive().optional().describe('How deep a heading stands that a rule told; 1 where it is not said.'),
  pattern: z.string().optional().describe('By which pattern a heading was told; `numbered` where it is not said.'),
  continues: z
    .int()
    .positive()
    .optional()
    .describe(
      'The first line of the span that goes on in this one, over what stands between: the notes at the foot of a page.',
    ),
  lang: z.string().optional().describe('The language of the lines, where the sidecar says that it is another.'),
  id: z.string().optional().describe('The id of what the lines became in the document.'),
});
/** A run of lines with one fate: one heading, one paragraph (of one line or more), a run of blank lines. */
export type Span = z.infer<typeof spanSchema>;

/**
 * What a part of a seed that has elements can be. *Machine* is what is written for programs (scripts, styles, comments, codes of
 * fields), *hidden* what the source does not show (hidden elements, tracked deletions).
 */
export const partKindSchema = z.enum([...lineKinds, 'machine', 'hidden']);
export type PartKind = z.infer<typeof partKindSchema>;

const offset = z.int().nonnegative();
const partAsideSchema = z.strictObject({
  offset: offset.describe('Where in the span’s text it begins, in UTF-16 units.'),
  text: z.string().describe('The characters set aside, exactly.'),
  reason: z.string().describe('Why they are not in the document.'),
});
/** Characters of a kept part that are not in the document: a hidden element in a paragraph, a button in a heading. */
export type PartAside = z.infer<typeof partAsideSchema>;

const partSpanSchema = z.strictObject({
  path: z.string().min(1).describe('The path of an element, or of a part of an archive and an element in it.'),
  offset: offset.describe('Where in the text of that element the span begins, in UTF-16 units.'),
  length: offset.describe('How many UTF-16 units of it there are.'),
  text: z.string().optional().describe('These characters, exactly. What is written for programs is only counted.'),
  kind: partKindSchema,
  reason: z.string().describe('Why they are of this kind.'),
  by: z.enum(['rule', 'sidecar']).describe('Whether a rule proposed it or the sidecar decided it.'),
  asides: z.array(partAsideSchema).optional().describe('What was set aside within the span.'),
  id: z.string().optional().describe('The id of what they became in the document.'),
});
/** A run of characters of one element with one fate: a heading, a paragraph, all that a menu says. */
export type PartSpan = z.infer<typeof partSpanSchema>;

/** Of a plain text: the spans partition the lines 1..`lines` of the seed, in order. */
const lineLedgerSchema = z.strictObject({
  doc: z.string(),
  lines: z.int().nonnegative(),
  spans: z.array(spanSchema),
});
export type LineLedger = z.infer<typeof lineLedgerSchema>;

/**
 * Of a seed that has elements: the spans partition its characters, in order, but for white space that stands between two of them
 * alone, which no page shows. White space within a span is as the format shows it: in HTML, a run of it is one space.
 */
const partLedgerSchema = z.strictObject({
  doc: z.string(),
  characters: z.int().nonnegative().describe('All characters of the seed’s text, in UTF-16 units.'),
  between: z.int().nonnegative().describe('How many of them are white space between the spans.'),
  spans: z.array(partSpanSchema),
});
export type PartLedger = z.infer<typeof partLedgerSchema>;

/** The ledger of a document. */
export const ledgerSchema = z.union([lineLedgerSchema, partLedgerSchema]);
export type Ledger = z.infer<typeof ledgerSchema>;

/** How much a seed holds, as its page says it: lines of a plain text, characters of any other. */
export const sizeOf = (ledger: Ledger): { lines: number } | { characters: number } =>
  'lines' in ledger ? { lines: ledger.lines } : { characters: ledger.characters };
