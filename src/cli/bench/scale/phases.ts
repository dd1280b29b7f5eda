/** The phases of a build, as `src/publish/phases.ts` writes them: a line of JSON for each. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Phase } from '../../../publish/phases.ts';

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
