/** Annotations: the editors' comments and cross-references, standing off from the text. After the W3C Web Annotation Data Model. */
import { z } from 'zod';
import { idSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { sourceUsesSchema } from './sources.ts';
import { targetSchema } from './term.ts';

const textSchema = z.string().trim().min(1);

/** A W3C TextQuoteSelector: the exact words, with the words around them where needed. It must match once in its passage. */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1).describe('The words, exactly as the text has them, without note numbers.'),
  prefix: z.string().min(1).optional().describe('The words right before.'),
  suffix: z.string().min(1).optional().describe('The words right after.'),
});
export type Quote = z.infer<typeof quoteSchema>;

/** What an annotated passage is to the other one. */
export const relationSchema = z.enum(['elaborates', 'same-measure', 'defines', 'compare', 'responds-to']);
export type Relation = z.infer<typeof relationSchema>;

/** How the relations are said, from the annotated passage to the other and back. */
export const relationLabels: Record<Relation, { to: string; from: string }> = {
  elaborates: { to: 'Elaborates', from: 'Elaborated by' },
  'same-measure': { to: 'Same measure as', from: 'Same measure as' },
  defines: { to: 'Defines', from: 'Defined by' },
  compare: { to: 'Compare', from: 'Compare' },
  'responds-to': { to: 'Responds to', from: 'Answered by' },
};

const common = {
  id: idSchema.describe('The annotation’s id, its own in the whole corpus.'),
  at: z.string().min(1).describe('The id of the annotated section, paragraph or note.'),
  quote: quoteSchema.optional().describe('The part of it that is meant.'),
  body: textSchema.describe('A neutral sentence or two.'),
  basis: z.enum(['text', 'editorial']).describe('Whether the passages themselves say it, or the editors.'),
  sources: sourceUsesSchema.optional().describe('The sources that it rests on, and what each supports.'),
};

/** A comment on one passage. */
export const commentSchema = z.strictObject({ ...common, kind: z.literal('comment') });
/** What ties a passage to another. */
export const crossReferenceSchema = z.strictObject({
  ...common,
  kind: z.literal('cross-reference'),
  relation: relationSchema.describe('What the annotated passage is to the other.'),
  to: targetSchema.extend({ quote: quoteSchema.optional() }).describe('The other passage.'),
});

/** What rests on sources that the library does not hold: it is the editors' in any case, and says which they are. */
const sourced = {
  ...common,
  basis: z.literal('editorial').default('editorial').describe('Always the editors’: the passages do not say it.'),
  sources: sourceUsesSchema.describe('The sources that it rests on, and what each supports.'),
};

/** How the words of a passage depart from the original. */
export const translationSchema = z.strictObject({
  ...sourced,
  kind: z.literal('translation'),
  original: textSchema.optional().describe('The words of the original.'),
  'original-language': languageSchema
    .optional()
    .describe('Their language, as a BCP 47 tag, where their script does not say it.'),
});
/** What was reached of what a passage aims at. */
export const outcomeSchema = z.strictObject({ ...sourced, kind: z.literal('outcome') });

/** What people call the kinds that stand alone beside a passage; a comment says what it rests on instead. */
export const remarkLabels = { translation: 'Translation', outcome: 'What was reached' } as const;

/** One annotation. */
export const annotationSchema = z.discriminatedUnion('kind', [
  commentSchema,
  translationSchema,
  outcomeSchema,
  crossReferenceSchema,
]);
export type Annotation = z.infer<typeof annotationSchema>;

/** The schema of `content/annotations/<doc>.yaml`. */
export const annotationsSchema = z.array(annotationSchema);
