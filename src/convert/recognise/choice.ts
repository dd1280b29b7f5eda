/** What is chosen for a field, with the reason that stands beside it in the sidecar. */

/** A choice. One that is not sure is asked about. */
export interface Choice<T> {
  value: T;
  /** Why, as the rest of a sentence: “the first line”. */
  reason: string;
  sure: boolean;
}

/** What an editor must decide, or look at: the choice that is made meanwhile stands. */
export interface Question {
  /** The field that it is about: `kind`, `layout.headings`. */
  field: string;
  /** The lines of the seed that it is about, if it is about some. */
  lines?: readonly [from: number, to: number] | undefined;
  /** What is not sure, as a question. */
  ask: string;
  /** What was chosen meanwhile. */
  chosen: string;
  /** What else it may be, best first; asked for on a terminal. */
  options?: readonly string[] | undefined;
}
