/** A withdrawn document: its text is gone, its addresses stay and say so. */
import { z } from 'zod';
import { languageSchema } from '../editors/language.ts';
import type { Register } from './register.ts';

/** The schema of `content/withdrawn/<doc>.yaml`. */
export const withdrawalSchema = z.strictObject({
  title: z.string().min(1).describe('The title that the document had.'),
  'short-title': z.string().min(1).describe('Its title for lists and links.'),
  language: languageSchema.default('und').describe('The language that it was in (BCP 47).'),
  withdrawn: z.iso.date().describe('The day on which it was withdrawn.'),
  reason: z.string().min(1).optional().describe('Why, as far as the editors say so.'),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** A withdrawn document with every id that it ever had. */
export interface WithdrawnDocument {
  id: string;
  withdrawal: Withdrawal;
  register: Register;
}

/** How a withdrawn document is named where others link to it. */
export const withdrawnLabel = (withdrawal: Withdrawal): string => `${withdrawal['short-title']} (withdrawn)`;
