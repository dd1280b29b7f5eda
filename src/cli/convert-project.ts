/** What `npm run convert` does with the project on a disk. */
import type { Editing } from '../convert/amend/amendment.ts';
import { convertAll } from '../convert/convert.ts';
import type { Converted } from '../convert/project.ts';
import { problem } from '../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome } from '../corpus/problems/problem.ts';
import { betweenTurns, inTurn, write } from './files/conversion.ts';
import { type Disk, withProblems } from './files/disk.ts';
import { generatedFiles, withdrawalPath } from './files/generated.ts';
import { readProject, staleFiles } from './files/io.ts';
import type { Kept } from './files/kept.ts';
import type { Turn } from './files/lock.ts';
import type { Settled, Work } from './files/settled.ts';
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
  /** Opens what was made of it before. */
  kept?: () => Promise<Kept>;
  /** Write nothing, and find a problem where what is committed is not what the seeds give. */
  check: boolean;
}

/** Converts the project: reads it, runs the chain, writes what has changed if there is no error; alone. */
export function convertProject(disk: Disk, job: Job): Promise<Outcome<Done>> {
  const work = (): Promise<Outcome<Done>> => convertOnce(disk, job);
  return job.check ? betweenTurns(disk, job, work) : inTurn(disk, job, work);
}

/** Converts, but where it is known what would be said. */
async function convertOnce(disk: Disk, job: Job): Promise<Outcome<Done>> {
  const isAsked = job.withdraw !== undefined || job.editing?.accept !== undefined;
  const known = isAsked ? undefined : await job.settled?.known();
  if (known) return known;
  const { outcome, changes, converted } = await convert(disk, job);
  // What was removed will not be there to be warned of again.
  const isSame = changes.every(({ text }) => text !== undefined);
  if (!isAsked && isSame) await job.settled?.keep({ ...saidAgain(outcome, converted), changes });
  return outcome;
}

/** What is done, with the files that were changed, and the documents if they could be converted. */
interface Conversion {
  outcome: Outcome<Done>;
  changes: readonly Change[];
  converted: readonly Converted[];
}

/**
 * What the next conversion would say. Once a new id is committed, it is a kept one; what it would say of texts that went, or are
 * proposed to be others, is not known without converting them.
 */
function saidAgain({ value, problems }: Outcome<Done>, converted: readonly Converted[]): Omit<Work<Done>, 'changes'> {
  const again = value && { ...value, written: 0 };
  const isPlain = converted.every(({ changes, proposals }) => changes.gone.length === 0 && proposals.length === 0);
  const kept = new Map(converted.map(({ document, register }) => [document.id, livingIds(register)]));
  const documents = value?.documents.map((one) => ({
    ...one,
    ids: { new: [], kept: kept.get(one.doc) ?? [], gone: [] },
  }));
  return {
    outcome: { value: again, problems },
    committed: { value: again && documents && isPlain ? { ...again, documents } : undefined, problems },
  };
}

const livingIds = (register: Converted['register']): string[] =>
  register.filter(({ retired }) => retired === undefined).map(({ id }) => id);

async function convert(disk: Disk, { check, doing, kept: open, withdraw, editing }: Job): Promise<Conversion> {
  const plan = withdraw && (await planWithdrawal(disk, withdraw));
  if (plan && !plan.value)
    return { outcome: { value: undefined, problems: plan.problems }, changes: [], converted: [] };
  const project = await readProject(disk, plan?.value?.source);
  const kept = await open?.();
  const { value: whole, texts, problems } = convertAll(project, doing, editing, kept?.keep);
  kept?.write(whole !== undefined);
  const converted = whole ?? [];
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
  const done = check || hasErrors(problems) ? undefined : await write(disk, stale);
  problems.push(...(done?.problems ?? []));
  const documents = (converted.length > 0 ? converted : texts).map(summaryOf);
  const value = {
    documents,
    sources: project.value?.sources.length ?? 0,
    written: done?.value ?? 0,
    withdrawn: done?.value === undefined ? undefined : plan?.value?.source.doc,
  };
  return { outcome: { value, problems }, changes: stale, converted };
}

/** The documents as data of a library's first form: the written documents stand in their place. */
const ofFirstForm = (disk: Disk, docs: readonly string[]): Promise<Outcome<Change[]>> =>
  withProblems(async () => {
    const names = new Set(await disk.names('content/data'));
    const changes = docs.flatMap((doc) => (names.has(`${doc}.json`) ? [{ path: `content/data/${doc}.json` }] : []));
    const count = changes.length;
    return { value: changes, problems: count > 0 ? [problem('first-form', { file: 'content/data' }, { count })] : [] };
  });
