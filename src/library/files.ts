/** The files of the library that is built: those that it must have, those that it may have, and whole folders of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Outcome } from '../corpus/problems/problem.ts';

/** Where the library lies that is built: the project's own, or the one that `PILCROW_LIBRARY` names. */
const inLibrary = (...path: string[]): string => join(resolve(process.env['PILCROW_LIBRARY'] ?? '.'), ...path);

/** A file that goes with the documents; where it is gone, the conversion says what to do. */
export async function expected(file: string): Promise<string> {
  const text = textOf(file);
  if (text !== undefined) return text;
  throw new Error(
    `${file} is gone, but what was made with it is still there: run npm run convert, which says what to do`,
  );
}

/** The text of a file that a library may have or not. */
export const ifThere = async (file: string): Promise<string> => textOf(file) ?? '';

/** At once: of thousands of small files, to wait for each takes longer than to read it. */
const textOf = (file: string): string | undefined => orNothing(() => readFileSync(inLibrary(file), 'utf8'));

/** What is read, if it is there. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What such a file says; what is wrong with it is said with its place. */
export async function readOwn<T>(file: string, read: (own: { text: string }) => Outcome<T>): Promise<T> {
  const { value, problems } = read({ text: await ifThere(file) });
  if (value) return value;
  throw new Error(
    problems.map(({ where, what, help }) => `${where.file}:${where.line}:${where.column}: ${what} ${help}`).join('\n'),
  );
}

/** Reads the files of a folder one after the other: there may be thousands. A folder that is not there is empty. */
export async function filesIn<T>(
  folder: string,
  ending: string,
  parsed: (text: string, id: string) => T,
): Promise<T[]> {
  const names = orNothing(() => readdirSync(inLibrary(folder))) ?? [];
  const values: T[] = [];
  for (const name of names.filter((one) => one.endsWith(ending) && !one.startsWith('.')).sort())
    values.push(parsed(readFileSync(inLibrary(folder, name), 'utf8'), name.slice(0, -ending.length)));
  return values;
}

/**
 * Makes something of the library once for all of the process: Astro has copies of one module side by side, which would each
 * read all of it again.
 */
export function onceFor<T>(what: string, make: () => Promise<T>): Promise<T> {
  const key = Symbol.for(`pilcrow ${what} of ${inLibrary()}`);
  const known = globalThis as unknown as Record<symbol, Promise<T> | undefined>;
  known[key] ??= make();
  return known[key];
}
