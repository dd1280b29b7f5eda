/** A conversion's turn: alone, and from a state that is whole. */
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { type Disk, withProblems } from './disk.ts';
import { alone, type Turn, whenFree } from './lock.ts';
import { type Change, changeFiles, expectFinished, putBack } from './transaction.ts';

/** Does work that reads the project and changes it, alone; what an earlier conversion left half done is put back first. */
export const inTurn = <T>(disk: Disk, turn: Turn, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
  withProblems(async () => {
    // Where there is no project, reading says so, and nothing is left there.
    if (!(await disk.names('seeds'))) return work();
    return alone(disk, turn, async () => {
      const files = await putBack(disk);
      const { value, problems } = await work();
      return { value, problems: [...(files.length > 0 ? [repaired(files)] : []), ...problems] };
    });
  });

/** Does work that only reads the project, when no conversion runs. */
export const betweenTurns = <T>(disk: Disk, turn: Turn, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
  withProblems(async () => {
    await whenFree(disk, turn);
    await expectFinished(disk);
    return work();
  });

const repaired = (files: string[]) => problem('conversion-repaired', { file: 'content' }, { files });

/** Changes files, all or none. */
export const write = (disk: Disk, changes: readonly Change[]): Promise<Outcome<number>> =>
  withProblems(async () => {
    await changeFiles(disk, changes);
    return { value: changes.length, problems: [] };
  });
