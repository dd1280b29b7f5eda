/** Measures sizes: at each, Pilcrow and its peers in turn, round after round, and then what their sites cost a reader. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BaseTexts } from './base-texts.ts';
import { after, costOf } from './cost.ts';
import { type Again, again, mostCompared, type PilcrowFigures, type SizeFigures, type ToolFigures } from './figures.ts';
import type { Whole } from './made-text.ts';
import { clean, fill, type Installed, programsOf } from './peers/project.ts';
import { pilcrowCopy, pilcrowRound } from './pilcrow.ts';
import { measureReaders } from './reader.ts';
import { reasonOf } from './reason.ts';
import { siteSize } from './site-size.ts';

/** How sizes are measured. */
export interface Run {
  texts: BaseTexts;
  rounds: number;
  /** The peers that could be installed, and of the others, why not. */
  installed: readonly Installed[];
  missing: Readonly<Record<string, ToolFigures>>;
  doing: (what: string) => void;
}

/** Measures one size. */
export async function measureSize(documents: number, run: Run): Promise<SizeFigures> {
  const isAlone = documents > mostCompared;
  const { texts } = run;
  const { rounds, installed, missing } = isAlone ? { rounds: 1, installed: [], missing: {} } : run;
  const whole: Whole = { texts, documents };
  const doing = (what: string): void => run.doing(`${documents.toLocaleString('en')} documents: ${what}`);
  const pilcrow: PilcrowFigures = { name: 'Pilcrow', runs: [], convert: [], phases: [], again: {} };
  const peers: Record<string, ToolFigures> = { ...missing };
  for (const { peer } of installed) peers[peer.id] = { name: peer.name, runs: [] };
  for (const one of installed) await fill(one, whole);
  let copy: string | undefined;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const tell = (name: string) => (what: string) => doing(`round ${round} of ${rounds}, ${name}: ${what}`);
      if (!pilcrow.failed) {
        if (copy !== undefined) await rm(copy, { recursive: true, force: true });
        copy = await pilcrowCopy(whole);
        const changes = isAlone ? [] : again;
        await attempt(pilcrow, copy, () => addRound(pilcrow, copy ?? '', { whole, changes }, tell('Pilcrow')));
      }
      for (const one of installed) await peerRound(one, documents, peers[one.peer.id], tell(one.peer.name));
    }
    await sizes(pilcrow, copy, installed, peers);
    if (!isAlone) await measureReaders({ pilcrow, peers, installed, site: join(copy ?? '', 'dist'), texts, doing });
    return { documents, pilcrow, peers };
  } finally {
    if (copy !== undefined) await rm(copy, { recursive: true, force: true });
  }
}

async function addRound(
  figures: PilcrowFigures,
  copy: string,
  what: { whole: Whole; changes: readonly Again[] },
  doing: (what: string) => void,
): Promise<void> {
  const round = await pilcrowRound(copy, what, doing);
  figures.convert.push(round.convert);
  figures.runs.push(after(round.convert, round.build));
  figures.phases.push(round.phases);
  for (const [change, cost] of round.again) figures.again[change] = [...(figures.again[change] ?? []), cost];
}

async function peerRound(
  one: Installed,
  documents: number,
  figures: ToolFigures | undefined,
  doing: (what: string) => void,
): Promise<void> {
  if (!figures || figures.failed) return;
  doing('build');
  await clean(one);
  await attempt(figures, one.folder, async () => {
    figures.runs.push(await costOf(programsOf(one, documents)));
  });
}

/** What fails is said in the figures, without this machine's folders, and the rest goes on. */
async function attempt(figures: ToolFigures, folder: string, doIt: () => Promise<void>): Promise<void> {
  try {
    await doIt();
  } catch (error) {
    figures.failed = reasonOf(error, folder);
    figures.runs = [];
  }
}

async function sizes(
  pilcrow: PilcrowFigures,
  copy: string | undefined,
  installed: readonly Installed[],
  peers: Record<string, ToolFigures>,
): Promise<void> {
  if (copy !== undefined && !pilcrow.failed) {
    pilcrow.site = await siteSize(join(copy, 'dist'));
    pilcrow.lean = await siteSize(join(copy, 'dist'), ['downloads', 'provenance']);
  }
  for (const { peer, folder } of installed) {
    const figures = peers[peer.id];
    if (figures && !figures.failed) figures.site = await siteSize(join(folder, peer.out));
  }
}
