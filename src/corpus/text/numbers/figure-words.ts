/** How a language tells what a number is in its text: for guesses, which an editor decides. */
export interface FigureWords {
  /** What stands before a number and narrows it; some are limits. */
  qualifiers: readonly { words: string; limit?: true }[];
  /** Words right behind a number that are units of measure, each with its sign. */
  units: Readonly<Record<string, string>>;
  /** Signs and words right before a number that are units: `US$`. */
  unitsBefore: Readonly<Record<string, string>>;
  /** The units of time, by their signs. */
  times: readonly string[];
  /** What a sentence says that promises. */
  promises: RegExp;
  /** What a sentence says that tells what was reached. */
  results: RegExp;
}
