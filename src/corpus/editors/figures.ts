/** Figures: the numbers of a document, each with what it counts, in `content/figures/<doc>.yaml`. */
import { z } from 'zod';
import type { Outcome } from '../problems/problem.ts';
import { idSchema } from './id.ts';
import { readYaml, saysNothing } from './yaml.ts';

const textSchema = z.string().trim().min(1);

/** What a number is in its text. */
export const figureKindSchema = z.enum([
  'target',
  'result',
  'ceiling',
  'count',
  'duration',
  'name',
  'ordinal',
  'date',
  'reference',
  'conversion',
]);
export type FigureKind = z.infer<typeof figureKindSchema>;

/** What readers call the kinds, in the order in which they are listed. */
export const figureKindLabels: Readonly<Record<FigureKind, string>> = {
  target: 'Targets',
  result: 'Results',
  ceiling: 'Limits',
  count: 'Counts',
  duration: 'Lengths of time',
  name: 'In names',
  ordinal: 'In order',
  date: 'Dates',
  reference: 'References',
  conversion: 'Conversions',
};

const common = {
  at: z.string().min(1).describe('The id of the passage.'),
  quote: z.string().min(1).describe('The words that hold the number and what it counts, exactly; once in the passage.'),
  number: z.number().describe('Its value: 38 million is 38000000, 14th is 14, a Roman V is 5; 30 % is 30.'),
};

/** One number of a text. */
export const figureSchema = z.strictObject({
  ...common,
  kind: figureKindSchema.describe('What the number is in its text.'),
  unit: textSchema.optional().describe('The unit in which it is measured, by its sign: `km`, `%`, `mu`, `CNY`.'),
  qualifier: textSchema.optional().describe('What the text puts to it, in its own words: `at least`, `up to`.'),
  deadline: textSchema.optional().describe('By when, in the text’s own words, where it says so.'),
  actor: textSchema.optional().describe('Who is to reach it, in the text’s own words, where it says so.'),
  indicator: textSchema.optional().describe('What is counted, in few words.'),
  theme: idSchema.optional().describe('The subject that it belongs to.'),
  converts: z
    .strictObject({ number: z.number(), unit: textSchema })
    .optional()
    .describe('Of a conversion: the figure of the same passage that it says in another unit.'),
});
export type Figure = z.infer<typeof figureSchema>;

/** A number that is no figure. */
export const leftOutNumberSchema = z.strictObject({
  ...common,
  reason: textSchema.describe('Why it counts nothing, in a few words: a pronoun, an idiom.'),
});

/** The folder of them. */
export const figuresFolder = 'content/figures';

/** The schema of `content/figures/<doc>.yaml`. */
export const figuresSchema = z.strictObject({
  figures: z.array(figureSchema).default([]),
  'left-out': z.array(leftOutNumberSchema).default([]).describe('Words for numbers that count nothing there.'),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Reads a document's figures; a file with comments alone has none. */
export const yamlToFigures = ({ text, file }: { text: string; file: string }): Outcome<Figures> =>
  readYaml(saysNothing(text) ? '{}' : text, file, figuresSchema);
