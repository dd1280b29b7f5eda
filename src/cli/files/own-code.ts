/** The project that a command is of, and its code. */
import { resolve } from 'node:path';
import { codeHash } from '../../rebuild/hashes.ts';

/** The project's folder. */
export const project = resolve(import.meta.dirname, '../../..');

let known: string | undefined;

/** A hash of the code that runs: what it is when it is first asked for. */
export function ownCode(): string {
  known ??= codeHash(project);
  return known;
}
