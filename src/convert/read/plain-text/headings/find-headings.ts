/** The lines of a seed → which of them are headings, and how deep each stands. */
import type { Layout } from '../../../../corpus/editors/sidecar.ts';
import type { LanguageProfile } from '../../../../corpus/text/languages/index.ts';
import { printedNumber } from '../printed-marks.ts';
import { type Candidate, candidatesOf, type Signed } from './candidates.ts';
import { type Border, type Chained, chainsOf } from './chains.ts';
import { type Flow, flowOf, lastOfBlock, type OpenLine } from './flow.ts';
import { numberedSteps } from './numbered-steps.ts';
import { isCapitals, isNamed, isUnderline, type Step, stepsOf } from './scheme.ts';

/** A heading that a rule tells. */
export interface FoundHeading {
  /** Its last line in the seed. */
  to: number;
  level: number;
  pattern: Step['pattern'];
  reason: string;
}

/** What is told of the lines: the headings by their first line, and the rules under underlined ones. */
export interface Headings {
  headings: Map<number, FoundHeading>;
  rules: Set<number>;
}

/** A heading that was taken, or that the editors decided, on the way. */
interface Taken {
  at: number;
  level: number;
  /** The number that it sets, of a decided one; the sign of a found one says more. */
  number?: number | undefined;
  candidate?: Candidate | undefined;
}

/**
 * Tells the headings of a text by the patterns of its layout.
 *
 * Deeper ones are looked for between those that are less deep, so that their numbers may begin again there.
 */
export function findHeadings(open: readonly OpenLine[], layout: Layout, profile: LanguageProfile): Headings {
  const found: Headings = { headings: new Map(), rules: new Set() };
  if (layout.headings === 'none') return found;
  const flow = { ...flowOf(open, layout.paragraphs === 'blank-line'), decided: layout.headings !== 'numbered' };
  const finder = new Finder(flow, profile, found);
  if (layout.headings === 'numbered') {
    const candidates = (signed: readonly Signed[], named: boolean) => finder.candidates(signed, named, false);
    for (const step of numberedSteps(flow, candidates)) finder.take(step, true);
  } else for (const step of stepsOf(layout.headings, flow)) finder.take(step, false);
  return found;
}

const firstReason = ({ pattern }: Step): string =>
  pattern === 'numbered' ? 'the first numbered heading' : `the first heading of the pattern “${pattern}”`;

/** Takes one step after the other. */
class Finder {
  readonly #flow: Flow;
  readonly #profile: LanguageProfile;
  readonly #found: Headings;
  #taken: Taken[];
  /** The positions that are a heading, or in one, or its rule. */
  readonly #within = new Set<number>();

