/**
 * Many documents are made in parts, each by a build of its own that ends with it: a module of each document stays in a process
 * until that ends, and nobody can take it out. What they made is taken over by the build that waits for them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { partsOf } from '../corpus/model/parts.ts';
import type { Notebook } from './notebook.ts';
import { unitOf } from './units.ts';

/** The variable of the environment that tells a build which part it makes, by the name of what is written down of it. */
const partVariable = 'PILCROW_PART';

/** How many documents one build makes at most. Tests ask for fewer. */
const mostDocuments = (): number => Number(process.env['PILCROW_MOST_DOCUMENTS'] ?? 1000);

/** Whether a library is one of those whose documents are made in parts: what it takes at once is held down then, at the price of time. */
export const isLarge = (documents: readonly unknown[]): boolean => documents.length > mostDocuments();

/** The units that a build makes: name → hash of what they are made of. */
export type Units = ReadonlyMap<string, string>;

/** The name of the part that this build makes, if it makes one. */
export const ownPart = (): string | undefined => process.env[partVariable];

/** Under which name a build writes down what it made. */
export const unitsFile = (part?: string): string => ['units', ...(part ? [part] : [])].join('-');

/** The units of the part that this build makes, as whoever waits for it wrote them down. */
export const readPart = async (notebook: Notebook, part: string): Promise<Units> =>
  new Map(Object.entries((await notebook.read<Record<string, string>>(part)) ?? {}));

/**
 * Puts units into parts: those of documents that follow each other, and as many of the others in each.
 *
 * @param toMake The units that are made.
 * @param documents The ids of all documents.
 */
export function partsOfUnits(toMake: Units, documents: readonly string[], most = mostDocuments()): Units[] {
  const own = documents
    .map((id) => [unitOf.document(id), unitOf.file(id)].filter((unit) => toMake.has(unit)))
    .filter((units) => units.length > 0);
  const parts = partsOf(own, () => 1, most);
  const ofDocuments = new Set(own.flat());
  const others = [...toMake.keys()].filter((unit) => !ofDocuments.has(unit));
  return parts.map((part, index) => {
    const units = [...part.flat(), ...others.filter((_, place) => place % parts.length === index)];
    return new Map(units.map((unit) => [unit, toMake.get(unit) ?? '']));
  });
}

/** How many parts are made at once: each takes a processor and, with a thousand documents, less than these bytes. */
const bytesEach = 3e9;
const partsAtOnce = (): number => Math.max(1, Math.min(2, availableParallelism(), Math.floor(memory() / bytesEach)));
/** The machine's, or what a container has of it. */
const memory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

/** What a part says to the build that waits for it when nothing that it reads is Astro's own any more: that of the next may be written. */
const bundled = 'bundled';
export const sayBundled = (): void => void process.send?.(bundled);

/**
 * Has parts made, the next one while the pages of the one before are rendered: what Astro writes down while it bundles has one place
 * for all builds of a project.
 *
 * @param project The project's folder.
 * @returns Under which names is written down what they made.
 * @throws If one could not be made, when the other has ended; it has said why.
 */
export async function makeParts(parts: readonly Units[], project: string, notebook: Notebook): Promise<string[]> {
  const names: string[] = [];
  const running = new Set<Promise<void>>();
  const failed: string[] = [];
  for (const [index, units] of parts.entries()) {
    if (running.size >= partsAtOnce()) await Promise.race(running);
    if (failed.length > 0) break;
    const name = `part-${index + 1}`;
    await notebook.write(name, Object.fromEntries(units));
    const part = startPart(name, project, notebook);
    const ended = part.ended.then((isMade) => {
      running.delete(ended);
      if (!isMade) failed.push(`part ${index + 1} of ${parts.length}`);
    });
    running.add(ended);
    await part.bundled;
    names.push(unitsFile(name));
  }
  await Promise.all(running);
  if (failed.length > 0) throw new Error(`${failed.join(' and ')} could not be made`);
  return names;
}

/** Starts a part, in a folder of its own; says when it has bundled (or ended), and whether it was made. */
function startPart(part: string, project: string, notebook: Notebook) {
  const out = join(notebook.folder, 'parts', part);
  const args = [...process.execArgv, process.argv[1] ?? '', 'build', '--root', project, '--outDir', out];
  const env = { ...process.env, [partVariable]: part };
  // Astro puts the bundle into the folder that is built to where that is below the one in which it is called.
  const build = spawn(process.execPath, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    cwd: project,
  });
  const ended = once(build, 'exit').then(async ([code]) => {
    await rm(out, { recursive: true, force: true });
    return code === 0;
  });
  return { bundled: Promise.race([once(build, 'message'), ended]), ended };
}
