/** The language of a text, as the editors write it: a tag of BCP 47. */
import { z } from 'zod';
import { canonicalTag } from '../text/languages/tags.ts';

/** A language's tag, in its canonical form. */
export const languageSchema = z
  .string()
  .refine((tag) => canonicalTag(tag) !== undefined, {
    error: ({ input }) => `“${input}” is no language tag of BCP 47${likelyTag(String(input))}`,
  })
  .overwrite((tag) => canonicalTag(tag) ?? tag);

/** What a tag that is not well formed may have meant, as the end of a sentence. */
function likelyTag(tag: string): string {
  const meant = canonicalTag(tag.trim().replaceAll('_', '-'));
  return meant === undefined ? '; use one such as en, fr-CA or zh-Hans' : ` (did you mean “${meant}”?)`;
}
