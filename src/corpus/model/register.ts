/** The register: every id ever published for a document. Append-only. */
import { z } from 'zod';

const anchorEntrySchema = z.strictObject({
  id: z.string().min(1).describe('The id. Never renumbered, never given to another text.'),
  kind: z.enum(['section', 'paragraph', 'list', 'item', 'verse', 'verbatim', 'table', 'row', 'note']),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('The first 16 hexadecimal digits of the SHA-256 of the text, as UTF-8.'),
  head: z.string().describe('How the text begins, for people.'),
  retired: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 of the first seed that no longer held the text.'),
  reason: z.string().optional().describe('Why the text went, where the editors say so.'),
  amended: z.iso.date().optional().describe('The day of the change that took it away.'),
});
export type AnchorEntry = z.infer<typeof anchorEntrySchema>;
export type AnchorKind = AnchorEntry['kind'];

/** The schema of `content/anchors/<doc>.yaml`. */
export const registerSchema = z.array(anchorEntrySchema);
export type Register = z.infer<typeof registerSchema>;
