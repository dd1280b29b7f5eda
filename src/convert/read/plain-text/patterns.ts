/** The sidecar's decisions by pattern: which of them decides on a line. */
import { RE2JS } from 're2js';
import type { Layout, PatternDecision } from '../../../corpus/editors/sidecar.ts';

/** Finds the first pattern that matches the whole of a line's text. */
export type PatternFinder = (text: string) => PatternDecision | undefined;

/** Compiles a layout's patterns. RE2 matches in time that grows with the text, whatever the pattern. */
export function patternFinder({ patterns }: Layout): PatternFinder {
  const compiled = patterns
    .filter(({ within }) => !within)
    .map((decision) => ({ decision, expression: RE2JS.compile(decision.match) }));
  return (text) => compiled.find(({ expression }) => expression.testExact(text))?.decision;
}

/** A part of a line that a pattern sets aside: offsets in UTF-16 units, the end excluded. */
export interface PartAside {
  start: number;
  end: number;
  pattern: PatternDecision;
}

/** Finds the parts of a line that the patterns for parts match, in their order; none runs into another. */
export function partFinder({ patterns }: Layout): (text: string) => PartAside[] {
  const compiled = patterns.flatMap((pattern) =>
    pattern.within ? [{ pattern, expression: RE2JS.compile(pattern.match) }] : [],
  );
  if (compiled.length === 0) return () => [];
  return (text) => {
    const all = compiled.flatMap(({ pattern, expression }) => {
      const found: PartAside[] = [];
      const matcher = expression.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        // Of the space on both sides one is left.
        const space =
          start === 0
            ? (/^\s+/.exec(text.slice(end, end + 80))?.[0].length ?? 0)
            : Number(/\s/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? ''));
        if (end > start) found.push({ start, end: end + space, pattern });
      }
      return found;
    });
    let end = 0;
    return all
      .sort((a, b) => a.start - b.start)
      .filter((one) => {
        const apart = one.start >= end;
        if (apart) end = one.end;
        return apart;
      });
  };
}