  constructor(flow: Flow, profile: LanguageProfile, found: Headings) {
    this.#flow = flow;
    this.#profile = profile;
    this.#found = found;
    this.#taken = flow.lines.flatMap(({ kind, level = 1, text }, at): Taken[] => {
      const number = printedNumber(text);
      return kind === 'heading' ? [{ at, level, ...(number !== undefined && { number: Number(number) }) }] : [];
    });
  }

  /** The candidates of some lines of one pattern. */
  candidates(signed: readonly Signed[], named: boolean, over: boolean): Candidate[] {
    return candidatesOf({
      flow: this.#flow,
      signed: signed.filter(({ at }) => !this.#within.has(at)),
      begins: (at) => this.#begins(at),
      named,
      over,
      abbreviations: this.#profile.abbreviations,
    });
  }

  /** Takes the headings of a step. `restarting`: numbers that begin again under decided headings stand under them. */
  take(step: Step, restarting: boolean): void {
    if (!step.counted) {
      this.#takeLooks(step);
      return;
    }
    const candidates = this.candidates(step.lines, isNamed(step.pattern), step.over);
    const own = step.depth > 1 ? this.#under(candidates, step, restarting) : candidates;
    const borders = this.#borders(step, restarting, step.depth > 1 ? own : []);
    const groups = [...Map.groupBy(own, ({ sign }) => (step.depth > 1 ? '' : sign.style)).values()];
    const chains = groups.map((group) => chainsOf(group, borders));
    const best = isNamed(step.pattern) ? chains : chains.sort((a, b) => b.score - a.score).slice(0, 1);
    for (const chain of best) this.#takeChain(chain, step, restarting);
  }

  #takeChain({ taken, restarts }: Chained, step: Step, restarting: boolean): void {
    const decided = this.#taken.filter(({ candidate }) => candidate === undefined);
    const under = Math.max(0, ...decided.filter(({ level }) => level <= step.level).map(({ level }) => level));
    const again = new Set(restarts);
    const borrowed = restarting && again.size > 0 && this.#taken.every(({ candidate }) => candidate === undefined);
    const first = decided[0]?.at ?? 0;
    const numbers = decided.filter(({ number }) => number !== undefined);
    taken.forEach((candidate, index) => {
      const level = borrowed && candidate.at > first ? Math.max(step.level, under + 1) : step.level;
      const isFirst = index === 0 && !numbers.some(({ at }) => at < candidate.at);
      const [value = 0] = candidate.sign.values;
      const reason = again.has(candidate) ? 'the numbers begin again' : `numbered on from ${value - 1}`;
      this.#add(candidate, { ...step, level }, isFirst ? firstReason(step) : reason);
    });
  }

  /** Headings that are told by their looks. */
  #takeLooks(step: Step): void {
    const { lines } = this.#flow;
    for (const { at, sign } of step.lines) {
      if (this.#within.has(at) || (step.pattern !== 'match' && !this.#begins(at))) continue;
      let to = at;
      if (step.pattern === 'capitals') {
        const last = lastOfBlock(this.#flow, at, 3);
        while (to < last && isCapitals(lines[to + 1]?.text ?? '')) to += 1;
      }
      this.#add({ at, to, sign, score: 1 }, step, `a heading of the pattern “${step.pattern}”`);
      const under = lines[to + 1];
      if (step.pattern === 'underlined' && under && isUnderline(under.text)) {
        this.#found.rules.add(under.n);
        this.#within.add(to + 1);
      }
    }
  }

  #add(candidate: Candidate, { level, pattern }: Pick<Step, 'level' | 'pattern'>, reason: string): void {
    const { lines } = this.#flow;
    const [first, last] = [lines[candidate.at], lines[candidate.to]];
    if (!first || !last) return;
    this.#found.headings.set(first.n, { to: last.n, level, pattern, reason });
    for (let at = candidate.at; at <= candidate.to; at += 1) this.#within.add(at);
    this.#taken.push({ at: candidate.at, level, candidate });
  }

  /** In a wrapped text a heading stands at the head of a paragraph, or right after another heading. */
  #begins(at: number): boolean {
    const [line, before] = [this.#flow.lines[at], this.#flow.lines[at - 1]];
    if (!this.#flow.wrapped || !line || line.apart || !before) return true;
    return before.kind !== undefined || this.#within.has(at - 1);
  }

  /** The borders between which a step counts: less deep headings, and those that the editors decided. */
  #borders({ level, depth }: Step, restarting: boolean, nested: readonly Candidate[]): Border[] {
    const headings = this.#taken.flatMap(({ at, number, candidate, level: own }): Border[] => {
      if (own < level) return [{ at, anew: true }];
      if (candidate) return [];
      return number === undefined
        ? restarting && own === level
          ? [{ at, anew: true }]
          : []
        : [{ at, number, deeper: own > level, anew: false }];
    });
    // 9.1 comes after 8.2 also where no heading of the number 9 stands.
    const turns = nested.flatMap(({ at, sign }, index): Border[] =>
      depth > 1 && sign.above !== nested[index - 1]?.sign.above ? [{ at, anew: true }] : [],
    );
    return [...headings, ...turns].sort((a, b) => a.at - b.at);
  }

  /** The candidates whose number goes on from that of the heading they stand under: 8.2 under 8. */
  #under(candidates: readonly Candidate[], step: Step, strict: boolean): Candidate[] {
    const above = this.#taken.filter(({ level }) => level < step.level).sort((a, b) => a.at - b.at);
    let next = 0;
    let open: Taken | undefined;
    return candidates.filter(({ at, sign }) => {
      for (let one = above[next]; one && one.at < at; one = above[next]) {
        open = one;
        next += 1;
      }
      const number = open?.candidate?.sign.number ?? (open?.number === undefined ? undefined : String(open.number));
      if (number === undefined) return !strict;
      if (sign.above === number) return true;
      return open?.candidate?.sign.values.some((value) => sign.above === String(value)) ?? false;
    });
  }
}
