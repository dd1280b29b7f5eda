/**
 * Writes files all or none, whenever the disk fails or the process ends.
 *
 * The new files are written in full into a folder of the conversion's own, the old ones copied beside them, and a journal
 * says what is about to be moved. Then the new ones are moved to their places, and the journal goes. While it is there,
 * the old files can be put back: at once where a move fails, by the next conversion where the process ended.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { problem } from '../../corpus/problems/catalogue.ts';
import { type Disk, DiskRefusal, ifThere, Refusal } from './disk.ts';
import type { GeneratedFile } from './generated.ts';

/** The conversion's own folder, which is there only while one runs, or after one that was cut off. */
export const workFolder = 'content/.convert';

const journalFile = `${workFolder}/journal.json`;
const newFile = (path: string): string => `${workFolder}/new/${path}`;
const oldFile = (path: string): string => `${workFolder}/old/${path}`;

/** A change of a file: what it is to hold, with its SHA-256 if that is known, or nothing where it is to go. */
export type Change = Pick<GeneratedFile, 'path'> &
  Partial<Pick<GeneratedFile, 'sha256'>> & { text?: string | undefined };

/** What is changed, with the hash of each new file: only a file that still is as the conversion left it is put back. */
const journalSchema = z.array(
  z.strictObject({ path: z.string().regex(/^(?:content|seeds)(?:\/[^/.][^/]*)+$/), sha256: z.string().optional() }),
);

const unfinished = (message: string): Refusal =>
  new Refusal(problem('conversion-unfinished', { file: workFolder }, { message }));

/**
 * Changes files: after it either all of them are changed, or everything is as it was before.
 *
 * @throws A `DiskRefusal` when everything is as before, another `Refusal` when it could not be made so.
 */
export async function changeFiles(disk: Disk, changes: readonly Change[]): Promise<void> {
  // What a conversion left that was cut off before its journal was there is of no use to anyone.
  await removeCopies(disk);
  if (changes.length === 0) return;
  try {
    for (const { path, text } of changes) {
      if (text !== undefined) await concerning(path, disk.write(newFile(path), text));
      await concerning(path, ifThere(disk.copy(path, oldFile(path))));
    }
    const journal = changes.map(({ path, text }) => ({ path, sha256: text === undefined ? undefined : sha256(text) }));
    await disk.write(newFile('journal'), JSON.stringify(journal));
    await disk.move(newFile('journal'), journalFile);
    for (const { path, text } of changes) {
      await (text === undefined ? disk.remove(path) : disk.move(newFile(path), path));
    }
    await disk.remove(journalFile);
  } catch (error) {
    await putBack(disk);
    await removeCopies(disk).catch(() => {});
    throw error;
  }
  await removeCopies(disk).catch(() => {});
}

/** Removes the copies, which no one needs once there is no journal. */
async function removeCopies(disk: Disk): Promise<void> {
  for (const folder of ['new', 'old']) await disk.remove(`${workFolder}/${folder}`);
}

/** An error names the file that a person knows, not the copy of it. */
const concerning = <T>(file: string, work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    throw error instanceof DiskRefusal ? error.of(file) : error;
  });

/**
 * Puts back the files that a conversion moved without coming to its end. Does nothing where there is none such.
 *
 * @returns The files that were put back.
 * @throws A `Refusal` if they cannot be.
 */
export async function putBack(disk: Disk): Promise<string[]> {
  const journal = await readJournal(disk);
  if (!journal) return [];
  try {
    const putBack: string[] = [];
    for (const { path, sha256: made } of journal) {
      const there = await ifThere(disk.read(path));
      // Not changed yet, put back already, or changed by others since.
      if ((there && sha256(there)) !== made) continue;
      const hadOld = await ifThere(disk.move(oldFile(path), path).then(() => true));
      if (!hadOld) await disk.remove(path);
      putBack.push(path);
    }
    await disk.remove(journalFile);
    return putBack;
  } catch (error) {
    throw error instanceof DiskRefusal ? unfinished(`${error.problem.where.file}: ${error.message}`) : error;
  }
}

/**
 * Sees that no conversion was cut off while it changed files.
 *
 * @throws A `Refusal` if one was.
 */
export async function expectFinished(disk: Disk): Promise<void> {
  if (await readJournal(disk)) throw unfinished('It was cut off while it moved its files.');
}

async function readJournal(disk: Disk): Promise<z.infer<typeof journalSchema> | undefined> {
  const text = await ifThere(disk.read(journalFile));
  if (text === undefined) return undefined;
  const { success, data } = journalSchema.safeParse(parsed(text.toString()));
  if (!success) throw unfinished('Its journal cannot be read.');
  return data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');
