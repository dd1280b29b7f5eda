/** The sidecar's decisions by pattern: which of them decides on a line. */
import { RE2JS } from 're2js';
import type { Layout, PatternDecision } from '../../../corpus/editors/sidecar.ts';

/** Finds the first pattern that matches the whole of a line's text. */
export type PatternFinder = (text: string) => PatternDecision | undefined;

/** Compiles a layout's patterns. RE2 matches in time that grows with the text, whatever the pattern. */
export function patternFinder({ patterns }: Layout): PatternFinder {
  const compiled = patterns.map((decision) => ({ decision, expression: RE2JS.compile(decision.match) }));
  return (text) => compiled.find(({ expression }) => expression.testExact(text))?.decision;
}
