/** The files of units as they were made: kept for the build after this one. */
import { readFileSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './hashes.ts';
import { writeWhole } from './notebook.ts';
import { type KeptFile, packFiles, unpackFiles } from './packed-files.ts';
import { unitsFile } from './parts.ts';
import { askAgain } from './questions.ts';
import type { MadeUnit, Rebuild } from './rebuild.ts';

const folderOf = ({ notebook }: Rebuild): string => join(notebook.folder, 'pages');

/**
 * The files of a unit that is taken over; of another, none.
 *
 * @throws If what was kept is damaged: it is thrown away, and the next build makes all of it.
 */
export function keptFiles(rebuild: Rebuild, unit: string): KeptFile[] {
  const kept = rebuild.kept.get(unit);
  return kept ? (readFiles(join(folderOf(rebuild), kept.pages)) ?? forget(rebuild)) : [];
}

function readFiles(file: string): KeptFile[] | undefined {
  try {
    return unpackFiles(readFileSync(file));
  } catch {
    return undefined;
  }
}

function forget(rebuild: Rebuild): never {
  rmSync(rebuild.notebook.folder, { recursive: true, force: true });
  throw new Error('what the last build kept is damaged, and was thrown away: build once more, and all is made anew');
}

/**
 * Keeps the files of the units that were made, and those that were taken over.
 *
 * @param filesAt Gives what is kept of what was made at an address: asked once for each, those of a unit together.
 */
export async function keepFiles(rebuild: Rebuild, filesAt: (path: string) => Promise<KeptFile[]>): Promise<void> {
  const { notebook, answers, units, kept, made, part } = rebuild;
  const folder = folderOf(rebuild);
  const now: Record<string, MadeUnit> = Object.fromEntries(kept);
  for (const [unit, { questions: asked, paths }] of made) {
    const files: KeptFile[] = [];
    for (const path of [...paths].sort()) files.push(...(await filesAt(path)));
    const packed = packFiles(files);
    const name = `${hashOf(packed)}.zst`;
    writeWhole(join(folder, name), packed);
    const questions = [...asked.values()];
    now[unit] = {
      of: units.get(unit) ?? '',
      questions,
      answers: hashOf(askAgain(answers, questions) ?? ''),
      pages: name,
    };
  }
  await notebook.write(unitsFile(part), now);
  // What a part names is taken over by the build that waits for it; with that, all is in one list again.
  if (part) return;
  for (const one of [...(await notebook.names('units-')), ...(await notebook.names('part-'))])
    await notebook.forget(one);
  const named = new Set(Object.values(now).map((one) => one.pages));
  for (const name of await readdir(folder).catch(() => [])) if (!named.has(name)) await rm(join(folder, name));
}
