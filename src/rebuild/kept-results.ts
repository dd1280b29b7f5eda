/** What takes long and is made of little: kept from build to build, whatever is built, by a hash of what it is made of. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hashes.ts';
import { writeWhole } from './notebook.ts';
import { currentRebuild } from './rebuild.ts';

/** How many are kept: those that were asked for last. */
const most = 64;

/**
 * Gives a result that was kept, or makes it and keeps it. While pages are written one by one (`npm run dev`) it is made.
 *
 * @param of What it is made of, beside the code.
 */
export async function keptResult(of: readonly string[], make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const rebuild = currentRebuild();
  if (!rebuild) return make();
  const folder = rebuild.notebook.shared;
  const file = join(folder, hashOf(JSON.stringify([rebuild.code, ...of])));
  const known = readIfKept(file);
  if (known) return known;
  const made = await make();
  writeWhole(file, made);
  forgetOld(folder);
  return made;
}

function readIfKept(file: string): Uint8Array | undefined {
  try {
    const content = readFileSync(file);
    utimesSync(file, new Date(), new Date());
    return content;
  } catch {
    return undefined;
  }
}

/** Other builds may forget the same at the same time. */
function forgetOld(folder: string): void {
  const timeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(folder).map((name) => ({ file: join(folder, name), time: timeOf(join(folder, name)) }));
  for (const { file } of files.sort((a, b) => b.time - a.time).slice(most)) rmSync(file, { force: true });
}
