/** Problems as a person reads them, with a marker under the place that they name. */

import { problemText } from '../../src/cli/report.ts';
import type { Problem } from '../../src/corpus/problems/problem.ts';

/**
 * The report of problems, as the command prints it, each followed by the line it names and a caret under the column.
 *
 * @param files What the files hold that problems may name.
 */
export function markedReport(problems: readonly Problem[], files: Record<string, string>): string {
  return problems.map((problem) => [problemText(problem), ...marked(problem.where, files)].join('\n')).join('\n\n');
}

function marked({ file, line, column }: Problem['where'], files: Record<string, string>): string[] {
  const text = line === undefined ? undefined : files[file]?.split(/\r\n|\n|\r/)[line - 1];
  if (text === undefined) return [];
  // Long lines are cut to what is around the marker.
  const from = Math.max(0, (column ?? 1) - 60);
  const caret = column === undefined ? [] : [`  | ${' '.repeat(column - 1 - from)}^`];
  // Controls are shown as a sign of their own length, so that the file stays a text.
  return [`  | ${text.slice(from, from + 100).replace(/\p{Cc}/gu, '␣')}`, ...caret];
}
