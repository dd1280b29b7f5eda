/** Texts that people write, read from the disk. */
import type { TextFile } from '../../convert/project.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { decodeUtf8 } from '../../corpus/text/utf8.ts';
import { type Disk, ifThere, withProblems } from './disk.ts';

/** Reads a text that people write; one that is not there is empty, where it may be missing. */
export const readText = (disk: Disk, file: string, mayBeMissing = false): Promise<Outcome<TextFile>> =>
  withProblems(async () => {
    const work = disk.read(file);
    const bytes = (mayBeMissing ? await ifThere(work) : await work) ?? new Uint8Array();
    const decoded = decodeUtf8(bytes);
    if (decoded.text !== undefined) return { value: { file, text: decoded.text }, problems: [] };
    const { place, byte } = decoded;
    return { value: undefined, problems: [problem('file-not-utf8', { file, ...place }, { byte })] };
  });

/** A file of the disk as text, if it is there. */
export const textIfThere = async (disk: Disk, file: string): Promise<string | undefined> =>
  (await ifThere(disk.read(file)))?.toString();

/** The names with an ending, without it, in their order. */
export const namesWith = (names: readonly string[] = [], ending: string): string[] =>
  names
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ending.length))
    .sort();
