/** The register: every id ever published for a document. Append-only. */
import { z } from 'zod';
import { becameSchema } from './became.ts';

const fingerprintSchema = z.string().regex(/^[0-9a-f]{16}$/);
const kinds = ['section', 'paragraph', 'list', 'item', 'verse', 'verbatim', 'table', 'row', 'note'] as const;
const reason = z.string().min(1).optional();
const day = z.iso.date().optional();

const anchorEntrySchema = z.strictObject({
  id: z.string().min(1).describe('The id. Never renumbered, never given to another text.'),
  kind: z.enum(kinds),
  fingerprint: fingerprintSchema.describe(
    'The first 16 hexadecimal digits of the SHA-256 of the text in its normal form, as UTF-8; of older entries, of the text as it was printed.',
  ),
  head: z.string().describe('How the text begins, for people.'),
  added: day.describe('The day on which it came into a document that was published before.'),
  was: z
    .array(
      z.strictObject({
        fingerprint: fingerprintSchema,
        amended: day.describe('The day on which the next text took its place.'),
        reason: reason.describe('Why, where the editors say so.'),
      }),
    )
    .min(1)
    .optional()
    .describe('The texts that the id had before: the editors accepted that each was the same passage, amended.'),
  moved: z
    .array(
      z.strictObject({
        amended: day.describe('The day on which another seed had it elsewhere.'),
        reason: reason.describe('Why, where the editors say so.'),
      }),
    )
    .min(1)
    .optional()
    .describe('When the text, with the same words, came to stand elsewhere: in another section, in another order.'),
  retired: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 of the first seed that no longer held the text.'),
  reason: reason.describe('Why the text went, where the editors say so.'),
  amended: day.describe('The day of the change that took it away.'),
  became: becameSchema.optional(),
  proposed: z
    .strictObject({
      id: z.string().min(1).describe('The new passage.'),
      words: z.string().describe('What the text was, to be compared.'),
    })
    .optional()
    .describe('A passage that may be this one, amended: to be accepted as long as the seed stays the same.'),
});
export type AnchorEntry = z.infer<typeof anchorEntrySchema>;
export type AnchorKind = AnchorEntry['kind'];

/** The schema of `content/anchors/<doc>.yaml`. */
export const registerSchema = z.array(anchorEntrySchema);
export type Register = z.infer<typeof registerSchema>;
