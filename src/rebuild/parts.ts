/**
 * Many documents are made in parts, each by a build of its own that ends with it: a module of each document stays in a process
 * until that ends, and nobody can take it out. What they made is taken over by the build that waits for them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
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

/**
 * Has parts made, one after the other: two at once would write into each other's bundles.
 *
 * @param project The project's folder.
 * @returns Under which names is written down what they made.
 * @throws If one could not be made; it has said why.
 */
export async function makeParts(parts: readonly Units[], project: string, notebook: Notebook): Promise<string[]> {
  const out = join(notebook.folder, 'part');
  const names: string[] = [];
  for (const [index, units] of parts.entries()) {
    const part = `part-${index + 1}`;
    await notebook.write(part, Object.fromEntries(units));
    const args = [...process.execArgv, process.argv[1] ?? '', 'build', '--root', project, '--outDir', out];
    const env = { ...process.env, [partVariable]: part };
    const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit', env }), 'exit');
    await rm(out, { recursive: true, force: true });
    if (code !== 0) throw new Error(`part ${index + 1} of ${parts.length} could not be made`);
    names.push(unitsFile(part));
  }
  return names;
}
