/** Where the report of the benchmark of scale stands, and how it gets there. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figures } from './figures.ts';
import { readmeTable, reportFiles } from './report.ts';

/** Its folder, and its figures. */
export const reportFolder = 'tests/bench';
export const figuresFile = `${reportFolder}/figures.json`;

/** Between these the README has its table. */
const [begins, ends] = ['<!-- bench -->', '<!-- /bench -->'];

/** The README with its table as the figures give it. */
export function withTable(readme: string, figures: Figures): string {
  const [from, to] = [readme.indexOf(begins) + begins.length, readme.indexOf(ends)];
  if (to < from || !readme.includes(begins)) throw new Error(`README.md has no ${begins} and ${ends}.`);
  return `${readme.slice(0, from)}\n${readmeTable(figures)}\n${readme.slice(to)}`;
}

/** Writes the figures, all files of the report, and the README’s table. */
export async function writeReport(root: string, figures: Figures): Promise<void> {
  const folder = join(root, reportFolder);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith('.svg')) await rm(join(folder, name));
  await writeFile(join(root, figuresFile), `${JSON.stringify(figures, null, 2)}\n`);
  for (const [name, text] of reportFiles(figures)) await writeFile(join(folder, name), text);
  const readme = join(root, 'README.md');
  await writeFile(readme, withTable(await readFile(readme, 'utf8'), figures));
}
