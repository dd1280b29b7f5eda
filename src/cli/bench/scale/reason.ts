/** Why something could not be measured, in a line that can stand in a report. */

/** What an error says in its first lines, without the folder that it happened in. */
export const reasonOf = (error: unknown, folder: string): string =>
  String(error instanceof Error ? error.message : error)
    .replaceAll(folder, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
    .join(' ')
    .slice(0, 240);
