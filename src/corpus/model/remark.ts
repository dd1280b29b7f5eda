/** Remarks: what stands beside a passage, from wherever the editors wrote it. */
import { z } from 'zod';
import { relationSchema } from '../editors/annotation.ts';
import { targetSchema } from '../editors/term.ts';
import { stretchSchema } from './links.ts';

const at = z.string().describe('The id of the passage beside which it stands.');
const annotation = {
  at,
  id: z.string().describe('The annotation’s id.'),
  body: z.string(),
  basis: z.enum(['text', 'editorial']),
  stretch: stretchSchema.optional().describe('The words of the passage that it is about.'),
  sources: z
    .array(z.strictObject({ id: z.string().describe('The source’s id.'), publisher: z.string(), supports: z.string() }))
    .optional()
    .describe('The sources that it rests on, and what each supports.'),
};

/** One remark beside one passage. */
export const remarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('comment'), ...annotation }),
  z
    .strictObject({
      kind: z.literal('translation'),
      ...annotation,
      original: z
        .strictObject({ words: z.string(), language: z.string().optional().describe('Their language (BCP 47).') })
        .optional()
        .describe('The words of the original.'),
    })
    .describe('How the words depart from the original.'),
  z
    .strictObject({ kind: z.literal('outcome'), ...annotation })
    .describe('What was reached of what the passage aims at.'),
  z.strictObject({
    kind: z.literal('cross-reference'),
    ...annotation,
    relation: relationSchema,
    direction: z
      .enum(['to', 'from'])
      .describe('`to`: the annotation is of this passage. `from`: it is of the other one, and points here.'),
    other: targetSchema,
    shard: z
      .string()
      .optional()
      .describe('The library that it is of, where that is another: its folder beside this one.'),
    label: z.string().describe('Where the other passage stands, in words.'),
    language: z.string().optional().describe('The language of those words, where it is not the site’s.'),
  }),
  z
    .strictObject({
      kind: z.literal('treats'),
      at,
      term: z.string(),
      formula: z.string(),
      item: z.string(),
      index: z.int().nonnegative().describe('The item’s place in the formula, from 0.'),
      reason: z.string(),
      defined: targetSchema.optional().describe('The passage that defines the formula, where a text does.'),
    })
    .describe('The passage treats an item of a formula.'),
]);
export type Remark = z.infer<typeof remarkSchema>;

/** The kinds by their use to a reader: what the words say and mean, what came of it, what to read beside it, the items of lists. */
const byUse: readonly Remark['kind'][] = ['translation', 'comment', 'outcome', 'cross-reference', 'treats'];

/**
 * Compares two remarks on a passage by their use to a reader; those of a kind stand in the order of the words that they are
 * about, what is about the whole passage first.
 */
export function compareByUse(a: Remark, b: Remark): number {
  const from = (remark: Remark): number => (remark.kind === 'treats' ? 0 : (remark.stretch?.start ?? -1));
  return byUse.indexOf(a.kind) - byUse.indexOf(b.kind) || from(a) - from(b);
}
