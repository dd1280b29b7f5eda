/** How work grows: libraries that double, what each costs, and the ratio of a doubling. Law 11. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../write-files.ts';
import { type Cost, less } from './cost.ts';
import { grownLibrary, type Size } from './grown-library.ts';
import { type Command, measure } from './measure.ts';

/** What twice as much may cost. */
export const most = 2.3;

/** The memory that a process may have, in megabytes. */
export const mostMemory = 2000;

/**
 * What the smaller of two sizes must cost beyond next to nothing. Of less, a ratio says more of chance than of growth: a busy
 * machine makes the same work a third dearer, and all of it, starting too. So the time must be at least that of starting; and
 * the memory a quarter of it, because a collector of garbage waits longer in one run than in another.
 */
const judgedFrom = (idle: Cost): Cost => ({
  seconds: Math.max(0.5, idle.seconds),
  megabytes: Math.max(50, idle.megabytes / 4),
});

/** Runs of fewer seconds of processor time are done three times, because chance is a larger part of them. */
const short = 60;

/** Libraries of which each is larger than the one before. */
export interface Series {
  name: string;
  commands: readonly Command[];
  /** Sizes with the number by which they are told apart. */
  sizes: readonly { amount: number; size: Size }[];
}

/** Next to nothing: what it costs is what starting costs. */
const one: Size = { documents: 1, paragraphs: 1, references: 0, terms: 0 };

const series = (
  name: string,
  commands: readonly Command[],
  amounts: readonly number[],
  sizeOf: (amount: number) => Size,
) => ({
  name,
  commands,
  sizes: amounts.map((amount) => ({ amount, size: sizeOf(amount) })),
});

/** What is measured: the text of one document in each format, its notes, the commentary, the documents (1,500 words each). */
export const allSeries = (full: boolean): Series[] => [
  series('paragraphs', ['convert', 'build'], [1000, 2000, 4000], (paragraphs) => ({ ...one, paragraphs })),
  series('notes that start again in each section', ['convert'], [2000, 4000, 8000], (paragraphs) => ({
    ...one,
    paragraphs,
    noteEach: 1,
    format: 'notes-by-section',
  })),
  ...(['page', 'word'] as const).map((format) =>
    series(
      `paragraphs of a ${format === 'page' ? 'saved page' : 'Word document'}`,
      ['convert'],
      [1000, 2000, 4000],
      (paragraphs) => ({
        ...one,
        paragraphs,
        noteEach: 2,
        format,
      }),
    ),
  ),
  series('cross-references and terms', ['convert', 'build'], [500, 1000, 2000], (amount) => ({
    ...one,
    paragraphs: 400,
    references: amount,
    terms: amount,
  })),
  series('documents', ['convert', 'build'], full ? [100, 200, 400, 1000] : [100, 200, 400], (documents) => ({
    documents,
    paragraphs: 20,
    references: 3,
    terms: 2,
  })),
];

/** One size's cost, and how it compares to the size before. */
export interface Step extends Cost {
  series: string;
  command: Command;
  amount: number;
  /**
   * How often as much a doubling cost, of what remains when a run on next to nothing is taken off. None at the smallest
   * size; a figure is missing where what remains of the size before is too little to judge.
   */
  ratios?: Record<keyof Cost, number | undefined>;
}

/**
 * The steps of a series, with their ratios. Between sizes that are not double, the ratio is that of a doubling at the same rate.
 *
 * @param idle What the command costs with next to nothing to do.
 */
export function withRatios(steps: readonly Step[], idle: Cost): Step[] {
  return steps.map((step, index): Step => {
    const before = steps[index - 1];
    if (!before) return step;
    const doublings = Math.log2(step.amount / before.amount);
    const ratio = (key: keyof Cost): number | undefined => {
      const base = before[key] - idle[key];
      return base < judgedFrom(idle)[key] ? undefined : (Math.max(0, step[key] - idle[key]) / base) ** (1 / doublings);
    };
    return { ...step, ratios: { seconds: ratio('seconds'), megabytes: ratio('megabytes') } };
  });
}

/**
 * Measures what starting costs, and then series, one run after the other.
 *
 * @param doing Is told what is being done, for people who wait.
 */
export async function measureGrowth(all: readonly Series[], doing: (what: string) => void): Promise<Step[]> {
  const started = series('document of one paragraph', ['convert', 'build'], [1], () => one);
  const idle = await stepsOf(started, doing);
  const measured = [...idle];
  for (const own of all) {
    const steps = await stepsOf(own, doing);
    for (const start of idle) {
      const ofCommand = steps.filter(({ command }) => command === start.command);
      measured.push(...withRatios(ofCommand, start));
    }
  }
  return measured;
}

/** What each size of a series costs each of its commands. */
async function stepsOf({ name, commands, sizes }: Series, doing: (what: string) => void): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { amount, size } of sizes) {
    doing(`${amount} ${name}`);
    const costs = await leastCosts(size, commands);
    steps.push(...costs.map(([command, cost]) => ({ series: name, command, amount, ...cost })));
  }
  return steps;
}

type Costs = [command: Command, cost: Cost][];

/** What commands cost on a library of a size, which must be converted first; of short runs, the least of three. */
async function leastCosts(size: Size, commands: readonly Command[]): Promise<Costs> {
  const isShort = ([, { seconds }]: Costs[number]): boolean => seconds < short;
  let least = await costs(size, commands);
  for (let run = 1; run < 3 && least.some(isShort); run += 1) {
    const again = new Map(await costs(size, commands.slice(0, least.findLastIndex(isShort) + 1)));
    least = least.map(([command, cost]) => [command, less(cost, again.get(command) ?? cost)]);
  }
  return least;
}

/** Makes a library in a folder of its own, runs commands on it in order, and removes it. */
async function costs(size: Size, commands: readonly Command[]): Promise<Costs> {
  const root = await mkdtemp(join(tmpdir(), 'pilcrow-growth-'));
  try {
    await writeFiles(root, grownLibrary(size));
    const found: Costs = [];
    for (const command of commands) found.push([command, await measure(command, root)]);
    return found;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The steps that grow faster than the text. */
export const tooFast = (steps: readonly Step[]): Step[] =>
  steps.filter(({ ratios }) => (ratios?.seconds ?? 0) > most || (ratios?.megabytes ?? 0) > most);

/** The steps that have more memory than a process may have. */
export const tooLarge = (steps: readonly Step[]): Step[] => steps.filter(({ megabytes }) => megabytes > mostMemory);
