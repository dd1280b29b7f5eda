/**
 * A folder that is made whole before it takes another's place: whoever looks finds the old one or the new one. No system that Node knows
 * exchanges two folders in one step; cut off between the two that it takes, the old one lies beside its place, and is put back by the next run.
 */
import { rmSync } from 'node:fs';
import { access, cp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

const beside = (folder: string, what: string): string => {
  const whole = resolve(folder);
  return join(dirname(whole), `.${basename(whole)}.${what}`);
};
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Prepares to replace a folder. What an earlier run left behind when it was cut off is cleared away; if that was between
 * the two steps of {@link replaceFolder}, the old folder is put back.
 *
 * @returns Where the new one is to be made: beside it, on the same disk.
 */
export async function prepareReplacement(folder: string): Promise<string> {
  const [made, old] = [beside(folder, 'new'), beside(folder, 'old')];
  if ((await isThere(old)) && !(await isThere(folder))) await rename(old, folder);
  for (const left of [made, old]) await rm(left, { recursive: true, force: true });
  return made;
}

/**
 * Puts the new folder in the place of the old one, which goes. A folder that cannot be moved, because a disk is mounted there,
 * gets the new one's files instead.
 */
export async function replaceFolder(folder: string): Promise<void> {
  const [made, old] = [beside(folder, 'new'), beside(folder, 'old')];
  try {
    if (await isThere(folder)) await rename(folder, old);
    await rename(made, folder);
  } catch (error) {
    if (!['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
    await cp(made, folder, { recursive: true });
  }
  // Of thousands of files, one after the other takes less than half of what it takes as so many promises.
  for (const left of [made, old]) rmSync(left, { recursive: true, force: true });
}
