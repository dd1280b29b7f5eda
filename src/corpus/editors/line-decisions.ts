/** What a sidecar decides of lines: one by one, or by pattern. */
import { z } from 'zod';
import { lineKindSchema } from '../model/ledger.ts';
import { idSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { patternSchema } from './pattern.ts';

const textSchema = z.string().trim().min(1);
/** A line of a seed, by its number. */
export const lineSchema = z.int().min(1);
const linesSchema = z
  .tuple([lineSchema, lineSchema])
  .refine(([first, last]) => first <= last, 'the first line must not come after the last');

/** A decision on a line, or on several. */
export const lineDecisionSchema = z
  .strictObject({
    at: z
      .union([lineSchema, linesSchema], 'it must be a line’s number, or the first and the last of several: [39, 42]')
      .describe('A line of the seed, or the first and the last of several: `12` or `[39, 42]`.'),
    kind: lineKindSchema.exclude(['blank']).optional().describe('What the line is. Without it the rules decide.'),
    keep: z
      .union(
        [z.string().min(1), z.array(z.string().min(1)).min(1)],
        'it must be a part of the line, or a list of parts',
      )
      .optional()
      .describe('The part of the line that is text, exactly, or several in their order; the rest is set aside.'),
    reason: textSchema
      .optional()
      .describe('Why. Required for furniture and with `keep`; shown on the provenance page.'),
    lead: z
      .union([z.literal(false), textSchema], 'it must be the opening words, or false')
      .optional()
      .describe('The run-in heading of the paragraph, exactly, or `false` for none.'),
    lang: languageSchema.optional().describe('The language of the lines, as a BCP 47 tag, where it is another.'),
    id: idSchema
      .optional()
      .describe('The id of a heading; without it, one with a printed number takes that, others `x1`, `x2`.'),
    label: z
      .union([textSchema, z.int().transform(String)], 'it must be the label of a note')
      .optional()
      .describe('The label of a note, where the form in which it is printed cannot be read.'),
    level: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('How deep a heading stands: 1 for a section, 2 for one in it, and so on.'),
    continues: z
      .boolean()
      .optional()
      .describe(
        'Whether a paragraph, a list or a quotation goes on here from before the notes of the page, or what else is between.',
      ),
  })
  .refine((decision) => decision.reason || (decision.kind !== 'furniture' && decision.keep === undefined), {
    path: ['reason'],
    message: 'it is missing; say why the line, or a part of it, is not text',
  });
export type LineDecision = z.infer<typeof lineDecisionSchema>;

/** A decision on all lines that match. */
export const patternDecisionSchema = z
  .strictObject({
    match: patternSchema.describe(
      'A regular expression (RE2’s syntax) that matches the whole line, without the white space at its edges: `Page \\d+`.',
    ),
    as: z
      .enum(['text', ...lineKindSchema.exclude(['blank']).options])
      .describe('What such lines are. `text`: running text, whatever they look like.'),
    reason: textSchema.optional().describe('Why. Required for furniture; shown on the provenance page.'),
    within: z
      .literal(true)
      .optional()
      .describe('`true`: every part of a line that matches is set aside, and the rest is kept: `as: furniture`.'),
    lang: languageSchema.optional().describe('The language of such lines, where it is another.'),
    level: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('How deep headings stand that match: `as: heading`, and only there.'),
  })
  .refine(({ as, level }) => level === undefined || as === 'heading', {
    path: ['level'],
    message: 'it may be given for headings alone',
  })
  .refine(({ as, within }) => within === undefined || as === 'furniture', {
    path: ['within'],
    message: 'it may be given for furniture alone',
  })
  .refine(({ as, reason }) => reason || as !== 'furniture', {
    path: ['reason'],
    message: 'it is missing; say why such lines are not text',
  });
export type PatternDecision = z.infer<typeof patternDecisionSchema>;
