/** All files that are named → the documents that are made of them, and a conversion with them. */
import { problem } from '../../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome, type Problem } from '../../corpus/problems/problem.ts';
import { convertProject } from '../convert-project.ts';
import { type Disk, withProblems } from '../files/disk.ts';
import { type Added, addFile, isReadable, type Job, libraryFacts } from './add-documents.ts';
import { filesOf } from './received.ts';

/** What a run did. */
export interface AddedAll {
  added: Added[];
  /** Whether the project was converted with them. */
  converted: boolean;
}

interface Run extends Job {
  /** Files and folders, as paths on the disk that is received from. */
  paths: readonly string[];
  /** Is told what is being done, for people who wait. */
  doing: (what: string) => void;
}

/**
 * Adds files, one after the other: what one of them lacks keeps no other from being added.
 *
 * @param disk The project’s.
 * @param received The disk on which the files lie.
 */
export const addAll = (disk: Disk, received: Disk, run: Run): Promise<Outcome<AddedAll>> =>
  withProblems(async () => {
    const problems: Problem[] = [];
    const added: Added[] = [];
    if (run.id !== undefined && (await areSeveral(received, run.paths))) {
      const message = 'it is one id, and there are several files';
      return {
        value: { added, converted: false },
        problems: [problem('add-id', { file: run.paths[0] ?? '' }, { id: run.id, message })],
      };
    }
    const library = await libraryFacts(disk);
    // What was added before an editor broke off is whole, and is converted.
    let isStopped = false;
    for (const path of run.paths) {
      for await (const file of filesOf(received, path)) {
        if ('rule' in file) {
          problems.push(file);
          continue;
        }
        run.doing(`Reading ${file.name} (${added.length + 1})`);
        const { value, problems: found } = await addFile(disk, file, library, run);
        problems.push(...found);
        if (value) added.push(value);
        isStopped = found.some(({ rule }) => rule === 'add-stopped');
        if (isStopped) break;
      }
      if (isStopped) break;
    }
    const convert = !run.dryRun && added.length > 0;
    const unread = added.filter((one) => !isReadable(one));
    if (!convert || unread.length > 0)
      return { value: { added, converted: false }, problems: [...problems, ...unread.flatMap((one) => one.problems)] };
    const { problems: met } = await convertProject(disk, { check: false, patience: 10_000, doing: run.doing });
    // What is wrong with the new documents was said with each; what is wrong with others keeps them from being written.
    problems.push(...met.filter(({ severity }) => severity === 'error'));
    return { value: { added, converted: !hasErrors(met) }, problems };
  });

/** Whether there is more than one file to be added. */
async function areSeveral(received: Disk, paths: readonly string[]): Promise<boolean> {
  let count = 0;
  for (const path of paths) {
    for await (const file of filesOf(received, path)) {
      if (!('rule' in file)) count += 1;
      if (count > 1) return true;
    }
  }
  return false;
}
