/** The steps of `headings: numbered`: numbers, what is numbered under them, and the parts over them, where there are such. */
import type { Candidate, Signed } from './candidates.ts';
import { chainsOf } from './chains.ts';
import type { Flow } from './flow.ts';
import type { CountedPattern } from './patterns.ts';
import { countedSteps, isNamed, type Step } from './scheme.ts';

/** Patterns of parts that may stand over numbered headings. */
const overNumbers: readonly CountedPattern[] = [
  'part',
  'chapter',
  'chinese-chapter',
  'chinese',
  'chinese-bracketed',
  'roman',
  'lettered',
];

/** A part needs another of its kind: one “I.” alone may be anything. */
const fewestParts = 2;

/**
 * Looks for the parts of a text: lines of one pattern that are numbered on, the first of them before the first numbered
 * heading. The pattern that comes first is the least deep.
 */
export function numberedSteps(
  flow: Flow,
  candidatesOf: (signed: readonly Signed[], named: boolean) => Candidate[],
): Step[] {
  const numbered = countedSteps('numbered', false, flow).flatMap(({ lines }) => lines);
  const likely = candidatesOf(numbered, false).filter(({ score }) => score > 0);
  const first = likely[0]?.at;
  const parts = overNumbers
    .flatMap((pattern) => countedSteps(pattern, false, flow).map(({ lines }) => ({ pattern, lines })))
    .flatMap(({ pattern, lines }) => {
      const candidates = candidatesOf(lines, isNamed(pattern));
      const groups = [...Map.groupBy(candidates, ({ sign }) => sign.style).values()];
      const chains = groups.map((group) => chainsOf(group, []).taken).filter(({ length }) => length >= fewestParts);
      const at = Math.min(...chains.map(([one]) => one?.at ?? Number.POSITIVE_INFINITY));
      return first !== undefined && at < first ? [{ pattern, lines, at }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const step = (own: Pick<Step, 'pattern' | 'lines' | 'level'>, depth = 1): Step => ({
    over: false,
    counted: true,
    depth,
    ...own,
  });
  const top = parts.length + 1;
  const decimals = countedSteps('decimal', false, flow).filter(({ depth }) => depth > 1);
  return [
    ...parts.map(({ pattern, lines }, index) => step({ pattern, lines, level: index + 1 })),
    step({ pattern: 'numbered', lines: numbered, level: top }),
    ...decimals.map(({ depth, lines }) => step({ pattern: 'decimal', lines, level: top + depth - 1 }, depth)),
  ];
}
