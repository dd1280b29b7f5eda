/** What `npm run convert` does with the project on a disk. */
import type { Editing } from '../convert/amend/amendment.ts';
import { convertAll } from '../convert/convert.ts';
import { problem } from '../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome } from '../corpus/problems/problem.ts';
import { betweenTurns, inTurn, write } from './files/conversion.ts';
import { type Disk, withProblems } from './files/disk.ts';
import { generatedFiles, withdrawalPath } from './files/generated.ts';
import { readProject, staleFiles } from './files/io.ts';
import type { Turn } from './files/lock.ts';
import type { Settled } from './files/settled.ts';
import type { Change } from './files/transaction.ts';
import { type Summary, staleProblem, summaryOf } from './report.ts';
import { planWithdrawal, type WithdrawRequest } from './withdraw.ts';

/** What a run did. */
export interface Done {
  documents: Summary[];
  /** How many sources were read. */
  sources: number;
  /** How many files were written or removed. */
  written: number;
  /** The document that was withdrawn, if one was. */
  withdrawn?: string | undefined;
}

interface Job extends Turn {
  /** A document to withdraw. */
  withdraw?: WithdrawRequest | undefined;
  /** What the editors say to amended texts. */
  editing?: Editing | undefined;
  /** What was said of the library before, if that is to be asked. */
  settled?: Settled<Done>;
  /** Write nothing, and find a problem where what is committed is not what the seeds give. */
  check: boolean;
}

/** Converts the project: reads it, runs the chain, writes what has changed if there is no error; alone. */
export function convertProject(disk: Disk, job: Job): Promise<Outcome<Done>> {
  const work = (): Promise<Outcome<Done>> => convertOnce(disk, job);
  return job.check ? betweenTurns(disk, job, work) : inTurn(disk, job, work);
}

/** Converts, but where nothing has changed since nothing was to be done. */
async function convertOnce(disk: Disk, job: Job): Promise<Outcome<Done>> {
  const isAsked = job.withdraw !== undefined || job.editing?.accept !== undefined;
  const known = isAsked ? undefined : await job.settled?.known();
  if (known) return known;
  const outcome = await convert(disk, job);
  if (!isAsked && outcome.value?.written === 0) await job.settled?.keep(outcome);
  return outcome;
}

async function convert(disk: Disk, { check, doing, withdraw, editing }: Job): Promise<Outcome<Done>> {
  const plan = withdraw && (await planWithdrawal(disk, withdraw));
  if (plan && !plan.value) return { value: undefined, problems: plan.problems };
  const project = await readProject(disk, plan?.value?.source);
  const { value: converted = [], texts, problems } = convertAll(project, doing, editing);
  const old = await ofFirstForm(
    disk,
    converted.map(({ document }) => document.id),
  );
  problems.push(...old.problems);
  const changes = [
    ...converted.flatMap(generatedFiles),
    ...(old.value ?? []),
    // A document that came back is no longer withdrawn.
    ...converted.map(({ document }) => ({ path: withdrawalPath(document.id) })),
    ...(plan?.value?.changes ?? []),
  ];
  const { value: stale = [], problems: unread } = await staleFiles(disk, changes);
  problems.push(...unread, ...(check ? stale.map(staleProblem) : []));
  const outcome = check || hasErrors(problems) ? undefined : await write(disk, stale);
  problems.push(...(outcome?.problems ?? []));
  const documents = (converted.length > 0 ? converted : texts).map(summaryOf);
  return {
    value: {
      documents,
      sources: project.value?.sources.length ?? 0,
      written: outcome?.value ?? 0,
      withdrawn: outcome?.value === undefined ? undefined : plan?.value?.source.doc,
    },
    problems,
  };
}

/** The documents as data of a library's first form: the written documents stand in their place. */
const ofFirstForm = (disk: Disk, docs: readonly string[]): Promise<Outcome<Change[]>> =>
  withProblems(async () => {
    const names = new Set(await disk.names('content/data'));
    const changes = docs.flatMap((doc) => (names.has(`${doc}.json`) ? [{ path: `content/data/${doc}.json` }] : []));
    const count = changes.length;
    return { value: changes, problems: count > 0 ? [problem('first-form', { file: 'content/data' }, { count })] : [] };
  });
