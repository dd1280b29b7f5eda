/** What a rule of the catalogue is made of. */

/** How bad a problem is: an `error` stops the build, a `warning` does not. */
export type Severity = 'error' | 'warning';

/** One kind of problem; `D` are the details that its sentences name. */
export interface Rule<D> {
  severity: Severity;
  what: (details: D) => string;
  why: string;
  help: (details: D) => string;
}

/** Makes a rule. */
export const rule = <D>(severity: Severity, texts: Omit<Rule<D>, 'severity'>): Rule<D> => ({
  severity,
  ...texts,
});

/** A suggestion as the first sentence of a help, or nothing. */
export const didYouMean = (suggestion: string | undefined): string =>
  suggestion ? `Did you mean “${suggestion}”? ` : '';

/** Where words stood until the text was amended, as a sentence, or nothing. */
export const stoodIn = (id: string | undefined): string =>
  id === undefined ? '' : `The text was amended: see “${id}”, where it stood. `;

/** Names in quotation marks. */
export const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');

/** Names without quotation marks, of which one is meant: “.txt, .html or .docx”. */
export const either = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

/** Where something stands that stands in several lines: “in line 3”, “in lines 1, 2 and 5”, “first in lines 1, 2 and 5”. */
export function inLines(lines: readonly number[]): string {
  const [last, ...others] = lines.slice(0, 3).toReversed();
  const named = others.length === 0 ? `line ${last}` : `lines ${others.toReversed().join(', ')} and ${last}`;
  return `${lines.length > 3 ? 'first ' : ''}in ${named}`;
}

/** How many there are beside those that are named: “ and 12 more”. */
export const more = (named: readonly unknown[], count: number): string =>
  count > named.length ? ` and ${count - named.length} more` : '';
