/** Where a part of a document came from, in the source as it was received. */
import { z } from 'zod';

/** Lines of a plain text, both included, from 1. */
export const linesSchema = z.strictObject({ from: z.int().positive(), to: z.int().positive() });
export type Lines = z.infer<typeof linesSchema>;

/** Lines of a plain text; or, in formats with a tree of their own, the path of an element or part and an offset in its text. */
export const sourceSchema = z.union([
  z.strictObject({ lines: linesSchema }),
  z.strictObject({ path: z.string().min(1), offset: z.int().nonnegative() }),
]);
export type SourceOf = z.infer<typeof sourceSchema>;

/** "25", "25-27": lines as a page names them; `undefined` for a part that has none. */
export const linesLabel = (source: SourceOf | undefined): string | undefined => {
  if (!source || !('lines' in source)) return undefined;
  const { from, to } = source.lines;
  return from === to ? String(from) : `${from}-${to}`;
};
