/** `npm run bench -- --scale 100,1000`: libraries of any size, beside peers that make sites of the same texts. */
import { readdir, readFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import yoctoSpinner from 'yocto-spinner';
import type { Document } from '../../corpus/model/document.ts';
import { type BaseTexts, baseTexts } from './scale/base-texts.ts';
import type { Figures, ToolFigures } from './scale/figures.ts';
import { measureSize } from './scale/measure-scale.ts';
import { ownPage } from './scale/own-page.ts';
import { type Installed, install, peers } from './scale/peers/project.ts';
import { versions } from './scale/peers/versions.ts';
import { reasonOf } from './scale/reason.ts';
import { figuresFile, writeReport } from './scale/report-files.ts';
import { scaleText } from './scale/scale-text.ts';

/** What was asked for. */
export interface ScaleOptions {
  /** How many documents, one size after the other; none, to write the report of the last run again. */
  scale?: readonly number[];
  runs: number;
  /** The folder that peers are installed into; without one, there are none. */
  peers?: string;
  report?: boolean;
  json?: boolean;
}

/** Measures the sizes, and prints the figures or writes the report. */
export async function benchScale({ scale, runs, peers: folder, report, json }: ScaleOptions): Promise<void> {
  const spinner = yoctoSpinner({ text: 'Scale' });
  const doing = (what: string): void => {
    spinner.text = what;
  };
  if (process.stderr.isTTY) spinner.start();
  try {
    // A run takes long: what each size has shown is kept at once.
    const keep = async (sofar: Figures): Promise<void> => (report ? writeReport('.', sofar) : undefined);
    const figures = scale ? await measured(scale, { rounds: runs, folder, doing, keep }) : await lastRun();
    spinner.stop();
    console.log(json ? JSON.stringify(figures, null, 2) : scaleText(figures));
    if (report) await writeReport('.', figures);
  } finally {
    spinner.stop();
  }
}

const lastRun = async (): Promise<Figures> => JSON.parse(await readFile(figuresFile, 'utf8'));

/** How a run goes. */
interface Course {
  rounds: number;
  folder: string | undefined;
  doing: (what: string) => void;
  /** Is given the figures after each size. */
  keep: (figures: Figures) => Promise<void>;
}

async function measured(scale: readonly number[], { rounds, folder, doing, keep }: Course): Promise<Figures> {
  const texts = await ownTexts();
  const { installed, missing } =
    folder === undefined ? { installed: [], missing: {} } : await installAll(folder, doing);
  doing('The library’s own longest document');
  const figures: Figures = {
    own: await ownPage(),
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    versions: used(),
    rounds,
    sizes: [],
  };
  for (const documents of scale) {
    figures.sizes.push(await measureSize(documents, { texts, rounds, installed, missing, doing }));
    await keep(figures);
  }
  return figures;
}

/** The texts of the library that the project has. */
async function ownTexts(): Promise<BaseTexts> {
  const folder = 'content/documents';
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return baseTexts(
    await Array.fromAsync(names, async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Document),
  );
}

/** Installs the peers; where one cannot be, it is said why, and the rest goes on. */
async function installAll(folder: string, doing: (what: string) => void) {
  const installed: Installed[] = [];
  const missing: Record<string, ToolFigures> = {};
  for (const peer of peers) {
    doing(`Installing ${peer.name}`);
    try {
      installed.push(await install(peer, folder));
    } catch (error) {
      missing[peer.id] = { name: peer.name, runs: [], failed: `not installed: ${reasonOf(error, folder)}` };
    }
  }
  return { installed, missing };
}

const machine = (): Figures['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 1e9),
  system: `${type()} ${release()}`,
});

const used = (): Record<string, string> => ({ node: process.versions.node, ...versions });
