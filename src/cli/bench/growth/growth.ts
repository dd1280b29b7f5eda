/** How work grows: libraries that double, what each costs, and the ratio of a doubling. Law 11. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { grownLibrary, type Size } from './grown-library.ts';
import { type Command, type Cost, measure } from './measure.ts';

/** What twice as much may cost. */
export const most = 2.3;

/** Libraries of which each is larger than the one before. */
export interface Series {
  name: string;
  commands: readonly Command[];
  /** Sizes with the number by which they are told apart. */
  sizes: readonly { amount: number; size: Size }[];
}

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

/** What is measured: the text of one document, the commentary, the documents (1,500 words each). */
export const allSeries = (full: boolean): Series[] => [
  series('paragraphs', ['convert'], [1000, 2000, 4000], (paragraphs) => ({ ...one, paragraphs })),
  series('cross-references and terms', ['convert'], [500, 1000, 2000], (amount) => ({
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
  /** How often as much a doubling cost, of what remains when a run on next to nothing is taken off; none at the smallest size. */
  ratios?: { seconds: number; megabytes: number };
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
    const ratio = (key: keyof Cost): number => ((step[key] - idle[key]) / (before[key] - idle[key])) ** (1 / doublings);
    return { ...step, ratios: { seconds: ratio('seconds'), megabytes: ratio('megabytes') } };
  });
}

/**
 * Measures series, one run after the other.
 *
 * @param doing Is told what is being done, for people who wait.
 */
export async function measureGrowth(all: readonly Series[], doing: (what: string) => void): Promise<Step[]> {
  const idle = new Map<Command, Cost>();
  for (const command of new Set(all.flatMap(({ commands }) => commands))) {
    doing(`${command}, next to nothing`);
    idle.set(command, (await costs(one, ['convert', command]))[command]);
  }
  const measured: Step[] = [];
  for (const { name, commands, sizes } of all) {
    const steps: Step[] = [];
    for (const { amount, size } of sizes) {
      doing(`${amount} ${name}`);
      const own = await costs(size, commands);
      for (const command of commands) steps.push({ series: name, command, amount, ...own[command] });
    }
    for (const command of commands) {
      const own = steps.filter((step) => step.command === command);
      measured.push(...withRatios(own, idle.get(command) as Cost));
    }
  }
  return measured;
}

/** Makes a library in a folder of its own, runs commands on it in order, and removes it. */
async function costs(size: Size, commands: readonly Command[]): Promise<Record<Command, Cost>> {
  const root = await mkdtemp(join(tmpdir(), 'pilcrow-growth-'));
  try {
    for (const [path, text] of grownLibrary(size)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const found: Partial<Record<Command, Cost>> = {};
    for (const command of commands) found[command] = await measure(command, root);
    return found as Record<Command, Cost>;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The steps that grow faster than the text. */
export const tooFast = (steps: readonly Step[]): Step[] =>
  steps.filter(({ ratios }) => ratios && Math.max(ratios.seconds, ratios.megabytes) > most);
