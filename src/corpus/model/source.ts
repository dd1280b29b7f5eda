/** Where a part of a document came from, in the source as it was received. */
import { z } from 'zod';

/** Lines of a plain text, both included, from 1. */
export const linesSchema = z.strictObject({ from: z.int().positive(), to: z.int().positive() });
export type Lines = z.infer<typeof linesSchema>;

/** Lines of a plain text; or, in formats with a tree of their own, the path of an element or part and an offset in its text. */
export const sourceSchema = z.union([
  z.strictObject({
    lines: linesSchema,
    further: z
      .array(linesSchema)
      .min(1)
      .optional()
      .describe('The lines in which it goes on over what is no part of it: the notes at the foot of a page.'),
  }),
  z.strictObject({ path: z.string().min(1), offset: z.int().nonnegative() }),
]);
export type SourceOf = z.infer<typeof sourceSchema>;

/** What the MDX says of where a part came from: lines ("25", "25-27", "25-27 30"), or a path and the offset in its text ("p:nth-of-type(3)+12"). */
export function sourceAttributes(source: SourceOf | undefined): { lines?: string; path?: string } {
  if (!source) return {};
  if ('path' in source) return { path: source.offset === 0 ? source.path : `${source.path}+${source.offset}` };
  const all = [source.lines, ...(source.further ?? [])];
  return { lines: all.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(' ') };
}

/** What a source is in a list of what has one: two parts that begin at one place have the same. */
export const sourceKey = (source: SourceOf): string =>
  'path' in source ? `${source.offset} ${source.path}` : String(source.lines.from);
