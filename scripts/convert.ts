/** `npm run convert`: seeds and the editors' commentary → editions, ledgers, registers and data in content/. */
import { Command } from 'commander';
import { convertProject } from '../src/cli/convert-project.ts';
import { diskBelow } from '../src/cli/files/disk.ts';
import { wholeNumber } from '../src/cli/options.ts';
import { closingText, count, problemText, startProgress, summaryText } from '../src/cli/report.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

const command = new Command('convert')
  .description(
    'Converts every seed with its sidecar to an edition in content/. Writes nothing if any of them has an error.',
  )
  .option('--check', 'write nothing; fail if what is committed is not what the seeds give')
  .option('--json', 'print the summaries and problems as JSON')
  .option('--root <folder>', 'the project’s folder', '.')
  .option('--wait <seconds>', 'how long to wait for another conversion to end', wholeNumber('It', 0, 3600), 10)
  .parse();
const { check = false, json, root, wait } = command.opts<{ check?: true; json?: true; root: string; wait: number }>();

const progress = startProgress();
const { value: done, problems } = await convertProject(diskBelow(root), {
  check,
  patience: wait * 1000,
  doing: progress.show,
});
progress.stop();

const failed = hasErrors(problems);
const { documents = [], sources = 0, written = 0 } = done ?? {};
if (json) {
  console.log(JSON.stringify({ ok: !failed, written, documents, problems }, null, 2));
} else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  for (const one of documents) console.log(summaryText(one));
  const ended = failed ? 'nothing written' : `${count(written, 'file')} written`;
  console.log(closingText(sources, problems, check ? 'checked, nothing written' : ended));
}
process.exitCode = failed ? 1 : 0;
