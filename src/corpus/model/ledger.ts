/** The ledger: what became of every line of a seed, and why. */
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
  lang: z.string().optional().describe('The language of the lines, where the sidecar says that it is another.'),
  id: z.string().optional().describe('The id of what the lines became in the document.'),
});
/** A run of lines with one fate: one heading, one paragraph (of one line or more), a run of blank lines. */
export type Span = z.infer<typeof spanSchema>;

/** The spans partition the lines 1..`lines` of the seed, in order. */
export const ledgerSchema = z.strictObject({
  doc: z.string(),
  lines: z.int().nonnegative(),
  spans: z.array(spanSchema),
});
export type Ledger = z.infer<typeof ledgerSchema>;
