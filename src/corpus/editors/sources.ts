/** The sources that the editors cite, in `content/sources.yaml`; and a use of one: what of an entry it supports. */
import { z } from 'zod';
import { idSchema } from './id.ts';
import { languageSchema } from './language.ts';

/** Where the editors list them, from the library's root. */
export const sourcesFile = 'content/sources.yaml';

const wordsSchema = z.string().trim().min(1);

/** An http or https address: of what a page may link to. */
export const addressSchema = z.url({ protocol: /^https?$/, error: 'it must be an http or https address' });

/** A day, a month or a year, as far as a source says it. YAML takes a year alone for a number. */
const dateSchema = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isDate, {
    error: 'write it as YYYY-MM-DD, or as YYYY-MM or YYYY where the source says no more',
  }),
);

function isDate(date: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) return false;
  return z.iso.date().safeParse(`${date}-01-01`.slice(0, 10)).success;
}

/** A source that the editors cite. */
export const citedSourceSchema = z.strictObject({
  id: idSchema.describe('Its id, by which terms and annotations cite it.'),
  title: wordsSchema.describe('The title of the page.'),
  publisher: wordsSchema.describe('Who published it.'),
  url: addressSchema.describe('Where it is.'),
  date: dateSchema.optional().describe('When it was published, as far as it says so: 2024-06-24, 2024-06 or 2024.'),
  language: languageSchema.optional().describe('The language of its title, as a BCP 47 tag.'),
  read: z.iso
    .date({ error: ({ code }) => (code === 'invalid_format' ? 'write the date as YYYY-MM-DD' : undefined) })
    .optional()
    .describe('The day on which the editors read it; left out where that is not recorded.'),
  extent: z.enum(['whole', 'part']).describe('Whether they read it in full or in part.'),
  'copy-of': wordsSchema
    .optional()
    .describe('What the page is a copy of, where it is one: “Beijing Daily, 21 November 2024”.'),
  note: wordsSchema.optional().describe('What else a reader should know of it, in a sentence.'),
});
export type CitedSource = z.infer<typeof citedSourceSchema>;

/** The schema of `content/sources.yaml`. */
export const sourcesSchema = z.array(citedSourceSchema);

/** A source as an entry cites it. */
export const sourceUseSchema = z.strictObject({
  source: idSchema.describe('The id of a source in `content/sources.yaml`.'),
  supports: wordsSchema.describe('What of the entry it supports, in a few words.'),
});
export type SourceUse = z.infer<typeof sourceUseSchema>;

/** The sources that an entry cites, one at least. */
export const sourceUsesSchema = z.array(sourceUseSchema).min(1);

/** An address as it is compared: over http or https, with or without a slash at its end, and whatever part of the page it names. */
export function sameAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname.replace(/\/$/, '')}${search}`;
}
