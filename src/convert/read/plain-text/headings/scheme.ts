/** The sidecar's `headings` as steps, the least deep first: which lines each pattern finds, and at which level. */
import { RE2JS } from 're2js';
import type { HeadingEntry, HeadingPattern } from '../../../../corpus/editors/headings.ts';
import type { Signed } from './candidates.ts';
import type { Flow } from './flow.ts';
import { type CountedPattern, depthOf, type HeadingSign, namedPatterns, signOf } from './patterns.ts';

/** The lines of one pattern and one level. */
export interface Step {
  pattern: HeadingPattern | 'match';
  level: number;
  over: boolean;
  /** Whether the numbers of its lines count on; others are headings by their looks. */
  counted: boolean;
  /** Whether a heading of the number above, where there is one, must be open: 8 for 8.2. */
  depth: number;
  lines: Signed[];
}

const noSign: HeadingSign = { number: '', printed: '', values: [], above: '', style: '' };

/** The steps of a list of patterns. One that gives no level stands one deeper than the one before it. */
export function stepsOf(entries: readonly HeadingEntry[], flow: Flow): Step[] {
  let level = 0;
  const steps = entries.flatMap((entry): Step[] => {
    level = entry.level ?? level + 1;
    const own = stepsOfEntry(entry, level, flow);
    level = Math.max(level, ...own.map((step) => step.level));
    return own;
  });
  // A stable sort: of one level, the pattern that is named first decides first.
  return steps.sort((a, b) => a.level - b.level);
}

function stepsOfEntry({ pattern, over }: HeadingEntry, level: number, flow: Flow): Step[] {
  const step = (own: Partial<Step>): Step => ({
    pattern: typeof pattern === 'string' ? pattern : 'match',
    level,
    over: over === 2,
    counted: false,
    depth: 1,
    lines: [],
    ...own,
  });
  if (typeof pattern !== 'string') {
    const expression = RE2JS.compile(pattern.match);
    return [step({ lines: linesThat(flow, (text) => expression.testExact(text)) })];
  }
  switch (pattern) {
    case 'markdown': {
      const depths = [1, 2, 3, 4, 5, 6].map((depth) =>
        linesThat(flow, (text) => text.startsWith('#') && /^(#{1,6})\s+\S/.exec(text)?.[1]?.length === depth),
      );
      const used = depths.filter((lines) => lines.length > 0);
      return used.map((lines, deeper) => step({ level: level + deeper, lines }));
    }
    case 'capitals':
      return [step({ lines: linesThat(flow, isCapitals) })];
    case 'underlined':
      return underlinedSteps(flow).map((lines, deeper) => step({ level: level + deeper, lines }));
    default:
      return countedSteps(pattern, over === 2, flow).map(({ depth, lines, deeper }) =>
        step({ counted: true, depth, lines, level: level + deeper }),
      );
  }
}

const linesThat = ({ lines }: Flow, is: (text: string, at: number) => boolean): Signed[] =>
  lines.flatMap(({ text, kind }, at) => (kind === undefined && is(text, at) ? { at, sign: noSign } : []));

/** The lines that a counted pattern fits; those of another depth, or of a smaller unit, are a step of their own. */
export function countedSteps(
  pattern: CountedPattern,
  over: boolean,
  flow: Flow,
): { depth: number; deeper: number; lines: Signed[] }[] {
  const lines = flow.lines.flatMap(({ text, kind }, at): Signed[] => {
    if (kind !== undefined) return [];
    const sign = signOf(pattern, text) ?? (over ? signOver(pattern, text, flow.lines[at + 1]?.text) : undefined);
    return sign ? [{ at, sign }] : [];
  });
  const rank = ({ sign }: Signed): number =>
    pattern === 'decimal' ? depthOf(sign) : pattern === 'chinese-chapter' ? unitRank(sign.style) : 1;
  const ranks = [...Map.groupBy(lines, rank)].sort(([a], [b]) => a - b);
  return ranks.map(([depth, own], index) => ({
    depth: pattern === 'decimal' ? depth : 1,
    deeper: pattern === 'decimal' ? depth - 1 : index,
    lines: own,
  }));
}

/** 部分 and 编 hold 章, and those 节. */
const unitRank = (unit: string): number => (/[章回]/.test(unit) ? 2 : /[节節]/.test(unit) ? 3 : 1);

/** The sign of a number that stands alone in a line, with the words in the next. */
function signOver(pattern: CountedPattern, text: string, next: string | undefined): HeadingSign | undefined {
  if (text.length > 40 || next === undefined) return undefined;
  const sign = signOf(pattern, `${text} ${next.slice(0, 40)}`);
  return sign?.printed.trimEnd() === text ? sign : undefined;
}

/** Whether a line is in capitals, two letters of them or more. */
export const isCapitals = (text: string): boolean =>
  text.length <= 160 && /\p{Lu}[^\p{L}]*\p{Lu}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text);

/** A row of one sign, as it stands under a heading. */
export const isUnderline = (text: string): boolean => /^(?:={3,}|-{3,}|~{3,}|_{3,}|\^{3,}|\*{3,})$/.test(text);

/** The underlined lines, those of the sign that comes first as the first step. */
function underlinedSteps({ lines }: Flow): Signed[][] {
  const bySign = new Map<string, Signed[]>();
  lines.forEach(({ text, kind }, at) => {
    const under = lines[at + 1];
    if (kind !== undefined || !under || under.apart || under.kind !== undefined) return;
    if (!isUnderline(under.text) || !/[\p{L}\p{N}]/u.test(text) || under.text.length * 2 < text.length) return;
    const own = bySign.get(under.text[0] ?? '') ?? [];
    own.push({ at, sign: noSign });
    bySign.set(under.text[0] ?? '', own);
  });
  return [...bySign.values()];
}

/** Whether the mark of a pattern is a word. */
export const isNamed = (pattern: Step['pattern']): boolean => (namedPatterns as readonly string[]).includes(pattern);
