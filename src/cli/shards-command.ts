/** `npm run shards`, but for its process: libraries that are published side by side → what each holds, written to the others. */
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { projectToShard } from '../convert/project-to-shard.ts';
import { type Shard, shardsFolder, shardText } from '../corpus/model/shard.ts';
import { hasErrors, type Outcome, type Problem } from '../corpus/problems/problem.ts';
import type { Voice } from './convert-command.ts';
import { inTurn, write } from './files/conversion.ts';
import { type Disk, diskBelow } from './files/disk.ts';
import { readProject, staleFiles } from './files/io.ts';
import { endOfParsing } from './options.ts';
import { count, problemText } from './report.ts';

interface Library {
  id: string;
  disk: Disk;
  shard: Shard;
}

/**
 * Runs the command.
 *
 * @param args What follows its name on the command line.
 * @returns The exit code.
 */
export async function shardsCommand(args: readonly string[], voice: Voice): Promise<number> {
  const command = new Command('shards')
    .description(
      'Reads libraries that are published side by side, and writes what each holds into content/shards/ of those that name it.',
    )
    .argument('<folders...>', 'the libraries’ folders, each called as the folder that its site stands in');
  const ended = endOfParsing(command, args, voice);
  if (ended !== undefined) return ended;
  const libraries: Library[] = [];
  for (const folder of command.args) {
    const disk = diskBelow(folder);
    const { value: shard, problems } = await shardIn(disk);
    if (!shard) return fail(problems, voice);
    libraries.push({ id: basename(resolve(folder)), disk, shard });
  }
  for (const library of libraries) {
    const { value, problems } = await writeOthers(library, libraries);
    if (value === undefined) return fail(problems, voice);
    const { documents, terms } = library.shard;
    const held = `${count(documents.length, 'document')}, ${count(terms.length, 'term')}`;
    voice.out(`${library.id}: ${held}; ${count(value, 'file')} written`);
  }
  return 0;
}

function fail(problems: readonly Problem[], { err }: Voice): number {
  for (const one of problems) if (hasErrors([one])) err(`${problemText(one)}\n`);
  return 1;
}

async function shardIn(disk: Disk): Promise<Outcome<Shard>> {
  const { value, problems } = await readProject(disk);
  return value && !hasErrors(problems) ? projectToShard(value) : { value: undefined, problems };
}

/** Writes what the others hold into a library that names them. */
function writeOthers({ disk, shard }: Library, libraries: readonly Library[]): Promise<Outcome<number>> {
  const changes = libraries
    .filter(({ id }) => shard.shards.includes(id))
    .map(({ id, shard: other }) => ({ path: `${shardsFolder}/${id}.json`, text: shardText(other) }));
  return inTurn(disk, { patience: 10_000, doing: () => {} }, async () => {
    const { value: stale = [], problems } = await staleFiles(disk, changes);
    return hasErrors(problems) ? { value: undefined, problems } : write(disk, stale);
  });
}
