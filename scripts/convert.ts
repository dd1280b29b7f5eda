/** `npm run convert`: seeds and the editors' commentary → editions, ledgers, registers and data in content/. */
import { Command } from 'commander';
import { generatedFiles, readProject, staleFiles, writeFiles } from '../src/cli/files/io.ts';
import {
  closingText,
  count,
  problemText,
  staleProblem,
  startProgress,
  summaryOf,
  summaryText,
} from '../src/cli/report.ts';
import { convertAll } from '../src/convert/convert.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

const command = new Command('convert')
  .description(
    'Converts every seed with its sidecar to an edition in content/. Writes nothing if any of them has an error.',
  )
  .option('--check', 'write nothing; fail if what is committed is not what the seeds give')
  .option('--json', 'print the summaries and problems as JSON')
  .option('--root <folder>', 'the project’s folder', '.')
  .parse();
const options = command.opts<{ check?: true; json?: true; root: string }>();

const project = await readProject(options.root);
const progress = startProgress();
const { value: converted = [], texts, problems } = convertAll(project, progress.show);
progress.stop();

const stale = await staleFiles(options.root, converted.flatMap(generatedFiles));
if (options.check) problems.push(...stale.map(staleProblem));
const failed = hasErrors(problems);
const toWrite = failed || options.check ? [] : stale;
await writeFiles(options.root, toWrite);

const documents = (converted.length > 0 ? converted : texts).map(summaryOf);
if (options.json) {
  console.log(JSON.stringify({ ok: !failed, written: toWrite.length, documents, problems }, null, 2));
} else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  for (const one of documents) console.log(summaryText(one));
  const written = failed ? 'nothing written' : `${count(toWrite.length, 'file')} written`;
  const done = options.check ? 'checked, nothing written' : written;
  console.log(closingText(project.value?.sources.length ?? 0, problems, done));
}
process.exitCode = failed ? 1 : 0;
