/** What is wrong with an input, for the person who can mend it. */
import type { Severity } from './rules/rule.ts';

/** Where a problem is: a path from the project's root; line and column count from 1, columns in UTF-16 units. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Finds the place of a value in a file of the editors' by its path from the top: `('layout', 'lines', 0)`. */
export type PlaceOf = (...path: PropertyKey[]) => Place;

/** Where a stage's problems are: the seed's path, and places in the sidecar. */
export interface Files {
  seed: string;
  sidecar: PlaceOf;
}

/** One finding. `rule` is permanent: tools and people may rely on it. */
export interface Problem {
  rule: string;
  severity: Severity;
  where: Place;
  /** What is wrong, in one sentence with the values in it. */
  what: string;
  /** Why it matters to a reader or an editor. */
  why: string;
  /** What to do about it. */
  help: string;
}

/** What a stage gives: its value, unless an error left nothing to go on with, and what it found on the way. */
export interface Outcome<T> {
  value: T | undefined;
  problems: Problem[];
}

class Stop extends Error {}

/**
 * Runs a chain of stages and gathers their problems.
 *
 * @param work Receives `take`, which gives a stage's value and keeps its problems; the chain ends at the first stage without a value.
 * @returns The chain's value, or `undefined` when a stage gave none, with the problems of every stage that ran, in order.
 */
export function gather<T>(work: (take: <V>(outcome: Outcome<V>) => V) => T): Outcome<T> {
  const problems: Problem[] = [];
  const take = <V>(outcome: Outcome<V>): V => {
    for (const one of outcome.problems) problems.push(one);
    if (outcome.value === undefined) throw new Stop();
    return outcome.value;
  };
  try {
    return { value: work(take), problems };
  } catch (thrown) {
    if (thrown instanceof Stop) return { value: undefined, problems };
    throw thrown;
  }
}

/** Runs a stage on each input; without a value if any is without. */
export const gatherEach = <I, O>(inputs: readonly I[], stage: (input: I) => Outcome<O>): Outcome<O[]> => {
  const outcomes = inputs.map(stage);
  const values = outcomes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const complete = values.length === outcomes.length;
  return { value: complete ? values : undefined, problems: outcomes.flatMap(({ problems }) => problems) };
};

/** Whether any of the problems stops the build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');
