/** What `npm run convert` does with the project on a disk. */
import { convertAll } from '../convert/convert.ts';
import { hasErrors, type Outcome } from '../corpus/problems/problem.ts';
import { betweenTurns, inTurn, write } from './files/conversion.ts';
import type { Disk } from './files/disk.ts';
import { generatedFiles } from './files/generated.ts';
import { readProject, staleFiles } from './files/io.ts';
import type { Turn } from './files/lock.ts';
import { type Summary, staleProblem, summaryOf } from './report.ts';

/** What a run did. */
export interface Done {
  documents: Summary[];
  /** How many sources were read. */
  sources: number;
  /** How many files were written. */
  written: number;
}

interface Job extends Turn {
  /** Write nothing, and find a problem where what is committed is not what the seeds give. */
  check: boolean;
}

/** Converts the project: reads it, runs the chain, writes what has changed if there is no error; alone. */
export function convertProject(disk: Disk, job: Job): Promise<Outcome<Done>> {
  return job.check ? betweenTurns(disk, job, () => convert(disk, job)) : inTurn(disk, job, () => convert(disk, job));
}

async function convert(disk: Disk, { check, doing }: Job): Promise<Outcome<Done>> {
  const project = await readProject(disk);
  const { value: converted = [], texts, problems } = convertAll(project, doing);
  const { value: stale = [], problems: unread } = await staleFiles(disk, converted.flatMap(generatedFiles));
  problems.push(...unread, ...(check ? stale.map(staleProblem) : []));
  const outcome = check || hasErrors(problems) ? undefined : await write(disk, stale);
  problems.push(...(outcome?.problems ?? []));
  const documents = (converted.length > 0 ? converted : texts).map(summaryOf);
  return {
    value: { documents, sources: project.value?.sources.length ?? 0, written: outcome?.value ?? 0 },
    problems,
  };
}
