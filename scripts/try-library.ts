/** `npm run try-library -- <folder>`: shows that the reader works with another library. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { startProgress, stopWith } from '../src/cli/report.ts';
import { tryLibrary } from '../src/cli/try-library.ts';
import { problem } from '../src/corpus/problems/catalogue.ts';

const command = new Command('try-library')
  .description(
    'Copies the project, puts a library in the place of its own, and there converts, runs the reader’s own tests and builds.',
  )
  .argument('<folder>', 'the library: a folder with seeds/, and content/ if its editors have written anything')
  .option('--tests <paths...>', 'run only the tests whose path holds one of these')
  .parse();
const library = command.args[0] ?? '';
const { tests = [] } = command.opts<{ tests?: string[] }>();

const seeds = join(library, 'seeds');
if (!existsSync(seeds)) stopWith(problem('file-unreadable', { file: seeds }, { message: 'there is no such folder' }));

const progress = startProgress();
const steps = await tryLibrary({ library, tests, doing: progress.show });
progress.stop();

for (const { name, passed, output } of steps) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
  if (!passed) console.error(`\n${output.trim()}\n`);
}
const works = steps.every(({ passed }) => passed);
console.log(works ? `The reader works with ${library}.` : `The reader does not work with ${library}.`);
process.exitCode = works ? 0 : 1;
