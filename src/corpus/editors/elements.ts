/** Decisions on elements: the layout of seeds that have some, as a page has, or a word processor's document. */
import { z } from 'zod';
import { lineKindSchema } from '../model/ledger.ts';
import { idSchema } from './id.ts';
import { languageSchema } from './language.ts';

const textSchema = z.string().trim().min(1);

/** A decision on the elements that a path or a selector names. */
export const elementDecisionSchema = z
  .strictObject({
    at: textSchema.describe(
      'The path of an element as the ledger gives it, or a selector of one or more: `main > div.share`, `#notes p`.',
    ),
    kind: z
      .enum(['main', 'text', ...lineKindSchema.exclude(['blank']).options])
      .optional()
      .describe(
        'What they are. `main`: the part of the page that is the document; `text`: to be read as what its markup says, not set aside.',
      ),
    reason: textSchema.optional().describe('Why. Required for furniture; shown on the provenance page.'),
    lead: z
      .union([z.literal(false), textSchema], 'it must be the opening words, or false')
      .optional()
      .describe('The run-in heading of the paragraph, exactly, or `false` for none.'),
    id: idSchema.optional().describe('The id of a heading.'),
    level: z.int().min(1).max(5).optional().describe('How deep a heading stands: 1 for a section, 2 for one in it.'),
    lang: languageSchema.optional().describe('The language of what it holds (BCP 47).'),
  })
  .refine(({ kind, reason }) => reason || kind !== 'furniture', {
    path: ['reason'],
    message: 'it is missing; say why the element is not text',
  });
export type ElementDecision = z.infer<typeof elementDecisionSchema>;
