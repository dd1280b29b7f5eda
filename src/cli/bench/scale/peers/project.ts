/** A peer's project on the disk: installed once, filled with the texts of a size, built from nothing. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Program } from '../../growth/measure.ts';
import { writeFiles } from '../../write-files.ts';
import { madeMarkdown } from '../made-markdown.ts';
import { idOf, madeText, type Whole } from '../made-text.ts';
import { eleventy } from './eleventy.ts';
import type { Peer } from './peer.ts';
import { plainAstro } from './plain-astro.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** The peers, in the order in which they are measured. */
export const peers: readonly Peer[] = [starlight, plainAstro, eleventy, vitepress];

/** A peer in its folder. */
export interface Installed {
  peer: Peer;
  folder: string;
}

/**
 * Writes a peer's project and installs its packages, unless they are there.
 *
 * @throws With what npm said, if it cannot.
 */
export async function install(peer: Peer, below: string): Promise<Installed> {
  const folder = join(below, peer.id);
  await mkdir(folder, { recursive: true });
  const manifest = JSON.stringify(
    { name: `peer-${peer.id}`, private: true, type: 'module', dependencies: peer.packages },
    null,
    2,
  );
  const wanted = join(folder, 'package.json');
  const installed = join(folder, 'node_modules/.installed.json');
  if ((await readFile(installed, 'utf8').catch(() => '')) !== manifest) {
    await writeFiles(folder, [['package.json', manifest]]);
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: dirname(wanted),
      shell: process.platform === 'win32',
    });
    await writeFiles(folder, [['node_modules/.installed.json', manifest]]);
  }
  return { peer, folder };
}

/** Puts the texts of a library in the place of those that were there. */
export async function fill({ peer, folder }: Installed, whole: Whole): Promise<void> {
  const [first] = peer.document({ id: 'any', title: '', markdown: '' });
  await rm(join(folder, dirname(first)), { recursive: true, force: true });
  await writeFiles(folder, peer.files);
  await writeFiles(folder, textsOf(peer, whole));
}

function* textsOf(peer: Peer, whole: Whole) {
  const links: string[] = [];
  for (let document = 0; document < whole.documents; document += 1) {
    const text = madeText(document, whole);
    const id = idOf(document);
    links.push(`- [${text.title}](/${peer.page(id)})`);
    yield peer.document({ id, title: text.title, markdown: madeMarkdown(text) });
  }
  yield peer.home(links);
}

/** Takes away what an earlier build left. */
export async function clean({ peer, folder }: Installed): Promise<void> {
  for (const path of peer.leftovers) await rm(join(folder, path), { recursive: true, force: true });
}

/** The programs that build a peer's site. */
export const programsOf = ({ peer, folder }: Installed, documents: number): Program[] =>
  peer.build.map(([program, ...args]) => ({
    name: peer.name,
    on: `${documents} documents`,
    args: [join(folder, 'node_modules', program), ...args],
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    cwd: folder,
  }));
