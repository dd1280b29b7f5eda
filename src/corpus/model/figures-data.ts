/** The figures of the library as data. */
import { z } from 'zod';
import { placedFigureSchema } from './links.ts';

/** The schema of `data/figures.json`. */
export const figuresDataSchema = z.strictObject({
  figures: z
    .array(placedFigureSchema.extend({ document: z.string().describe('The document’s id.') }))
    .describe('Every number of the documents whose editors keep figures, once, in the order of the texts.'),
});
export type FiguresData = z.infer<typeof figuresDataSchema>;
