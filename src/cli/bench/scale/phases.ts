/** The phases of a build, as the build writes them where `PILCROW_PHASES` names a file: a line of JSON for each. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Phase } from './figures.ts';

/** The variable of the environment that names the file. */
export const phasesVariable = 'PILCROW_PHASES';

const phaseSchema = z.object({ phase: z.string(), seconds: z.number(), cpu: z.number(), megabytes: z.number() });

/** Reads the file; where there is none, the build told nothing. A line that is cut off is left out. */
export async function readPhases(file: string): Promise<Phase[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => phaseSchema.safeParse(parsed(line)).data ?? []);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
