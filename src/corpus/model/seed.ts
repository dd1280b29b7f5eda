/** Seeds: the files of sources as they were received. */

/** How the name of a seed ends, which says how it is read. */
export const seedEndings = ['.txt', '.html', '.docx'] as const;
export type SeedEnding = (typeof seedEndings)[number];

/** The ending of a seed’s name. */
export const endingOf = (file: string): SeedEnding | undefined => seedEndings.find((ending) => file.endsWith(ending));
