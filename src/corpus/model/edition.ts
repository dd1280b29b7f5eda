/** The edition: the front matter of a generated MDX page, read again by the site. */
import { z } from 'zod';
import { sidecarSchema } from '../editors/sidecar.ts';
import { fill, profileOf } from '../text/languages/index.ts';

export const linesSchema = z.strictObject({ from: z.int().positive(), to: z.int().positive() });

const outlineSectionSchema = z.strictObject({
  id: z.string().optional(),
  number: z.string().optional().describe('The number as printed.'),
  title: z.string().optional().describe('The heading without its number.'),
  origin: z.enum(['text', 'editors']).describe('Who wrote the heading.'),
  paragraphs: z.array(z.strictObject({ id: z.string(), lead: z.string().optional() })),
});
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

const editionNoteSchema = z.strictObject({
  id: z.string(),
  label: z.string().describe('The number as printed.'),
  lines: linesSchema,
  references: z
    .array(z.strictObject({ id: z.string(), at: z.string().optional() }))
    .describe(
      'The references that call it, in the order of the text: each one’s id, and that of its paragraph or section.',
    ),
});
export type EditionNote = z.infer<typeof editionNoteSchema>;

/** The schema of an edition’s front matter. */
export const editionSchema = sidecarSchema.omit({ layout: true, sha256: true }).extend({
  stated: z.array(z.string()).describe('The fields that the seed itself states; the others are the editors’.'),
  seed: z.strictObject({ file: z.string(), sha256: z.string(), lines: z.int(), words: z.int() }),
  outline: z.array(outlineSectionSchema),
  notes: z.array(editionNoteSchema),
  retired: z.array(z.strictObject({ id: z.string(), head: z.string() })),
});
export type Edition = z.infer<typeof editionSchema>;

/** Where a paragraph or section stands: the section’s number or title, and the paragraph’s number. */
export interface Position {
  section?: string | undefined;
  paragraph?: string | undefined;
}

/**
 * Finds where an id stands in an outline.
 *
 * @param id A section’s or a paragraph’s id.
 * @returns Its position as people would say it, or `undefined` where the outline does not hold it.
 */
export function positionOf(outline: readonly OutlineSection[], id: string): Position | undefined {
  for (const { id: sectionId, number, title, paragraphs } of outline) {
    const section = number ?? title;
    if (sectionId === id) return { section };
    if (paragraphs.some((paragraph) => paragraph.id === id)) {
      return { section, paragraph: /p(\d+[a-z]*)$/.exec(id)?.[1] };
    }
  }
  return undefined;
}

/** A position in the words of a language, short: "9, ¶ 1", "Closing, ¶ 6", "¶ 3". */
export const positionLabel = ({ section, paragraph }: Position, language: string): string =>
  [section, paragraph && `¶ ${paragraph}`].filter(Boolean).join(profileOf(language).words.between);

/** Where a passage stands, in words of its language: "9, ¶ 1", "Section 9", "Note 15"; its id where the edition does not hold it. */
export function placeLabel(edition: Pick<Edition, 'outline' | 'notes' | 'language'>, id: string): string {
  const { outline, notes, language } = edition;
  const { words } = profileOf(language);
  const note = notes.find((one) => one.id === id);
  if (note) return fill(words.note, note.label);
  const position = positionOf(outline, id);
  if (!position) return id;
  return position.paragraph === undefined && /^\d/.test(position.section ?? '')
    ? fill(words.section, position.section ?? '')
    : positionLabel(position, language);
}
