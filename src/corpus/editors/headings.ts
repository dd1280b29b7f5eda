/** How a sidecar says which lines are headings: by patterns, each with the level of what it heads. */
import { z } from 'zod';
import { suggest } from '../problems/suggest.ts';
import { patternSchema } from './pattern.ts';

/** The patterns of headings that have a name. */
export const headingPatterns = [
  'numbered',
  'decimal',
  'roman',
  'part',
  'chapter',
  'article',
  'section',
  'annex',
  'bracketed',
  'lettered',
  'chinese',
  'chinese-bracketed',
  'chinese-article',
  'chinese-chapter',
  'markdown',
  'capitals',
  'underlined',
] as const;
/** The name of a pattern of headings. */
export type HeadingPattern = (typeof headingPatterns)[number];

const headingEntrySchema = z.strictObject({
  pattern: z
    .union(
      [z.enum(headingPatterns), z.strictObject({ match: patternSchema })],
      'it must be the name of a pattern of headings, or a regular expression of your own: { match: "Schedule .*" }',
    )
    .describe('What such headings look like, by its name, or as `{ match: … }` for the whole line (RE2’s syntax).'),
  level: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe('How deep they stand. Without it: one deeper than the entry before; `decimal` and `markdown` by depth.'),
  over: z.literal(2).optional().describe('`2`: the number stands on a line of its own, and the words on the next.'),
});
/** A pattern of headings in a layout. */
export type HeadingEntry = z.infer<typeof headingEntrySchema>;

/** The field `headings` of a layout. */
export const headingsSchema = z.union([z.enum(['numbered', 'none']), z.array(headingEntrySchema).min(1)], {
  error: ({ input }) => {
    const meant = typeof input === 'string' ? suggest(input, ['numbered', 'none']) : undefined;
    const like = meant === undefined ? ': [{ pattern: roman }, { pattern: numbered }]' : ` (did you mean “${meant}”?)`;
    return `it must be “numbered”, “none”, or a list of patterns${like}`;
  },
});
